import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import { credentialNameKey } from '@/lib/domain/credential';
import { Refusal } from '@/lib/domain/refusal';
import { removeSandboxClient } from '@/lib/server/sandbox/register-client';
import { isClientIdSaved } from '@/lib/server/store/credential-clients';
import type { Credential } from '@/lib/server/store/credential-record';
import {
  deleteDaysOfCredential,
  deleteTokenRequestsOfCredential,
} from '@/lib/server/store/credential-remains';
import { deleteCredential as deleteCredentialRow, lockCredential } from '@/lib/server/store/credentials';
import { transaction } from '@/lib/server/store/database';
import type { Queryable } from '@/lib/server/store/tables';
import { recordActivity } from '../record-activity';
import { idField } from './form-fields';
import { credentialLabel, getCredential } from './usable-credential';

export const deleteCredentialInput = z.strictObject({
  credentialId: idField,
  confirmation: z.string().max(1_000, { error: 'not-matching' }).default(''),
});

/**
 * Removes a credential with its secrets, kept tokens, counts and the sandbox's client, if it was the last saved one of it; the activity log keeps its
 * name. `confirmation` has to be the name, compared as names are; one that was only entered has none and needs none. Tokens that were copied
 * stay valid at the provider until they expire.
 * @throws Refusal `not-found`, `forbidden`, `invalid-input` with `confirmation: 'not-matching'`.
 */
export async function deleteCredential(
  actor: Actor,
  { credentialId, confirmation }: z.output<typeof deleteCredentialInput>,
): Promise<Record<never, never>> {
  await getCredential(actor, 'credential.delete', credentialId);
  await transaction(async (trx) => {
    const credential = await lockCredential(trx, actor.organisationId, credentialId);
    if (!credential) throw new Refusal('not-found');
    if (credential.name !== null && credentialNameKey(confirmation) !== credentialNameKey(credential.name))
      throw new Refusal('invalid-input', { fields: { confirmation: 'not-matching' } });
    await remove(trx, credential);
    await recordActivity(trx, actor, {
      event: 'credential.deleted',
      target: { id: credentialId, name: credentialLabel(credential) },
      detail: { provider: credential.provider },
    });
  });
  return {};
}

async function remove(
  trx: Queryable,
  { id, organisationId, sessionId, provider, clientId }: Credential,
): Promise<void> {
  await deleteTokenRequestsOfCredential(trx, organisationId, id);
  await deleteCredentialRow(trx, organisationId, id);
  await deleteDaysOfCredential(trx, organisationId, id);
  const isOfSandbox = sessionId === null && provider === 'sandbox';
  if (isOfSandbox && !(await isClientIdSaved(trx, organisationId, clientId)))
    await removeSandboxClient(trx, organisationId, clientId);
}
