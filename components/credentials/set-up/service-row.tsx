import { Checkbox } from '@/components/ui/checkbox';
import { classNames } from '@/components/ui/class-names';
import type { ServiceEntry } from '@/lib/domain/catalogue/services/service';
import { profileNeedTexts } from './profile-needs';
import { isConnectable } from './service-catalogue';

export interface ServiceRowProps {
  readonly service: ServiceEntry;
  readonly isChosen: boolean;
  readonly onToggle: (isChosen: boolean) => void;
}

/** A service of the catalogue with all that is known of it. One that takes no such credential can be focused and read, not chosen. */
export function ServiceRow({ service, isChosen, onToggle }: ServiceRowProps) {
  const canConnect = isConnectable(service);
  return (
    <li className="px-3 py-2 has-checked:bg-accent-soft">
      <Checkbox
        checked={isChosen}
        aria-disabled={!canConnect || undefined}
        onChange={(event) => canConnect && onToggle(event.target.checked)}
        className={classNames('scroll-mt-10', !canConnect && 'opacity-50')}
        label={<span className={classNames('font-medium', !canConnect && 'text-muted')}>{service.name}</span>}
        hint={<ServiceFacts service={service} canConnect={canConnect} />}
      />
    </li>
  );
}

function ServiceFacts({
  service,
  canConnect,
}: {
  readonly service: ServiceEntry;
  readonly canConnect: boolean;
}) {
  const { sdkCode, scopes, productProfile, note, source } = service;
  return (
    <span className="flex flex-col gap-0.5">
      {!canConnect && (
        <span className="font-medium text-warning">
          Cannot be chosen: takes no server-to-server credential.
        </span>
      )}
      {canConnect && (
        <span className="wrap-anywhere">
          {'Scopes: '}
          {scopes.length > 0 ? (
            <span className="font-mono text-ink">{scopes.join(', ')}</span>
          ) : (
            'none known beyond the base scopes'
          )}
          .
        </span>
      )}
      <span>
        <span className={productProfile === 'required' ? 'font-medium text-ink' : ''}>
          {profileNeedTexts[productProfile]}.
        </span>{' '}
        {sdkCode === null ? (
          'SDK code not public.'
        ) : (
          <>
            SDK code <span className="wrap-anywhere font-mono">{sdkCode}</span>.
          </>
        )}
      </span>
      {note !== null && <span>{note}</span>}
      <span className="wrap-anywhere">Source: {source}</span>
    </span>
  );
}
