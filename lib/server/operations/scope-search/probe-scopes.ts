import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import type { ScopeProbe } from '@/lib/domain/scope-search/probe';
import { idField, parameterFields, requestIdField, scopesField } from '../credentials/form-fields';
import { getUsableCredential } from '../credentials/usable-credential';
import { credentialRequest } from '../generation/credential-request';
import { ask } from '../generation/exchange-outcome';
import { whileCancellable } from '../generation/in-flight';
import { outboundPolicyOf } from '../generation/outbound-policy';
import { findRetryAfter, rememberRetryAfter } from '../generation/retry-after';
import { probeAnswer } from './probe-answer';
import { recordProbe } from './record-probe';

export const probeScopesInput = z.strictObject({
  requestId: requestIdField,
  credentialId: idField,
  scopes: scopesField.refine((scopes) => scopes.length > 0, { error: 'required' }),
  ...parameterFields,
});

/**
 * One request of a search for the scope that fails: asks the token endpoint for exactly these scopes and says whether they were given. A token that comes
 * is a real one; it is not kept, never handed out and not counted. While the provider wants us to wait nothing is sent.
 * @throws Refusal as `generateToken`
 */
export async function probeScopes(
  actor: Actor,
  input: z.output<typeof probeScopesInput>,
): Promise<ScopeProbe> {
  const credential = await getUsableCredential(actor, 'credential.use', input.credentialId);
  const { profile, request } = credentialRequest(credential, input.scopes, input);
  const policy = await outboundPolicyOf(actor, request.tokenEndpoint);
  const wait = findRetryAfter(credential.id, Date.now());
  if (wait !== null) return { probe: { kind: 'throttled', retryAfterSeconds: wait }, trace: null };

  const exchange = await whileCancellable(actor, input.requestId, (signal) =>
    ask({ credential, profile, request, policy }, signal),
  );
  const { probe, explanationId, status } = probeAnswer(exchange, credential.provider, request);
  const { trace } = exchange;
  if (probe.kind === 'cancelled') return { probe, trace };
  if (probe.kind === 'throttled') rememberRetryAfter(credential.id, probe.retryAfterSeconds, Date.now());
  await recordProbe(actor, credential, {
    kind: probe.kind,
    scopeCount: input.scopes.length,
    explanationId,
    status,
  });
  return { probe, trace };
}
