'use client';

import { useState } from 'react';
import { findFieldText } from '@/components/ui/action-texts';
import { FormDialog } from '@/components/ui/form-dialog';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { type FormAction, useAction } from '@/components/ui/use-action';
import { servicesWithoutProfile } from '@/lib/domain/access';
import { serviceName } from '@/lib/domain/access-names';
import { getServiceScopes, services } from '@/lib/domain/catalogue/services';
import type { CredentialView } from '@/lib/domain/credential';
import { accessForm, findProfileNamesFault } from './access-form';
import { CheckList, type CheckListItem } from './check-list';
import { ProfileChoice } from './profile-choice';
import { profileMissingText, requiresProfile, takesProfiles } from './profile-name';

export interface AddServicesDialogProps {
  readonly credential: CredentialView;
  readonly isSandbox: boolean;
  readonly setServices: FormAction<{ readonly credential: CredentialView }>;
  readonly onClose: () => void;
  readonly onAdded: (message: string) => void;
}

/** Connects further services, with the product profiles that they want, in one step. */
export function AddServicesDialog(props: AddServicesDialogProps) {
  const { credential, isSandbox, setServices, onClose, onAdded } = props;
  const { run, pending, refusal, retryAt } = useAction(setServices);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [names, setNames] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [wasTried, setTried] = useState(false);
  const added = chosen.flatMap((serviceId) =>
    (names[serviceId] ?? []).map((profile) => ({ serviceId, profile })),
  );
  const missing = servicesWithoutProfile(chosen, added);

  function faultOf(serviceId: string): string | null {
    if (wasTried && missing.includes(serviceId)) return profileMissingText;
    return findProfileNamesFault(names[serviceId] ?? []) ?? findFieldText(refusal, 'profile');
  }

  function handleSubmit() {
    setTried(true);
    if (
      chosen.length === 0 ||
      missing.length > 0 ||
      chosen.some((one) => findProfileNamesFault(names[one] ?? []) !== null)
    )
      return;
    const form = accessForm(
      credential.id,
      [...credential.profiles, ...added],
      [...credential.services, ...chosen],
    );
    run(form, () => onAdded(`Added: ${chosen.map(serviceName).join(', ')}`));
  }

  return (
    <FormDialog
      onClose={onClose}
      title="Add products and services"
      description="The scopes that they bring are added to the credential."
      submitLabel={chosen.length > 1 ? `Add ${chosen.length} services` : 'Add service'}
      busy={pending}
      onSubmit={handleSubmit}
    >
      <RefusalCallout refusal={refusal} retryAt={retryAt} />
      <CheckList
        legend="Services"
        searchLabel="Find a service by name or scope"
        items={offeredServices(credential.services)}
        chosen={chosen}
        onChange={setChosen}
        error={servicesFault(wasTried && chosen.length === 0, findFieldText(refusal, 'serviceId'))}
      />
      {chosen
        .filter((serviceId) => takesProfiles(serviceId, isSandbox))
        .map((serviceId) => (
          <ProfileChoice
            key={serviceId}
            serviceId={serviceId}
            isSandbox={isSandbox}
            chosen={names[serviceId] ?? []}
            onChange={(next) => setNames({ ...names, [serviceId]: next })}
            error={faultOf(serviceId)}
          />
        ))}
      <p className="text-muted text-xs">
        Services that take no server-to-server credential, as API Mesh, are not offered.
      </p>
    </FormDialog>
  );
}

function servicesFault(isNoneChosen: boolean, refused: string | null): string | null {
  if (isNoneChosen) return 'Choose at least one service.';
  return refused && 'The credential cannot take these: with them it has too many scopes. Choose fewer.';
}

function offeredServices(connected: readonly string[]): readonly CheckListItem[] {
  return services
    .filter((service) => !connected.includes(service.id) && getServiceScopes(service).length > 0)
    .map((service) => {
      const scopes = getServiceScopes(service);
      const count = scopes.length === 1 ? '1 scope' : `${scopes.length} scopes`;
      return {
        value: service.id,
        label: service.name,
        hint: requiresProfile(service.id) ? `${count}, needs a product profile` : count,
        keywords: `${service.id} ${service.sdkCode ?? ''} ${scopes.join(' ')}`,
      };
    });
}
