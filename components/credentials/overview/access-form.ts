import { setUpFields } from '@/lib/domain/credential-set-up';
import {
  type AssignedProfile,
  accessLimits,
  profileField,
  recordedProfile,
} from '@/lib/domain/product-profile';

/** The form that `setProductProfiles` reads, and `setCredentialServices` with `services`: each the whole of what the credential shall have. */
export function accessForm(
  credentialId: string,
  profiles: readonly AssignedProfile[],
  services: readonly string[] = [],
): FormData {
  const form = new FormData();
  form.set(setUpFields.credentialId, credentialId);
  for (const serviceId of services) form.append(setUpFields.serviceId, serviceId);
  for (const profile of profiles) form.append(setUpFields.profile, profileField(profile));
  return form;
}

/** All profiles, with those of one service replaced by `chosen`. */
export function withProfilesOf(
  profiles: readonly AssignedProfile[],
  serviceId: string,
  chosen: readonly string[],
): AssignedProfile[] {
  const others = profiles.filter((one) => one.serviceId !== serviceId);
  return [...others, ...chosen.map((profile) => ({ serviceId, profile }))];
}

/** Profile names as somebody types them, one a line: in the form in which they are recorded, each once, without empty lines. */
export function readProfileNames(text: string): string[] {
  const names = text.split(/\r?\n/).map(recordedProfile);
  return [...new Set(names)].filter((name) => name !== '');
}

/** What is wrong with typed profile names, in words; null where nothing is. */
export function findProfileNamesFault(names: readonly string[]): string | null {
  const { profileCharactersMax, profilesMax } = accessLimits;
  if (names.some((name) => name.length > profileCharactersMax))
    return `A name is longer than ${profileCharactersMax} characters. Shorten it.`;
  if (names.length > profilesMax)
    return `These are ${names.length} profiles; ${profilesMax} can be recorded. Remove some.`;
  return null;
}
