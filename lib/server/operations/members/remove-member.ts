import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import { deleteUser } from '@/lib/server/store/users';
import { idField } from '../credentials/form-fields';
import { recordActivity } from '../record-activity';
import { changeMember, memberTarget } from './change-member';
import { endSessionsOf, forgetSessions } from './end-sessions';

export const removeMemberInput = z.strictObject({ memberId: idField });

/**
 * Removes a member, or lets the actor leave: the account, its sessions and its open invitations are gone at once. Saved credentials stay in the
 * organisation without a creator; the activity log keeps names as they were.
 * @throws Refusal as `changeMember`.
 */
export async function removeMember(
  actor: Actor,
  { memberId }: z.output<typeof removeMemberInput>,
): Promise<Record<never, never>> {
  const ended = await changeMember(actor, memberId, true, async (trx, member) => {
    const ids = await endSessionsOf(trx, memberId);
    await deleteUser(trx, actor.organisationId, memberId);
    await recordActivity(trx, actor, {
      event: 'member.removed',
      target: memberTarget(member),
      detail: { role: member.role, username: member.username, sessionsEnded: ids.length },
    });
    return ids;
  });
  await forgetSessions(ended);
  return {};
}
