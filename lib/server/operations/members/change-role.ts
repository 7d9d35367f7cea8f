import 'server-only';
import { z } from 'zod';
import { type Actor, roles } from '@/lib/domain/actor';
import { deleteUnusedInvitationsOf } from '@/lib/server/store/invitations';
import { updateRole } from '@/lib/server/store/users';
import { idField } from '../credentials/form-fields';
import { recordActivity } from '../record-activity';
import { changeMember, memberTarget } from './change-member';

export const changeRoleInput = z.strictObject({
  memberId: idField,
  role: z.enum(roles, { error: 'unknown-choice' }),
});

/**
 * Gives a member another role, from their next request on. Who is no administrator any more has no open invitations either.
 * @throws Refusal as `changeMember`.
 */
export async function changeRole(
  actor: Actor,
  { memberId, role }: z.output<typeof changeRoleInput>,
): Promise<Record<never, never>> {
  await changeMember(actor, memberId, role !== 'admin', async (trx, member) => {
    if (member.role === role) return;
    await updateRole(trx, actor.organisationId, memberId, role);
    const invitationsRevoked =
      role === 'admin' ? 0 : await deleteUnusedInvitationsOf(trx, memberId, Date.now());
    await recordActivity(trx, actor, {
      event: 'member.role-changed',
      target: memberTarget(member),
      detail: { from: member.role, to: role, ...(invitationsRevoked > 0 && { invitationsRevoked }) },
    });
  });
  return {};
}
