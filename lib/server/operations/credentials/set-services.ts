import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import type { CredentialView } from '@/lib/domain/credential';
import { accessFields } from './access-fields';
import { changeAccess } from './change-access';
import { idField } from './form-fields';
import { readWantedAccess, refuseMissingProfile, refuseUnconnectable } from './wanted-access';

export const setServicesInput = z.strictObject({ credentialId: idField, ...accessFields });

/**
 * "Connected products and services": connects exactly these, with these product profiles. Scopes follow, see `scopesAfterServicesChange`; profiles of services
 * that are removed go with them, whether they were sent or not.
 * @throws Refusal `not-found`, `forbidden`, `invalid-input` by field, `profile-required`.
 */
export function setServices(
  actor: Actor,
  { credentialId, serviceId, profile }: z.output<typeof setServicesInput>,
): Promise<{ credential: CredentialView }> {
  return changeAccess(actor, credentialId, (before) => {
    const removed = before.services.filter((id) => !serviceId.includes(id));
    const wanted = readWantedAccess(before.provider, {
      services: serviceId,
      profiles: profile.filter((one) => !removed.includes(one.serviceId)),
    });
    refuseUnconnectable(wanted.services.filter((id) => !before.services.includes(id)));
    refuseMissingProfile(wanted, before);
    return wanted;
  });
}
