import { findSandboxProfile } from './catalogue/sandbox-products';
import { findService } from './catalogue/services';
import type { AssignedProfile } from './product-profile';

/** What people call a service; its id where the catalogue does not have it. */
export function serviceName(serviceId: string): string {
  return findService(serviceId)?.name ?? serviceId;
}

/** What people call a product profile: of the sandbox's ids what they stand for, elsewhere what was typed. */
export function profileName({ serviceId, profile }: AssignedProfile, isSandbox: boolean): string {
  return (isSandbox && findSandboxProfile(serviceId, profile)?.name) || profile;
}
