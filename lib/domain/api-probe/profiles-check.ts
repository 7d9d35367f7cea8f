import { findSandboxProfile, openedDataSets, sandboxProfiles } from '../catalogue/sandbox-products';
import type { ServiceEntry } from '../catalogue/services/service';
import type { AssignedProfile } from '../product-profile';
import type { LearntAccount, ProductContext } from './account';
import type { ApiCheck, CheckedCall } from './checks';
import { getApiTarget } from './targets';

type Verdict = Pick<ApiCheck, 'verdict' | 'text' | 'next'>;

const askAdministrator =
  'Ask an administrator to add a product profile to the credential in Adobe Admin Console, under API credentials.';
const askIms =
  'Call the API “Profile” as well: with the scope additional_info.projectedProductContext, Adobe IMS says which product contexts the account has.';

/** The product profiles of the account: what is recorded on the credential, and what the identity service told with this very token. The two are never mixed up. */
export function profilesCheck(
  call: CheckedCall,
  service: ServiceEntry,
  learnt: readonly LearntAccount[],
): ApiCheck {
  const line = { id: 'profiles', title: 'Product profiles' } as const;
  const own = call.caller.profiles.filter(({ serviceId }) => serviceId === service.id);
  const told = toldContexts(learnt);
  const { dataSet } = getApiTarget(call.target);
  if (dataSet !== null) return { ...line, ...sandboxVerdict(own, dataSet, told) };
  if (service.productProfile === 'not-required' || service.productProfile === 'probably-not')
    return {
      ...line,
      verdict: 'not-needed',
      text: 'This service decides nothing by product profiles.',
      next: null,
    };
  return {
    ...line,
    ...(told === null ? recordedVerdict(call, service, own) : toldVerdict(call, service, own, told)),
  };
}

/** Product contexts that were told, or null where none of the answers holds a list of them. */
function toldContexts(learnt: readonly LearntAccount[]): readonly ProductContext[] | null {
  const lists = learnt.flatMap(({ facts }) => (facts.contexts ? [facts.contexts] : []));
  return lists.length > 0 ? lists.flat() : null;
}

function recordedVerdict(
  { caller }: CheckedCall,
  service: ServiceEntry,
  own: readonly AssignedProfile[],
): Verdict {
  const ask = caller.provider === 'adobe-ims' ? askIms : null;
  if (own.length > 0)
    return {
      verdict: 'unknown',
      text: `${recordedText(own)} What it opens is decided in Adobe Admin Console.`,
      next: ask,
    };
  return {
    verdict: 'doubtful',
    text:
      service.productProfile === 'unknown'
        ? 'None is recorded on the credential, and it is not known whether the service wants one.'
        : 'None is recorded on the credential, and the service wants one.',
    next: [askAdministrator, ask].filter(Boolean).join(' '),
  };
}

function toldVerdict(
  { caller, token }: CheckedCall,
  service: ServiceEntry,
  own: readonly AssignedProfile[],
  told: readonly ProductContext[],
): Verdict {
  const source = `Told by ${caller.provider === 'sandbox' ? 'the sandbox' : 'Adobe IMS'} with this token:`;
  const recorded = recordedText(own);
  if (told.length === 0)
    return {
      verdict: 'doubtful',
      text: `${source} the account has no product context. ${recorded}`,
      next: askAdministrator,
    };
  const codes = productContextCodes(service);
  if (codes.length === 0)
    return {
      verdict: 'unknown',
      text: `${source} ${told.map(contextText).join(', ')}. Which of them is of this service is not known. ${recorded}`,
      next: null,
    };
  const organization = token.imsOrgId ?? caller.imsOrgId;
  const fitting = told.filter(
    (context) =>
      codes.includes(context.serviceCode ?? '') &&
      (context.status === null || context.status.toUpperCase() === 'ACTIVE') &&
      (context.organization === null || organization === null || context.organization === organization),
  );
  const missing = codes.filter((code) => fitting.every(({ serviceCode }) => serviceCode !== code));
  if (missing.length === 0)
    return {
      verdict: 'good',
      text: `${source} ${fitting.map(contextText).join(', ')}. What it opens is decided in Adobe Admin Console. ${recorded}`,
      next: null,
    };
  return {
    verdict: 'doubtful',
    text: `${source} ${told.map(contextText).join(', ')}. An active ${missing.join(' and ')} of this organization, which the scopes of the service name, is not among them. ${recorded}`,
    next: askAdministrator,
  };
}

function recordedText(own: readonly AssignedProfile[]): string {
  return own.length === 0
    ? 'None is recorded on the credential.'
    : `Recorded on the credential: ${own.map(({ profile }) => profile).join(', ')}.`;
}

function contextText({ serviceCode, label, profile, status }: ProductContext): string {
  const names = [label, profile].filter((name) => name !== null && name !== serviceCode);
  const state = status === null || status.toUpperCase() === 'ACTIVE' ? [] : [status];
  const more = [...names, ...state].join(', ');
  return serviceCode === null
    ? more || 'one without a name'
    : more === ''
      ? serviceCode
      : `${serviceCode} (${more})`;
}

/** Codes of the product contexts that a service reads, as its scopes of the form `read_pc.<code>` spell them; empty where none has that form. */
function productContextCodes({ scopes }: ServiceEntry): string[] {
  return scopes.flatMap((scope) => /^read_pc\.(.+)$/.exec(scope)?.[1] ?? []);
}

/** The sandbox decides by what is recorded, so the record is the fact here; what it told earlier is set beside it. */
function sandboxVerdict(
  own: readonly AssignedProfile[],
  dataSet: NonNullable<ReturnType<typeof getApiTarget>['dataSet']>,
  told: readonly ProductContext[] | null,
): Verdict {
  const names = own.map(({ serviceId, profile }) => findSandboxProfile(serviceId, profile)?.name ?? profile);
  const source = sandboxSource(names, told);
  if (openedDataSets(own).includes(dataSet))
    return { verdict: 'good', text: `Opened by ${names.join(', ')}. ${source}`, next: null };
  const opening = sandboxProfiles
    .filter(({ opens }) => opens.includes(dataSet))
    .map(({ name }) => `“${name}”`);
  const next = `Add ${opening.join(' or ')} on the credential’s page, then call again.`;
  return names.length === 0
    ? { verdict: 'bad', text: 'None of this service is recorded on the credential.', next }
    : { verdict: 'bad', text: `${names.join(', ')} does not open this data. ${source}`, next };
}

function sandboxSource(names: readonly string[], told: readonly ProductContext[] | null): string {
  const recorded = 'That is recorded on the credential';
  if (told === null) return `${recorded}.`;
  const isSame = names.every((name) => told.some(({ label }) => label === name));
  return isSame
    ? `${recorded}, and the sandbox said the same with this token.`
    : `${recorded}; the sandbox said otherwise when “Profile” was called with this token.`;
}
