import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import { type CredentialView, credentialLimits } from '@/lib/domain/credential';
import { Refusal } from '@/lib/domain/refusal';
import { updateSandboxAccess } from '@/lib/server/sandbox/register-client';
import { lockCredential, updateCredentialAccess } from '@/lib/server/store/credentials';
import { transaction } from '@/lib/server/store/database';
import type { Queryable } from '@/lib/server/store/tables';
import { deleteTokensOfCredential } from '@/lib/server/store/tokens';
import { recordActivity } from '../record-activity';
import { accessHappening, compareAccess, scopesAfter } from './access-change';
import { credentialView } from './credential-view';
import { findIssuedClient } from './issued-client';
import { assertSaved, getSavedCredential, type SavedCredential } from './saved-credential';
import type { Access } from './wanted-access';

/**
 * Gives a saved credential the access that `wish` makes of what it has at that moment; two changes at once come one after the other. The sandbox's own
 * client follows in the same transaction. Changed scopes remove kept tokens, so that the next one has them. What is as it was writes nothing.
 * @throws Refusal `not-found`, `forbidden`, what `wish` throws, and `invalid-input` where the scopes would be too many.
 */
export async function changeAccess(
  actor: Actor,
  credentialId: string,
  wish: (before: SavedCredential) => Access,
): Promise<{ credential: CredentialView }> {
  await getSavedCredential(actor, 'credential.edit', credentialId);
  await transaction(async (trx) => {
    const before = assertSaved(await lockCredential(trx, actor.organisationId, credentialId));
    const after = wish(before);
    const change = compareAccess(before, after);
    if (!change) return;
    await write(trx, before, after);
    await recordActivity(trx, actor, {
      ...accessHappening(change),
      target: { id: credentialId, name: before.name },
    });
  });
  return {
    credential: credentialView(actor, await getSavedCredential(actor, 'credential.edit', credentialId)),
  };
}

async function write(trx: Queryable, before: SavedCredential, after: Access): Promise<void> {
  const { id, organisationId, provider, clientId } = before;
  const { services, profiles } = after;
  const scopes = scopesAfter(provider, before.scopes, before, after);
  if (scopes.length > credentialLimits.scopesMax)
    throw new Refusal('invalid-input', { fields: { serviceId: 'too-long' } });
  await updateCredentialAccess(trx, organisationId, id, { services, profiles, scopes }, Date.now());
  if (!isSame(scopes, before.scopes)) await deleteTokensOfCredential(trx, organisationId, id);
  const client = await findIssuedClient(trx, before);
  if (!client) return;
  // From what the client has, not from the record: a scope that somebody only noted was never granted.
  const granted = scopesAfter(provider, client.scopes, before, after);
  await updateSandboxAccess(trx, organisationId, clientId, { services, profiles, scopes: granted });
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((scope, at) => scope === right[at]);
}
