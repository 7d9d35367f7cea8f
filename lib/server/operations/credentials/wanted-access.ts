import 'server-only';
import { servicesWithoutProfile } from '@/lib/domain/access';
import { findSandboxProfile } from '@/lib/domain/catalogue/sandbox-products';
import { findService } from '@/lib/domain/catalogue/services';
import { type AssignedProfile, profileField } from '@/lib/domain/product-profile';
import type { ProviderId } from '@/lib/domain/provider/provider';
import { Refusal } from '@/lib/domain/refusal';

/** What a credential may reach, or shall. */
export interface Access {
  readonly services: readonly string[];
  readonly profiles: readonly AssignedProfile[];
}

/**
 * What was asked for, each service and profile once. A profile has to belong to a connected service; the sandbox's have to exist, other providers' are
 * names that nobody here can check.
 * @throws Refusal `invalid-input` with `profile: 'unknown-choice'`.
 */
export function readWantedAccess(provider: ProviderId, wanted: Access): Access {
  const services = [...new Set(wanted.services)];
  const profiles = [...new Map(wanted.profiles.map((one) => [profileField(one), one])).values()];
  const isKnown = ({ serviceId, profile }: AssignedProfile) =>
    services.includes(serviceId) &&
    (provider !== 'sandbox' || findSandboxProfile(serviceId, profile) !== null);
  if (!profiles.every(isKnown)) throw new Refusal('invalid-input', { fields: { profile: 'unknown-choice' } });
  return { services, profiles };
}

/** Refuses services that take no server-to-server credential, such as one that wants an API key. @throws Refusal `invalid-input` with `serviceId: 'unknown-choice'`. */
export function refuseUnconnectable(services: readonly string[]): void {
  if (services.some((id) => findService(id)?.base.length === 0))
    throw new Refusal('invalid-input', { fields: { serviceId: 'unknown-choice' } });
}

/**
 * Refuses what leaves a service without the product profile that it needs. What already lacked one `before`, as imported credentials may, does
 * not stand in the way of another change.
 * @throws Refusal `profile-required`.
 */
export function refuseMissingProfile(wanted: Access, before?: Access): void {
  const lackedBefore = before ? servicesWithoutProfile(before.services, before.profiles) : [];
  const lacking = servicesWithoutProfile(wanted.services, wanted.profiles);
  if (lacking.some((id) => !lackedBefore.includes(id)))
    throw new Refusal('profile-required', { fields: { profile: 'required' } });
}
