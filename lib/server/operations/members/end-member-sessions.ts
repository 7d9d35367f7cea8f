import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import { idField } from '../credentials/form-fields';
import { recordActivity } from '../record-activity';
import { changeMember, memberTarget } from './change-member';
import { endSessionsOf, forgetSessions } from './end-sessions';

export const endMemberSessionsInput = z.strictObject({ memberId: idField });

/**
 * Ends a member's sessions, with what was entered in them; of one's own, all but the one that asks. They can sign in again.
 * @throws Refusal as `changeMember`.
 */
export async function endMemberSessions(
  actor: Actor,
  { memberId }: z.output<typeof endMemberSessionsInput>,
): Promise<{ count: number }> {
  const kept = memberId === actor.userId ? actor.sessionId : null;
  const ended = await changeMember(actor, memberId, false, async (trx, member) => {
    const ids = await endSessionsOf(trx, memberId, kept);
    if (ids.length > 0)
      await recordActivity(trx, actor, {
        event: 'member.sessions-ended',
        target: memberTarget(member),
        detail: { count: ids.length },
      });
    return ids;
  });
  await forgetSessions(ended);
  return { count: ended.length };
}
