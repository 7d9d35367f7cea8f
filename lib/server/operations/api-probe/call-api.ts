import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import type { ApiCallResult, ApiCallView } from '@/lib/domain/api-probe/api-probe';
import { readApiToken } from '@/lib/domain/api-probe/token';
import type { GenerationOutcome } from '@/lib/domain/generation';
import { getProviderProfile } from '@/lib/domain/provider/profiles';
import type { Credential } from '@/lib/server/store/credential-record';
import { transaction } from '@/lib/server/store/database';
import { credentialLabel, getCredential } from '../credentials/usable-credential';
import { generateToken } from '../generation/generate-token';
import { whileCancellable } from '../generation/in-flight';
import { outboundPolicyOf } from '../generation/outbound-policy';
import { type Happening, recordActivity } from '../record-activity';
import { refuseUnreachable } from '../refuse-unreachable';
import { apiTargetUrl } from './api-target-url';
import { type CallApiInput, sentToApi } from './call-fields';
import { type SentCall, sendCall } from './send-call';

/**
 * "Call an API": one GET with the live token of a credential, a new one where there is none. The address is judged before a token is asked for; what the
 * API answers is read and explained, the token stands in nothing that comes back. Refusals of the provider and of the API are results, not errors.
 * @throws Refusal `not-found` for a credential that the actor does not have, `forbidden`, `secret-required`, `invalid-input` with the fault of a field,
 * `endpoint-refused` for an address that the organisation's policy or the guard does not allow.
 */
export async function callApi(actor: Actor, input: CallApiInput): Promise<{ result: ApiCallResult }> {
  const { requestId, credentialId, target } = input;
  const credential = await getCredential(actor, 'credential.use', credentialId);
  const url = apiTargetUrl(credential, target, input.url);
  const policy = await outboundPolicyOf(actor, url);
  refuseUnreachable(url, policy);

  const { outcome } = (await generateToken(actor, tokenInput(input))).generation;
  if (outcome.kind !== 'token') return { result: withoutToken(outcome) };

  const { token, reused } = outcome;
  const sent = sentToApi(credential, input);
  const at = Date.now();
  let answered: SentCall | null = null;
  try {
    answered = await whileCancellable(actor, requestId, (signal) =>
      sendCall({ target, url, accessToken: token.accessToken, sent, policy }, signal),
    );
  } finally {
    // Also where a fault of our own cuts the reading short: by then the token has been sent.
    const happening = called(credential, { target, url, outcome: answered?.outcome ?? null });
    await transaction((trx) => recordActivity(trx, actor, happening));
  }
  const { provider, clientId, imsOrgId, services, profiles } = credential;
  const call: ApiCallView = {
    target,
    ...answered,
    sent,
    caller: { provider, clientId, imsOrgId, services, profiles },
    token: readApiToken(token, getProviderProfile(provider).tokenDialect, reused),
    at,
  };
  const isCancelled = answered.outcome.kind === 'no-answer' && answered.outcome.code === 'cancelled';
  return { result: isCancelled ? { kind: 'cancelled' } : { kind: 'called', call } };
}

function tokenInput({
  requestId,
  credentialId,
  scopes,
  parameterName,
  parameterValue,
  bearer,
}: CallApiInput) {
  const newToken = bearer === 'new' ? ({ newToken: 'on' } as const) : {};
  return { requestId, credentialId, scopes, parameterName, parameterValue, ...newToken };
}

function withoutToken(outcome: Exclude<GenerationOutcome, { kind: 'token' }>): ApiCallResult {
  if (outcome.kind === 'cancelled') return { kind: 'cancelled' };
  return { kind: 'no-token', explanation: outcome.failure.explanation };
}

/** The host alone of an address that was typed: its path may name somebody. `outcome` is null where nobody knows what came. */
function called(
  credential: Credential,
  {
    target,
    url,
    outcome,
  }: Pick<CallApiInput, 'target' | 'url'> & { readonly outcome: SentCall['outcome'] | null },
): Happening {
  const status = outcome?.kind === 'answer' ? outcome.status : null;
  const explanation = outcome?.explanation ?? null;
  return {
    event: 'api.called',
    result: outcome?.kind === 'answer' && explanation === null ? 'done' : 'failed',
    target: { id: credential.id, name: credentialLabel(credential) },
    detail: {
      api: target,
      ...(target === 'url' ? { host: new URL(url).host.slice(0, 255) } : {}),
      status,
      ...(explanation ? { explanation: explanation.id } : {}),
    },
  };
}
