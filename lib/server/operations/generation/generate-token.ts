import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import type { GenerationView } from '@/lib/domain/generation';
import { idField, parameterFields, requestIdField, scopesField } from '../credentials/form-fields';
import { getUsableCredential } from '../credentials/usable-credential';
import { credentialRequest } from './credential-request';
import { exchangeOutcome } from './exchange-outcome';
import { throttledOutcome } from './failure-view';
import type { Generation } from './generation';
import { whileCancellable } from './in-flight';
import { outboundPolicyOf } from './outbound-policy';
import { findRetryAfter } from './retry-after';
import { reusedOutcome } from './reused-outcome';
import { tokenCacheKey } from './token-cache-key';

export const generateTokenInput = z.strictObject({
  requestId: requestIdField,
  credentialId: idField,
  scopes: scopesField,
  newToken: z.literal('on').optional(),
  joinWithCommas: z.literal('on').optional(),
  ...parameterFields,
});
export type GenerateTokenInput = z.output<typeof generateTokenInput>;

/**
 * "Generate access token": returns the live token of the same request, or asks the token endpoint once for everyone who asks at the same time.
 * The provider's refusals and network faults are outcomes, not errors. Empty scopes mean the credential's own; parameters are added to its own.
 * @throws Refusal `not-found` for a credential that the actor does not have, `invalid-input` for a parameter the request sets itself.
 */
export async function generateToken(
  actor: Actor,
  input: GenerateTokenInput,
): Promise<{ generation: GenerationView }> {
  const credential = await getUsableCredential(actor, 'credential.use', input.credentialId);
  const requestedScopes = input.scopes.length > 0 ? input.scopes : credential.scopes;
  const { profile, request } = credentialRequest(credential, requestedScopes, input);
  const generation: Generation = {
    actor,
    credential,
    profile,
    request,
    cacheKey: tokenCacheKey(credential, request),
    policy: await outboundPolicyOf(actor, request.tokenEndpoint),
  };
  const now = Date.now();
  const result =
    (input.newToken ? null : await reusedOutcome(generation)) ??
    throttledOutcome(generation, findRetryAfter(credential.id, now)) ??
    (await whileCancellable(actor, input.requestId, (signal) => exchangeOutcome(generation, signal)));
  return {
    generation: {
      credentialId: credential.id,
      provider: credential.provider,
      requestedScopes,
      request,
      at: now,
      ...result,
    },
  };
}
