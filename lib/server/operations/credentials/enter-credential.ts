import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import type { CredentialView } from '@/lib/domain/credential';
import { can } from '@/lib/domain/policy';
import { Refusal } from '@/lib/domain/refusal';
import { deleteCredential, listSessionCredentials } from '@/lib/server/store/credentials';
import { database, transaction } from '@/lib/server/store/database';
import { newId } from '@/lib/server/store/id';
import { seal } from '@/lib/server/vault/seal';
import { recordActivity } from '../record-activity';
import { credentialView } from './credential-view';
import { credentialFormFields, pairParameters } from './form-fields';
import { insertWithSecret } from './insert-with-secret';
import { secretContext } from './seal-context';
import { refuseSecretElsewhere } from './secret-elsewhere';
import { readTarget, refuseReservedParameters } from './token-target';
import { credentialLabel, getCredential } from './usable-credential';

/** Entered credentials of one session at a time. */
const enteredMax = 20;

export const enterCredentialInput = z.strictObject({
  ...credentialFormFields,
});
export type EnterCredentialInput = z.output<typeof enterCredentialInput>;

/**
 * Keeps what was typed as a sealed record of this session alone: "This session". It dies at sign-out or after one idle hour. Entering the same client at
 * the same endpoint again replaces the record before.
 * @throws Refusal `invalid-input` with the endpoint's, issuer's or parameters' fault, or of a field that has the secret in it, `forbidden`, `limit-reached`.
 */
export async function enterCredential(
  actor: Actor,
  input: EnterCredentialInput,
): Promise<{ credential: CredentialView }> {
  if (!can(actor, 'credential.enter')) throw new Refusal('forbidden');
  refuseReservedParameters(input.parameterName);
  const { tokenEndpoint, issuer, authMethod } = readTarget(input);
  const entered = await listSessionCredentials(database(), actor.organisationId, actor.sessionId);
  const replaced = entered.filter(
    (one) => one.clientId === input.clientId && one.tokenEndpoint === tokenEndpoint,
  );
  if (entered.length - replaced.length >= enteredMax) throw new Refusal('limit-reached');
  const now = Date.now();
  const credential = {
    id: newId('crd'),
    organisationId: actor.organisationId,
    sessionId: actor.sessionId,
    name: null,
    provider: input.provider,
    tokenEndpoint,
    issuer,
    clientId: input.clientId,
    authMethod,
    scopes: input.scopes,
    parameters: pairParameters(input.parameterName, input.parameterValue),
    demoCase: null,
    createdBy: actor.userId,
    createdAt: now,
  };
  refuseSecretElsewhere(input.clientSecret, credential);
  const secretId = newId('sec');
  const sealed = await seal(input.clientSecret, secretContext(credential, secretId));
  await transaction(async (trx) => {
    for (const { id } of replaced) await deleteCredential(trx, actor.organisationId, id);
    await insertWithSecret(trx, credential, { secretId, sealed });
    await recordActivity(trx, actor, {
      event: 'credential.entered',
      target: { id: credential.id, name: credentialLabel(credential) },
      detail: { provider: input.provider },
    });
  });
  return { credential: credentialView(actor, await getCredential(actor, 'credential.use', credential.id)) };
}
