import { findService } from '../catalogue/services';
import { formatDuration } from '../token/time';
import { accessChecks } from './access';
import type { LearntAccount } from './account';
import type { ApiCallView } from './api-probe';
import { getApiTarget } from './targets';

export type ApiCheckId = 'token' | 'api-key' | 'organization' | 'service' | 'scopes' | 'profiles';

/** `good`: as needed; `bad`: this alone makes the call fail; `doubtful`: may; `unknown`: cannot be told; `not-needed`: nothing is wanted. */
export type ApiVerdict = 'good' | 'bad' | 'doubtful' | 'unknown' | 'not-needed';

/** The verdicts in words. */
export const verdictTexts: Readonly<Record<ApiVerdict, string>> = {
  good: 'As needed',
  bad: 'Wrong',
  doubtful: 'Doubtful',
  unknown: 'Cannot tell',
  'not-needed': 'Not needed',
};

/** One line of what the call carried against what the API needs. */
export interface ApiCheck {
  readonly id: ApiCheckId;
  readonly title: string;
  readonly verdict: ApiVerdict;
  readonly text: string;
  /** What to do; null where there is nothing to do. */
  readonly next: string | null;
}

/** What the checks look at. */
export type CheckedCall = Pick<ApiCallView, 'target' | 'sent' | 'caller' | 'token' | 'at'>;

/**
 * What a call carried, line by line, against what its API needs. `serviceId` is the service of the catalogue that the API belongs to, for an address that
 * nobody knows; null where it was not said: then nothing is said of services, scopes and profiles. `learnt` is what was told of the account with the same token. A token's own word is taken.
 */
export function checkApiCall(
  call: CheckedCall,
  serviceId: string | null,
  learnt: readonly LearntAccount[] = [],
): readonly ApiCheck[] {
  const service = findService(getApiTarget(call.target).serviceId ?? serviceId ?? '');
  return [
    tokenCheck(call),
    apiKeyCheck(call),
    organizationCheck(call),
    ...(service ? accessChecks(call, service, learnt) : []),
  ];
}

function tokenCheck({ sent: { bearer }, token: { expiresAt }, at }: CheckedCall): ApiCheck {
  const line = { id: 'token', title: 'Access token' } as const;
  if (bearer === 'left-out')
    return {
      ...line,
      verdict: 'bad',
      text: 'None was sent.',
      next: 'Send the token: choose it under Headers.',
    };
  if (bearer === 'spoiled')
    return {
      ...line,
      verdict: 'bad',
      text: 'One character was changed on purpose.',
      next: 'Send the token as it is: choose it under Headers.',
    };
  if (expiresAt === null)
    return {
      ...line,
      verdict: 'unknown',
      text: 'Neither the token nor its answer says when it expires.',
      next: null,
    };
  if (expiresAt <= at)
    return {
      ...line,
      verdict: 'bad',
      text: `It expired ${formatDuration(at - expiresAt)} before the call.`,
      next: 'Choose “A new token” under Headers and call again.',
    };
  const text = `It had ${formatDuration(expiresAt - at)} left at the time of the call.`;
  return { ...line, verdict: 'good', text, next: null };
}

function apiKeyCheck({ target, sent: { apiKey }, token, caller }: CheckedCall): ApiCheck {
  const line = { id: 'api-key', title: 'x-api-key' } as const;
  const expected = token.clientId ?? caller.clientId;
  if (apiKey === expected)
    return {
      ...line,
      verdict: 'good',
      text: 'It is the client ID that the token was issued to.',
      next: null,
    };
  if (apiKey !== null)
    return {
      ...line,
      verdict: isStrict(target) ? 'bad' : 'doubtful',
      text: 'It is not the client ID that the token was issued to.',
      next: `Send ${expected}.`,
    };
  if (getApiTarget(target).wants.apiKey)
    return {
      ...line,
      verdict: 'bad',
      text: 'It was left out, and this API wants it.',
      next: `Send ${expected}.`,
    };
  return isForeign(caller, target)
    ? { ...line, verdict: 'not-needed', text: 'It was left out. Only APIs of Adobe ask for it.', next: null }
    : { ...line, verdict: 'not-needed', text: 'It was left out. Most APIs of Adobe want it.', next: null };
}

function organizationCheck({ target, sent: { imsOrgId }, token, caller }: CheckedCall): ApiCheck {
  const line = { id: 'organization', title: 'x-gw-ims-org-id' } as const;
  const expected = token.imsOrgId ?? caller.imsOrgId;
  const isWanted = getApiTarget(target).wants.imsOrgId;
  if (imsOrgId === null) {
    const next =
      expected === null ? 'Enter the organization ID, which ends in @AdobeOrg.' : `Send ${expected}.`;
    if (isWanted) return { ...line, verdict: 'bad', text: 'It was left out, and this API wants it.', next };
    const text = isForeign(caller, target)
      ? 'It was left out. Only APIs of Adobe ask for it.'
      : 'It was left out. This call does not need it, or nobody knows whether it does.';
    return { ...line, verdict: 'not-needed', text, next: null };
  }
  if (expected === null)
    return {
      ...line,
      verdict: 'unknown',
      text: 'Neither the token nor the credential says which organization it belongs to.',
      next: 'Compare it with the organization ID in Adobe Developer Console.',
    };
  if (imsOrgId === expected)
    return { ...line, verdict: 'good', text: 'It is the organization of the token.', next: null };
  return {
    ...line,
    verdict: isWanted ? 'bad' : 'doubtful',
    text: 'It is another organization than the token’s.',
    next: `Send ${expected}.`,
  };
}

/** Whether a wrong header is known to be refused. */
function isStrict(target: CheckedCall['target']): boolean {
  return getApiTarget(target).wants.apiKey;
}

function isForeign({ provider }: CheckedCall['caller'], target: CheckedCall['target']): boolean {
  return provider === 'generic' && target === 'url';
}
