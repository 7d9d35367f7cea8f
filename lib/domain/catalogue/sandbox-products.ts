/** The sample data that the sandbox's data API serves, at `/sandbox/api/data/<id>`. */
export const dataSetIds = ['reports', 'audiences', 'orders'] as const;
export type DataSetId = (typeof dataSetIds)[number];

export interface DataSet {
  readonly id: DataSetId;
  readonly label: string;
  /** Service that has to be on the credential, else the gateway answers 403003. */
  readonly serviceId: string;
}

export const dataSets: readonly DataSet[] = [
  { id: 'reports', label: 'Web reports', serviceId: 'analytics' },
  { id: 'audiences', label: 'Audiences', serviceId: 'experience-platform' },
  { id: 'orders', label: 'Orders', serviceId: 'commerce-cloud-service' },
];

/** A product profile of the sandbox's organisation: made up, so that its effect can be seen without an account. */
export interface SandboxProfile {
  /** Unique within its service. */
  readonly id: string;
  readonly serviceId: string;
  readonly name: string;
  /** What a credential with it can read; empty where the sandbox has no data for the service. */
  readonly opens: readonly DataSetId[];
}

export const sandboxProfiles: readonly SandboxProfile[] = [
  { id: 'web-reports', serviceId: 'analytics', name: 'Analytics: web reports', opens: ['reports'] },
  { id: 'no-report-suites', serviceId: 'analytics', name: 'Analytics: no report suites', opens: [] },
  {
    id: 'aep-default-all-users',
    serviceId: 'experience-platform',
    name: 'AEP-Default-All-Users',
    opens: ['audiences'],
  },
  {
    id: 'aep-schemas-only',
    serviceId: 'experience-platform',
    name: 'AEP: schemas only',
    opens: [],
  },
  {
    id: 'orders-read',
    serviceId: 'commerce-cloud-service',
    name: 'Commerce: orders, read',
    opens: ['orders'],
  },
  {
    id: 'catalogue-read',
    serviceId: 'commerce-cloud-service',
    name: 'Commerce: catalogue only',
    opens: [],
  },
  { id: 'publishers', serviceId: 'tags', name: 'Tags: publishers', opens: [] },
  { id: 'developers', serviceId: 'tags', name: 'Tags: developers', opens: [] },
  { id: 'deployment-managers', serviceId: 'cloud-manager', name: 'Cloud Manager: deployment', opens: [] },
  { id: 'program-managers', serviceId: 'cloud-manager', name: 'Cloud Manager: programs', opens: [] },
  { id: 'editors', serviceId: 'edge-delivery', name: 'Edge Delivery: editors', opens: [] },
  { id: 'viewers', serviceId: 'edge-delivery', name: 'Edge Delivery: viewers', opens: [] },
];

/** The sandbox's profiles of a service; empty where it wants none. */
export function sandboxProfilesOf(serviceId: string): readonly SandboxProfile[] {
  return sandboxProfiles.filter((profile) => profile.serviceId === serviceId);
}

/** The sandbox's profile, or null. */
export function findSandboxProfile(serviceId: string, id: string): SandboxProfile | null {
  return sandboxProfiles.find((one) => one.serviceId === serviceId && one.id === id) ?? null;
}

/** The data that these profiles open, each once, in the order of `dataSets`. */
export function openedDataSets(
  profiles: readonly { readonly serviceId: string; readonly profile: string }[],
): readonly DataSetId[] {
  const opened = new Set(
    profiles.flatMap(({ serviceId, profile }) => findSandboxProfile(serviceId, profile)?.opens ?? []),
  );
  return dataSetIds.filter((id) => opened.has(id));
}

/** What a profile opens, as a sentence. */
export function opensText(opens: readonly DataSetId[]): string {
  const labels = dataSets.filter(({ id }) => opens.includes(id)).map(({ label }) => label);
  return labels.length > 0 ? `Opens the sample data “${labels.join('”, “')}”.` : 'Opens no sample data.';
}
