import { type AssignedProfile, accessLimits, recordedProfile } from '@/lib/domain/product-profile';

/** Whether both are the same profile of the same service. */
export function isSameProfile(one: AssignedProfile, other: AssignedProfile): boolean {
  return one.serviceId === other.serviceId && one.profile === other.profile;
}

/**
 * The recorded profiles with these names added to a service: trimmed, inner white space as one space, in order, none twice. Letter case counts, as nobody
 * here knows how the organisation tells them apart. Empty names, and those beyond the limit of a credential, are left out.
 */
export function withRecorded(
  assigned: readonly AssignedProfile[],
  serviceId: string,
  names: readonly string[],
): readonly AssignedProfile[] {
  const result = [...assigned];
  for (const name of names) {
    const one = { serviceId, profile: recordedProfile(name) };
    const isKnown = result.some((other) => isSameProfile(one, other));
    if (one.profile !== '' && !isKnown && result.length < accessLimits.profilesMax) result.push(one);
  }
  return result;
}
