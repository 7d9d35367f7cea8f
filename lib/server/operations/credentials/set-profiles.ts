import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import type { CredentialView } from '@/lib/domain/credential';
import { profileFields } from './access-fields';
import { changeAccess } from './change-access';
import { idField } from './form-fields';
import { readWantedAccess, refuseMissingProfile } from './wanted-access';

export const setProfilesInput = z.strictObject({ credentialId: idField, ...profileFields });

/**
 * "Edit product profiles": assigns exactly these to the services that are connected; services and scopes stay.
 * @throws Refusal `not-found`, `forbidden`, `invalid-input` for a profile of a service that is not connected, `profile-required`.
 */
export function setProfiles(
  actor: Actor,
  { credentialId, profile }: z.output<typeof setProfilesInput>,
): Promise<{ credential: CredentialView }> {
  return changeAccess(actor, credentialId, (before) => {
    const wanted = readWantedAccess(before.provider, { services: before.services, profiles: profile });
    refuseMissingProfile(wanted, before);
    return wanted;
  });
}
