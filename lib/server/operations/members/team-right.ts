import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import { type Action, can, teamOnlyActions } from '@/lib/domain/policy';
import { Refusal } from '@/lib/domain/refusal';
import { lockOrganisation } from '@/lib/server/store/organisations';
import type { Queryable } from '@/lib/server/store/tables';
import { findUser } from '@/lib/server/store/users';

/** @throws Refusal `team-only` in a demo organisation, `forbidden` where the role lacks the right. */
export function assertTeamRight(actor: Actor, action: Action): void {
  if (actor.organisationKind === 'demo' && teamOnlyActions.includes(action)) throw new Refusal('team-only');
  if (!can(actor, action)) throw new Refusal('forbidden');
}

/**
 * Asks again, inside the transaction and after taking the organisation's lock, whether the actor still is what they were when the request
 * began: of two administrators who take each other's rights at the same instant, the second must not succeed.
 * @throws Refusal `signed-out` when they were removed or disabled meanwhile, `forbidden` when their role has changed.
 */
export async function assertStillAdministrator(trx: Queryable, actor: Actor): Promise<void> {
  const self = await findUser(trx, actor.organisationId, actor.userId);
  if (!self || self.disabledAt !== null) throw new Refusal('signed-out');
  if (self.role !== 'admin') throw new Refusal('forbidden');
}

/** Takes the organisation's lock for the rest of the transaction, then checks as `assertStillAdministrator`. */
export async function lockAsAdministrator(trx: Queryable, actor: Actor): Promise<void> {
  await lockOrganisation(trx, actor.organisationId);
  await assertStillAdministrator(trx, actor);
}
