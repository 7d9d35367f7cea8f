import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import type { CredentialOverview, CredentialUser } from '@/lib/domain/credential-overview';
import { can } from '@/lib/domain/policy';
import { Refusal } from '@/lib/domain/refusal';
import { listTokenUses, type TokenUse } from '@/lib/server/store/credential-users';
import { database } from '@/lib/server/store/database';
import { countSecrets } from '@/lib/server/store/secrets';
import { credentialView } from './credential-view';
import { idField } from './form-fields';
import { findIssuedClient } from './issued-client';
import { getSavedCredential } from './saved-credential';

const usersMax = 20;

/**
 * A saved credential's own page; `id` may be anything that stood in an address.
 * @throws Refusal `not-found` alike for what does not exist, is another organisation's, or was only entered; `forbidden`.
 */
export async function getCredentialOverview(actor: Actor, id: string): Promise<CredentialOverview> {
  if (!idField.safeParse(id).success) throw new Refusal('not-found');
  const credential = await getSavedCredential(actor, 'credential.list', id);
  const db = database();
  const maySeeUsers = can(actor, 'credential.activity', credential);
  const [uses, secretCount, issued] = await Promise.all([
    maySeeUsers ? listTokenUses(db, actor.organisationId, id) : [],
    countSecrets(db, actor.organisationId, id),
    findIssuedClient(db, credential),
  ]);
  return {
    credential: credentialView(actor, credential),
    users: usersOf(uses),
    secretCount,
    oldestSecretAt: credential.oldestSecretAt,
    isSandbox: issued !== null,
    now: Date.now(),
  };
}

/** By person, under the name that stands in the newest line; `uses` comes newest first, and so do they. */
function usersOf(uses: readonly TokenUse[]): CredentialUser[] {
  const users = new Map<string, { name: string; at: number; count: number }>();
  for (const { actorId, actorName, at } of uses) {
    const user = users.get(actorId);
    if (user) user.count += 1;
    else users.set(actorId, { name: actorName, at, count: 1 });
  }
  return [...users.values()].slice(0, usersMax);
}
