import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import { Refusal } from '@/lib/domain/refusal';
import { transaction } from '@/lib/server/store/database';
import { lockOrganisation } from '@/lib/server/store/organisations';
import type { Queryable } from '@/lib/server/store/tables';
import { findTwoAdministrators, findUser, type User } from '@/lib/server/store/users';
import { assertStillAdministrator, assertTeamRight } from './team-right';

/**
 * Runs a change of one member in a transaction, one at a time for each organisation.
 * @param takesAdministrator whether the change leaves this member without an administrator's rights
 * @throws Refusal `team-only`, `forbidden`, `not-found` alike for an id that does not exist and another organisation's, `last-administrator`.
 */
export async function changeMember<Result>(
  actor: Actor,
  memberId: string,
  takesAdministrator: boolean,
  work: (trx: Queryable, member: User) => Promise<Result>,
): Promise<Result> {
  assertTeamRight(actor, 'member.manage');
  return transaction(async (trx) => {
    await lockOrganisation(trx, actor.organisationId);
    const member = await findUser(trx, actor.organisationId, memberId);
    if (!member) throw new Refusal('not-found');
    if (takesAdministrator && (await isLastAdministrator(trx, member)))
      throw new Refusal('last-administrator');
    await assertStillAdministrator(trx, actor);
    return work(trx, member);
  });
}

async function isLastAdministrator(trx: Queryable, member: User): Promise<boolean> {
  const administrators = await findTwoAdministrators(trx, member.organisationId);
  return administrators.length === 1 && administrators[0] === member.id;
}

/** How a member is called in the activity log. */
export function memberTarget(member: User): { readonly id: string; readonly name: string } {
  return { id: member.id, name: member.displayName };
}
