import type { DemoCaseId } from '../credential';
import type { AssignedProfile } from '../product-profile';

/** One ready-made sandbox credential: what people read about it and what is expected to happen. */
export interface DemoCase {
  readonly id: DemoCaseId;
  /** The credential's name. */
  readonly name: string;
  /** One sentence: what this credential shows. */
  readonly shows: string;
  /** Id of the error catalogue's entry that its request ends in; null where it ends in a token. */
  readonly explanationId: string | null;
  readonly scopes: readonly string[];
  /** Services that are connected to it; none where left out. */
  readonly services?: readonly string[];
  /** Product profiles that it has; none where left out. */
  readonly profiles?: readonly AssignedProfile[];
}

const baseScopes = [
  'openid',
  'AdobeID',
  'read_organizations',
  'additional_info.projectedProductContext',
] as const;

/** Every demo case in the order in which they are offered; the sandbox answers by id. */
export const demoCases: readonly DemoCase[] = [
  {
    id: 'working',
    name: 'Demo: working credential',
    shows: 'A token is issued, with every scope that was asked for.',
    explanationId: null,
    // What its services bring. Commerce stays unconnected, so that the refusal of a service that was never added can be seen.
    scopes: [...baseScopes, 'session'],
    services: ['analytics', 'experience-platform'],
    profiles: [
      { serviceId: 'analytics', profile: 'web-reports' },
      { serviceId: 'experience-platform', profile: 'aep-default-all-users' },
    ],
  },
  {
    id: 'many-scopes',
    name: 'Demo: scope that expands',
    shows: 'One of the requested scopes stands for several: the token lists those instead.',
    explanationId: null,
    scopes: [...baseScopes, 'ent_adobeio_sdk'],
  },
  {
    id: 'opaque-token',
    name: 'Demo: opaque token',
    shows: 'The token works but is no JWT, so there is nothing to decode.',
    explanationId: null,
    scopes: baseScopes,
  },
  {
    id: 'wrong-secret',
    name: 'Demo: wrong client secret',
    shows: 'The client ID is known, the client secret does not belong to it.',
    explanationId: 'adobe-wrong-client-secret',
    scopes: baseScopes,
  },
  {
    id: 'unknown-client',
    name: 'Demo: unknown client ID',
    shows: 'The token endpoint does not know the client ID.',
    explanationId: 'adobe-unknown-client-id',
    scopes: baseScopes,
  },
  {
    id: 'missing-scope',
    name: 'Demo: scope not on the credential',
    shows: 'One requested scope was never added to the credential.',
    explanationId: 'adobe-invalid-scope',
    scopes: [...baseScopes, 'firefly_api'],
  },
  {
    id: 'dropped-scope',
    name: 'Demo: scope silently dropped',
    shows: 'A token is issued, without one of the requested scopes and without a word about it.',
    explanationId: null,
    scopes: [...baseScopes, 'firefly_api'],
  },
  {
    id: 'not-provisioned',
    name: 'Demo: not provisioned',
    shows: 'The client exists but may not use the client-credentials grant.',
    explanationId: 'adobe-unauthorized-client',
    scopes: baseScopes,
  },
  {
    id: 'throttled',
    name: 'Demo: throttled',
    shows: 'Too many requests: the answer says how long to wait.',
    explanationId: 'adobe-throttled',
    scopes: baseScopes,
  },
  {
    id: 'slow',
    name: 'Demo: slow answer',
    shows: 'The answer takes longer than the playground waits, so the request ends without one.',
    explanationId: 'timeout',
    scopes: baseScopes,
  },
  {
    id: 'internal-error',
    name: 'Demo: internal error',
    shows: 'The token endpoint itself fails and asks to try again later.',
    explanationId: 'adobe-internal-error',
    scopes: baseScopes,
  },
  {
    id: 'html-answer',
    name: 'Demo: web page instead of JSON',
    shows: 'Something between the playground and the token endpoint answers with a web page.',
    explanationId: 'html-instead-of-json',
    scopes: baseScopes,
  },
];

/** The case with this id; every `DemoCaseId` has one. Throws `RangeError` otherwise, which a unit test keeps from happening. */
export function getDemoCase(id: DemoCaseId): DemoCase {
  const found = demoCases.find((demoCase) => demoCase.id === id);
  if (!found) throw new RangeError('No demo case has this id.');
  return found;
}
