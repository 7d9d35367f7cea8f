import { type DataSetId, dataSets } from '../catalogue/sandbox-products';
import type { ProviderId } from '../provider/provider';

export const apiTargetIds = [
  'sandbox-userinfo',
  'sandbox-profile',
  'sandbox-reports',
  'sandbox-audiences',
  'sandbox-orders',
  'ims-userinfo',
  'ims-profile',
  'ims-organizations',
  'url',
] as const;
export type ApiTargetId = (typeof apiTargetIds)[number];

/** An API that can be called. */
export interface ApiTarget {
  readonly id: ApiTargetId;
  readonly label: string;
  readonly shows: string;
  /** Whose tokens it takes; null for any. */
  readonly provider: ProviderId | null;
  /** Under the origin of the credential's token endpoint; null where the person gives the address. */
  readonly path: string | null;
  /** Service of the catalogue that has to be on the credential; null where none is needed or nobody knows. */
  readonly serviceId: string | null;
  readonly dataSet: DataSetId | null;
  /** Headers without which it refuses. */
  readonly wants: { readonly apiKey: boolean; readonly imsOrgId: boolean };
}

const nothing = { serviceId: null, dataSet: null, wants: { apiKey: false, imsOrgId: false } } as const;

/**
 * Every target, in the order of the choice.
 * @see docs/facts.md, "Keys, discovery, validation, revocation" (entitlement probes) and "The sandbox"
 */
export const apiTargets: readonly ApiTarget[] = [
  ...dataSets.map(
    ({ id, label, serviceId }): ApiTarget => ({
      id: `sandbox-${id}`,
      label,
      shows: 'Sample data that product profiles open.',
      provider: 'sandbox',
      path: `/sandbox/api/data/${id}`,
      serviceId,
      dataSet: id,
      wants: { apiKey: true, imsOrgId: true },
    }),
  ),
  {
    ...nothing,
    id: 'sandbox-userinfo',
    label: 'User info',
    shows: 'Who the technical account is.',
    provider: 'sandbox',
    path: '/sandbox/ims/userinfo/v2',
    wants: { apiKey: true, imsOrgId: false },
  },
  {
    ...nothing,
    id: 'sandbox-profile',
    label: 'Profile',
    shows: 'The technical account and the product profiles that it has now.',
    provider: 'sandbox',
    path: '/sandbox/ims/profile/v1',
  },
  {
    ...nothing,
    id: 'ims-userinfo',
    label: 'User info',
    shows: 'Who the technical account is.',
    provider: 'adobe-ims',
    path: '/ims/userinfo/v2',
  },
  {
    ...nothing,
    id: 'ims-profile',
    label: 'Profile',
    shows: 'The technical account; with additional_info.projectedProductContext also its product profiles.',
    provider: 'adobe-ims',
    path: '/ims/profile/v1',
  },
  {
    ...nothing,
    id: 'ims-organizations',
    label: 'Organizations',
    shows: 'The organizations that the token belongs to.',
    provider: 'adobe-ims',
    path: '/ims/organizations/v6',
  },
  {
    ...nothing,
    id: 'url',
    label: 'Another address',
    shows: 'Any address that the organisation’s policy allows.',
    provider: null,
    path: null,
  },
];

/** The target with this id. */
export function getApiTarget(id: ApiTargetId): ApiTarget {
  const target = apiTargets.find((one) => one.id === id);
  if (!target) throw new Error('Every id has a target.');
  return target;
}

/** What a token of this provider can be tried on; a token is not sent to the identity service of another. */
export function apiTargetsOf(provider: ProviderId): readonly ApiTarget[] {
  return apiTargets.filter((target) => target.provider === null || target.provider === provider);
}
