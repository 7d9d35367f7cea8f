import { findService, getServiceScopes } from './catalogue/services';
import type { AssignedProfile } from './product-profile';

/** Every scope that these services bring, each once, in the order of the services; unknown ids bring none. */
export function scopesOfServices(serviceIds: readonly string[]): string[] {
  return [...new Set(serviceIds.flatMap((id) => scopesOf(id)))];
}

/**
 * A credential's scopes after its services changed: what only removed services brought goes, what added ones bring comes, and what somebody added
 * by hand stays.
 */
export function scopesAfterServicesChange(
  scopes: readonly string[],
  before: readonly string[],
  after: readonly string[],
): string[] {
  const gone = new Set(scopesOfServices(before));
  const wanted = scopesOfServices(after);
  const kept = scopes.filter((scope) => !gone.has(scope) || wanted.includes(scope));
  return [...new Set([...kept, ...wanted])];
}

/** Scopes by the service that brings them; the last group, `serviceId` null, holds those of no connected service. Empty groups are left out. */
export interface ScopeGroup {
  readonly serviceId: string | null;
  readonly scopes: readonly string[];
}

/** Groups a credential's scopes by its services; a scope of two services stands in both groups. */
export function scopesPerService(scopes: readonly string[], serviceIds: readonly string[]): ScopeGroup[] {
  const groups: ScopeGroup[] = serviceIds.map((serviceId) => {
    const own = scopesOf(serviceId);
    return { serviceId, scopes: scopes.filter((scope) => own.includes(scope)) };
  });
  const explained = new Set(groups.flatMap((group) => group.scopes));
  groups.push({ serviceId: null, scopes: scopes.filter((scope) => !explained.has(scope)) });
  return groups.filter((group) => group.scopes.length > 0);
}

/** The services that want a product profile and have none. Of a service that is not in the catalogue nothing is wanted. */
export function servicesWithoutProfile(
  serviceIds: readonly string[],
  profiles: readonly AssignedProfile[],
): string[] {
  return serviceIds.filter(
    (id) =>
      findService(id)?.productProfile === 'required' && !profiles.some(({ serviceId }) => serviceId === id),
  );
}

function scopesOf(serviceId: string): string[] {
  const service = findService(serviceId);
  return service ? getServiceScopes(service) : [];
}
