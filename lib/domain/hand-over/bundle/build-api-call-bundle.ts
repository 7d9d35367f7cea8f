import type { Bearer } from '../../api-probe/api-probe';
import { verdictTexts } from '../../api-probe/checks';
import { getApiTarget } from '../../api-probe/targets';
import { getProviderProfile } from '../../provider/profiles';
import { isGuardCode } from '../../trace/outbound-code';
import { wasSent } from '../../trace/phases';
import { masks } from '../mask/mask-kinds';
import type { ApiCallBundle, BundleApiFailure } from './api-call-bundle';
import type { ApiCallSource } from './bundle';
import { bundleExchange } from './exchange';
import { bundleFinding } from './finding';
import { instantText } from './instant';
import { bundleMarks } from './marks';
import { safeUrl } from './names';
import { bundleProduct } from './product';
import { type BundleScrub, clientIdsOf, scrubbedThrough } from './scrub';

const bearerTexts: Readonly<Record<Bearer, string>> = {
  live: 'the access token',
  new: 'a new access token',
  spoiled: 'the access token with one character changed on purpose',
  'left-out': 'left out on purpose',
};

/** Everything worth handing over about one call of an API, each text of it gone through `scrub`. Pure; the same source gives the same bundle. */
export function buildApiCallBundle(source: ApiCallSource, scrub: BundleScrub): ApiCallBundle {
  const { call, checks, learnt, maskIdentities } = source;
  const { caller, token, sent, trace, outcome } = call;
  const clientIds = clientIdsOf(call);
  const clientId = (id: string) => (maskIdentities ? masks['client-id'] : id);
  const fingerprint = /^[0-9a-f]{16}$/.test(token.fingerprint) ? token.fingerprint : 'unknown';
  const bundle: ApiCallBundle = {
    about: 'api-call',
    madeBy: bundleProduct,
    time: instantText(call.at) ?? 'unknown',
    leftOut: leftOut(source),
    result: resultOf(source),
    api: {
      name: getApiTarget(call.target).label,
      url: safeUrl(trace.request.url),
      authorization: bearerTexts[sent.bearer],
      apiKey:
        sent.apiKey === null
          ? null
          : clientIds.includes(sent.apiKey)
            ? clientId(sent.apiKey)
            : bundleMarks.leftOut,
      imsOrgId: sent.imsOrgId,
    },
    client: {
      provider: getProviderProfile(caller.provider).label,
      clientId: clientId(caller.clientId),
      imsOrgId: caller.imsOrgId,
      services: caller.services,
    },
    token: {
      fingerprint,
      reused: token.reused,
      scopes: token.scopes,
      expiresAt: instantText(token.expiresAt),
      clientId: token.clientId === null ? null : clientId(token.clientId),
      imsOrgId: token.imsOrgId,
    },
    checks: checks.map(({ title, verdict, text, next }) => ({
      what: title,
      verdict,
      verdictText: verdictTexts[verdict],
      why: text,
      next,
    })),
    account: learnt.map(({ target, at, facts: { contexts, organizations } }) => ({
      toldBy: getApiTarget(target).label,
      time: instantText(at),
      contexts,
      organizations,
    })),
    failure: failureOf(source),
    findings: call.findings.map(bundleFinding),
    // The client ID is what Adobe's gateway takes for a key, and it is no secret. Whatever else stands there may be one.
    exchange: bundleExchange(
      trace,
      (name, value) => name.toLowerCase() === 'x-api-key' && clientIds.includes(value),
    ),
    notSent: wasSent(trace)
      ? null
      : outcome.kind === 'no-answer' && isGuardCode(outcome.code)
        ? 'Nothing was sent: the call was refused on this side.'
        : 'Nothing was sent: no connection came about.',
  };
  return scrubbedThrough(bundle, scrub);
}

function resultOf({ call: { outcome } }: ApiCallSource): ApiCallBundle['result'] {
  const { explanation } = outcome;
  if (explanation === null)
    return { kind: 'api-answer', title: 'The API answered', what: 'The call was answered as asked.' };
  const { title, what } = explanation;
  return { kind: outcome.kind === 'answer' ? 'api-refusal' : 'no-answer', title, what };
}

function failureOf({ call: { outcome } }: ApiCallSource): BundleApiFailure | null {
  if (outcome.explanation === null) return null;
  const { id, causes, nextSteps, toProvider, source } = outcome.explanation;
  const explanation = { id, causes, nextSteps, toProvider, source };
  if (outcome.kind === 'no-answer')
    return {
      stage: isGuardCode(outcome.code) ? 'guard' : 'network',
      status: null,
      code: outcome.code,
      message: null,
      debugId: null,
      retryAfterSeconds: null,
      explanation,
    };
  const { status, code, message, debugId, retryAfterSeconds } = outcome;
  return { stage: 'response', status, code, message, debugId, retryAfterSeconds, explanation };
}

function leftOut({ maskIdentities }: ApiCallSource): readonly string[] {
  return [
    'The access token is not in here; its fingerprint (the start of its SHA-256) stands in its place and tells two tokens apart.',
    'Cookies, credentials in headers, secret parameters and whatever is shaped like a token were replaced by marks in square brackets. An API key that is not the client ID counts as a credential.',
    ...(maskIdentities
      ? [
          'The client ID, technical accounts, mail addresses and names in the answer were replaced by marks as well.',
        ]
      : []),
  ];
}
