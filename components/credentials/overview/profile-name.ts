import { profileName } from '@/lib/domain/access-names';
import { sandboxProfilesOf } from '@/lib/domain/catalogue/sandbox-products';
import { findService } from '@/lib/domain/catalogue/services';
import type { AssignedProfile } from '@/lib/domain/product-profile';

/** Names of the profiles that are assigned for one service, in their order. */
export function profileNamesOf(
  serviceId: string,
  profiles: readonly AssignedProfile[],
  isSandbox: boolean,
): string[] {
  return profiles.filter((one) => one.serviceId === serviceId).map((one) => profileName(one, isSandbox));
}

/** Whether profiles can be chosen for the service: the sandbox has them for some, elsewhere all but those known to need none. */
export function takesProfiles(serviceId: string, isSandbox: boolean): boolean {
  if (isSandbox) return sandboxProfilesOf(serviceId).length > 0;
  return findService(serviceId)?.productProfile !== 'not-required';
}

/** Whether the service cannot be used without a profile. */
export function requiresProfile(serviceId: string): boolean {
  return findService(serviceId)?.productProfile === 'required';
}

/** What is wrong where a service that needs a profile has none. */
export const profileMissingText = 'This service needs at least one product profile. Choose one.';
