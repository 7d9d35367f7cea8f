import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { ServiceEntry } from '@/lib/domain/catalogue/services/service';
import { profileNeedTexts } from './profile-needs';

export interface ProfileGroupProps {
  readonly service: ServiceEntry;
  /** One is needed and none is chosen: said once the person wanted to go on. */
  readonly isLacking: boolean;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The product profiles of one service, with whether it needs one. */
export function ProfileGroup({ service, isLacking, actions, children }: ProfileGroupProps) {
  const id = useId();
  return (
    <fieldset
      aria-describedby={isLacking ? `${id}-lacking` : undefined}
      className={classNames(
        'min-w-0 rounded-md border bg-surface px-3 pt-1 pb-3',
        isLacking ? 'border-invalid' : 'border-control',
      )}
    >
      <legend className="sr-only">Product profiles of {service.name}</legend>
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-3">
        <p aria-hidden="true" className="font-medium">
          {service.name}{' '}
          <span className="font-normal text-muted text-xs">{profileNeedTexts[service.productProfile]}</span>
        </p>
        {actions}
      </div>
      {isLacking && (
        <p id={`${id}-lacking`} className="mb-2 flex gap-1 font-medium text-invalid text-xs">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-3 shrink-0" />
          Choose at least one for {service.name}.
        </p>
      )}
      <div className="flex flex-col gap-2">{children}</div>
    </fieldset>
  );
}
