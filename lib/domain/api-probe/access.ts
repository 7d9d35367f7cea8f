import { getServiceScopes } from '../catalogue/services';
import type { ServiceEntry } from '../catalogue/services/service';
import { expandScopes } from '../catalogue/super-scopes';
import type { LearntAccount } from './account';
import type { ApiCheck, CheckedCall } from './checks';
import { profilesCheck } from './profiles-check';

/** What a service needs beyond headers: to be connected, its scopes, a product profile. */
export function accessChecks(
  call: CheckedCall,
  service: ServiceEntry,
  learnt: readonly LearntAccount[],
): readonly ApiCheck[] {
  return [serviceCheck(call, service), scopesCheck(call, service), profilesCheck(call, service, learnt)];
}

function serviceCheck({ caller }: CheckedCall, { id, name }: ServiceEntry): ApiCheck {
  const line = { id: 'service', title: 'Service' } as const;
  if (caller.services.includes(id))
    return { ...line, verdict: 'good', text: `${name} is connected.`, next: null };
  return caller.provider === 'sandbox'
    ? {
        ...line,
        verdict: 'bad',
        text: `${name} is not connected to the credential.`,
        next: 'Add the service on the credential’s page, then call again.',
      }
    : {
        ...line,
        verdict: 'doubtful',
        text: `${name} is not recorded on this credential.`,
        next: 'Look in Adobe Developer Console whether the API was added to the project, and record it on the credential’s page.',
      };
}

function scopesCheck({ token, caller }: CheckedCall, service: ServiceEntry): ApiCheck {
  const line = { id: 'scopes', title: 'Scopes' } as const;
  const needed = getServiceScopes(service);
  if (needed.length === 0)
    return { ...line, verdict: 'not-needed', text: 'No scope of this service is known.', next: null };
  if (token.scopes === null)
    return {
      ...line,
      verdict: 'unknown',
      text: 'Neither the token nor its answer lists scopes.',
      next: null,
    };
  const granted = new Set([...token.scopes, ...expandScopes(token.scopes)]);
  const missing = needed.filter(
    (scope) => !granted.has(scope) && !expandScopes([scope]).every((part) => granted.has(part)),
  );
  if (missing.length === 0)
    return { ...line, verdict: 'good', text: `The token has all of them: ${needed.join(', ')}.`, next: null };
  const text = `The token lacks ${missing.join(', ')}.`;
  const next = 'Add them to the request and generate a new access token.';
  return caller.provider === 'sandbox'
    ? {
        ...line,
        verdict: 'doubtful',
        text: `${text} The sandbox’s data does not look at scopes; Adobe’s services may.`,
        next,
      }
    : { ...line, verdict: 'doubtful', text, next };
}
