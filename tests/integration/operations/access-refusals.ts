/** A change of a sandbox credential with Analytics and Experience Platform that has to be refused. */
export interface AccessChangeCase {
  readonly what: string;
  readonly by: 'services' | 'profiles';
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly code: string;
  readonly faults: Readonly<Record<string, string>>;
}

const missing = { code: 'profile-required', faults: { profile: 'required' } };
const unknownProfile = { code: 'invalid-input', faults: { profile: 'unknown-choice' } };
const reports = 'analytics/web-reports';
const schemas = 'experience-platform/aep-schemas-only';

export const accessRefusals: readonly AccessChangeCase[] = [
  {
    what: 'a new service without the profile that it needs',
    by: 'services',
    fields: { serviceId: ['analytics', 'experience-platform', 'tags'], profile: [reports, schemas] },
    ...missing,
  },
  {
    what: 'the last profile of a service taken away together with another change',
    by: 'services',
    fields: { serviceId: ['analytics', 'experience-platform', 'io-events'], profile: [reports] },
    ...missing,
  },
  {
    what: 'the last profile of a service taken away',
    by: 'profiles',
    fields: { profile: [reports] },
    ...missing,
  },
  {
    what: 'a profile that the sandbox does not have',
    by: 'profiles',
    fields: { profile: [reports, schemas, 'analytics/nope'] },
    ...unknownProfile,
  },
  {
    what: 'a profile of a service that is not connected',
    by: 'profiles',
    fields: { profile: [reports, schemas, 'tags/publishers'] },
    ...unknownProfile,
  },
  {
    what: 'a profile of a service that was never connected, with services',
    by: 'services',
    fields: { serviceId: ['analytics'], profile: [reports, 'tags/publishers'] },
    ...unknownProfile,
  },
  {
    what: 'a service that takes no server-to-server credential',
    by: 'services',
    fields: { serviceId: ['analytics', 'experience-platform', 'api-mesh'], profile: [reports, schemas] },
    code: 'invalid-input',
    faults: { serviceId: 'unknown-choice' },
  },
];
