import type { GenerationView } from '../../generation';
import { getProviderProfile } from '../../provider/profiles';
import { wireForm } from '../../token-request';
import { wasSent } from '../../trace/phases';
import { masks } from '../mask/mask-kinds';
import type { BundleScopes, GenerationSource, TokenRequestBundle } from './bundle';
import { bundleExchange } from './exchange';
import { bundleFinding } from './finding';
import { instantText } from './instant';
import { bundleMarks } from './marks';
import { safePairs, safeParameterValue, safeUrl } from './names';
import { bundleProduct } from './product';
import { resultOf } from './result';
import { type BundleScrub, scrubbedThrough } from './scrub';
import { bundleToken } from './token';

const grantedFrom = {
  answer: 'the answer’s scope',
  'claim-scope': 'the token’s claim scope',
  'claim-scp': 'the token’s claim scp',
  unknown: null,
} as const;

const authMethodTexts = {
  client_secret_post: 'client_secret_post: ID and secret in the form',
  client_secret_basic: 'client_secret_basic: HTTP Basic, form-encoded (RFC 6749 section 2.3.1)',
  client_secret_basic_raw: 'client_secret_basic without form-encoding',
} as const;

/** Everything worth handing over about one generation, each text of it gone through `scrub`. Pure; the same source gives the same bundle. */
export function buildTokenRequestBundle(source: GenerationSource, scrub: BundleScrub): TokenRequestBundle {
  const { generation } = source;
  const { outcome, trace, request } = generation;
  const bundle: TokenRequestBundle = {
    about: 'token-request',
    madeBy: bundleProduct,
    time: instantText(generation.at) ?? 'unknown',
    leftOut: leftOut(source),
    result: resultOf(generation),
    client: {
      provider: getProviderProfile(generation.provider).label,
      tokenEndpoint: safeUrl(request.tokenEndpoint),
      authMethod: authMethodTexts[request.authMethod],
      clientId: source.maskIdentities ? masks['client-id'] : request.clientId,
      parameters: safePairs(wireForm(request, bundleMarks.clientSecret), safeParameterValue),
    },
    scopes: scopesOf(source),
    failure: failureOf(generation),
    token: outcome.kind === 'token' && source.reading ? bundleToken(outcome.token, source.reading) : null,
    findings: generation.findings.map(bundleFinding),
    exchange: trace && bundleExchange(trace),
    notSent: trace && wasSent(trace) ? null : whyNotSent(generation),
  };
  return scrubbedThrough(bundle, scrub);
}

function scopesOf({ generation, reading }: GenerationSource): BundleScopes {
  return {
    requested: generation.requestedScopes,
    granted: reading?.grant.scopes ?? null,
    grantedFrom: reading ? grantedFrom[reading.grant.basis] : null,
    missing: reading?.comparison?.missing ?? [],
    notRequested: reading?.comparison?.extra ?? [],
  };
}

function failureOf({ outcome }: GenerationView): TokenRequestBundle['failure'] {
  if (outcome.kind !== 'failure') return null;
  const { stage, status, error, errorDescription, debugId, retryAfterSeconds, explanation } = outcome.failure;
  const { id, causes, nextSteps, toProvider, source } = explanation;
  return {
    stage,
    status,
    error,
    errorDescription,
    debugId,
    retryAfterSeconds,
    explanation: { id, causes, nextSteps, toProvider, source },
  };
}

/** Of a request that was not sent, or whose trace was not kept. */
function whyNotSent({ outcome }: GenerationView): string {
  if (outcome.kind === 'token')
    return 'Nothing was sent: a live token for the same request was reused. Generate a new token to have a request and an answer here.';
  if (outcome.kind === 'cancelled')
    return 'The request was cancelled, and how far it had come by then was not kept.';
  const { stage, retryAfterSeconds } = outcome.failure;
  if (stage === 'guard') return 'Nothing was sent: the request was refused on this side.';
  return retryAfterSeconds !== null
    ? 'Nothing was sent: the provider had asked to wait, and the wait was not over.'
    : 'Nothing was sent: no connection came about.';
}

function leftOut({ generation, maskIdentities }: GenerationSource): readonly string[] {
  return [
    'The client secret is not in here; a mark stands in its place.',
    ...(generation.outcome.kind === 'token'
      ? [
          'The access token is not in here; its fingerprint (the start of its SHA-256) tells two tokens apart.',
        ]
      : []),
    'Cookies, credentials in headers, secret parameters and whatever is shaped like a token were replaced by marks in square brackets.',
    ...(maskIdentities
      ? ['The client ID, technical accounts and mail addresses were replaced by marks as well.']
      : []),
  ];
}
