import { findSandboxProfile, openedDataSets, sandboxProfiles } from '../catalogue/sandbox-products';
import { getServiceScopes } from '../catalogue/services';
import type { ServiceEntry } from '../catalogue/services/service';
import { expandScopes } from '../catalogue/super-scopes';
import type { ApiCheck, CheckedCall } from './checks';
import { getApiTarget } from './targets';

/** What a service needs beyond headers: to be connected, its scopes, a product profile. */
export function accessChecks(call: CheckedCall, service: ServiceEntry): readonly ApiCheck[] {
  return [serviceCheck(call, service), scopesCheck(call, service), profilesCheck(call, service)];
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

function profilesCheck(call: CheckedCall, service: ServiceEntry): ApiCheck {
  const line = { id: 'profiles', title: 'Product profiles' } as const;
  const { caller, target } = call;
  const own = caller.profiles.filter(({ serviceId }) => serviceId === service.id);
  const { dataSet } = getApiTarget(target);
  if (dataSet !== null) return { ...line, ...sandboxProfilesVerdict(own, dataSet) };
  if (service.productProfile === 'not-required' || service.productProfile === 'probably-not')
    return {
      ...line,
      verdict: 'not-needed',
      text: 'This service decides nothing by product profiles.',
      next: null,
    };
  if (own.length > 0)
    return {
      ...line,
      verdict: 'unknown',
      text: `Recorded: ${own.map(({ profile }) => profile).join(', ')}. What it opens is decided in Adobe Admin Console.`,
      next: null,
    };
  return {
    ...line,
    verdict: 'doubtful',
    text:
      service.productProfile === 'unknown'
        ? 'None is recorded on this credential, and it is not known whether the service wants one.'
        : 'None is recorded on this credential, and the service wants one.',
    next: 'Ask an administrator to add a product profile to the credential in Adobe Admin Console, under API credentials.',
  };
}

function sandboxProfilesVerdict(
  own: CheckedCall['caller']['profiles'],
  dataSet: NonNullable<ReturnType<typeof getApiTarget>['dataSet']>,
): Pick<ApiCheck, 'verdict' | 'text' | 'next'> {
  const names = own.map(({ serviceId, profile }) => findSandboxProfile(serviceId, profile)?.name ?? profile);
  if (openedDataSets(own).includes(dataSet))
    return { verdict: 'good', text: `Opened by ${names.join(', ')}.`, next: null };
  const opening = sandboxProfiles
    .filter(({ opens }) => opens.includes(dataSet))
    .map(({ name }) => `“${name}”`);
  const next = `Add ${opening.join(' or ')} on the credential’s page, then call again.`;
  return names.length === 0
    ? { verdict: 'bad', text: 'The credential has none of this service.', next }
    : { verdict: 'bad', text: `${names.join(', ')} does not open this data.`, next };
}
