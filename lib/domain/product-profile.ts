/**
 * One product profile on a credential: the service it belongs to, and which one it is. On the sandbox `profile` is an id of
 * catalogue/sandbox-products.ts; elsewhere it is the name that an administrator gave it, as a record of what the credential is.
 */
export interface AssignedProfile {
  readonly serviceId: string;
  readonly profile: string;
}

/** The form in which a profile's name is recorded: trimmed, inner white space as one space. Letter case counts. */
export function recordedProfile(name: string): string {
  return name.trim().replace(/\s+/gu, ' ');
}

/** Bounds of what a credential can hold. */
export const accessLimits = { servicesMax: 50, profilesMax: 100, profileCharactersMax: 100 } as const;

/** The one form field that carries an assigned profile: service id and profile with a slash between; a service id has none. */
export function profileField({ serviceId, profile }: AssignedProfile): string {
  return `${serviceId}/${profile}`;
}

/** Reads `profileField` back; null where it is none. Does not check that the service or the profile exists. */
export function readProfileField(text: string): AssignedProfile | null {
  const at = text.indexOf('/');
  const [serviceId, profile] = [text.slice(0, at), text.slice(at + 1).trim()];
  return at < 1 || profile === '' ? null : { serviceId, profile };
}
