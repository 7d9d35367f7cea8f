import { dataSets, findSandboxProfile } from '@/lib/domain/catalogue/sandbox-products';
import { type AssignedProfile, accessLimits } from '@/lib/domain/product-profile';

/** Whether both are the same profile of the same service. */
export function isSameProfile(one: AssignedProfile, other: AssignedProfile): boolean {
  return one.serviceId === other.serviceId && one.profile === other.profile;
}

/** The profile's name: of the sandbox's ids what they stand for, elsewhere what was recorded. */
export function profileName({ serviceId, profile }: AssignedProfile, isSandbox: boolean): string {
  return (isSandbox && findSandboxProfile(serviceId, profile)?.name) || profile;
}

/** What a profile of the sandbox opens, as a sentence. */
export function opensText(opens: readonly string[]): string {
  const labels = dataSets.filter(({ id }) => opens.includes(id)).map(({ label }) => label);
  return labels.length > 0 ? `Opens the sample data “${labels.join('”, “')}”.` : 'Opens no sample data.';
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
    const one = { serviceId, profile: name.trim().replace(/\s+/g, ' ') };
    const isKnown = result.some((other) => isSameProfile(one, other));
    if (one.profile !== '' && !isKnown && result.length < accessLimits.profilesMax) result.push(one);
  }
  return result;
}
