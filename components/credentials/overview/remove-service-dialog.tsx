'use client';

import { FormDialog } from '@/components/ui/form-dialog';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { type FormAction, useAction } from '@/components/ui/use-action';
import { scopesAfterServicesChange } from '@/lib/domain/access';
import { serviceName } from '@/lib/domain/access-names';
import type { CredentialView } from '@/lib/domain/credential';
import { accessForm } from './access-form';
import { profileNamesOf } from './profile-name';

export interface RemoveServiceDialogProps {
  readonly credential: CredentialView;
  readonly serviceId: string;
  readonly isSandbox: boolean;
  readonly setServices: FormAction<{ readonly credential: CredentialView }>;
  readonly onClose: () => void;
  readonly onRemoved: (message: string) => void;
}

/** Takes a service off the credential, after saying which scopes and product profiles go with it. */
export function RemoveServiceDialog(props: RemoveServiceDialogProps) {
  const { credential, serviceId, isSandbox, setServices, onClose, onRemoved } = props;
  const { run, pending, refusal, retryAt } = useAction(setServices);
  const name = serviceName(serviceId);
  const left = credential.services.filter((one) => one !== serviceId);
  const after = scopesAfterServicesChange(credential.scopes, credential.services, left);
  const goneScopes = credential.scopes.filter((scope) => !after.includes(scope));
  const goneProfiles = profileNamesOf(serviceId, credential.profiles, isSandbox);
  return (
    <FormDialog
      urgent
      onClose={onClose}
      title={`Remove ${name}`}
      description="New tokens no longer ask for what only this service brought. Tokens that were issued stay as they are until they expire."
      size="small"
      submitLabel="Remove service"
      tone="danger"
      busy={pending}
      onSubmit={() => {
        const profiles = credential.profiles.filter((one) => one.serviceId !== serviceId);
        run(accessForm(credential.id, profiles, left), () => onRemoved(`${name} removed`));
      }}
    >
      <RefusalCallout refusal={refusal} retryAt={retryAt} />
      <Gone title="Scopes that go" items={goneScopes} isMono none="None: other services bring the same." />
      <Gone title="Product profiles that go" items={goneProfiles} none="None was assigned." />
    </FormDialog>
  );
}

interface GoneProps {
  readonly title: string;
  readonly items: readonly string[];
  readonly none: string;
  readonly isMono?: boolean;
}

function Gone({ title, items, none, isMono = false }: GoneProps) {
  return (
    <div>
      <h3 className="font-medium text-sm">{title}</h3>
      {items.length === 0 ? (
        <p className="text-muted text-sm">{none}</p>
      ) : (
        <ul className={isMono ? 'font-mono text-sm' : 'text-sm'}>
          {items.map((item) => (
            <li key={item} className="wrap-anywhere">
              {item}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
