import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import { deleteUnusedInvitationsOf } from '@/lib/server/store/invitations';
import type { Queryable } from '@/lib/server/store/tables';
import { type User, updateDisabledAt } from '@/lib/server/store/users';
import { idField } from '../credentials/form-fields';
import { recordActivity } from '../record-activity';
import { changeMember, memberTarget } from './change-member';
import { endSessionsOf, forgetSessions } from './end-sessions';

export const setMemberDisabledInput = z.strictObject({
  memberId: idField,
  disabled: z.literal('on', { error: 'unknown-choice' }).optional(),
});

/**
 * Disables a member: their sessions end with what was entered in them, their open invitations stop working, and they cannot sign in; or enables
 * them again. What they saved stays as it is.
 * @throws Refusal as `changeMember`.
 */
export async function setMemberDisabled(
  actor: Actor,
  { memberId, disabled }: z.output<typeof setMemberDisabledInput>,
): Promise<Record<never, never>> {
  const ended = await changeMember(actor, memberId, disabled === 'on', (trx, member) =>
    disabled === 'on' ? disable(trx, actor, member) : enable(trx, actor, member),
  );
  await forgetSessions(ended);
  return {};
}

async function disable(trx: Queryable, actor: Actor, member: User): Promise<string[]> {
  if (member.disabledAt !== null) return [];
  const now = Date.now();
  await updateDisabledAt(trx, actor.organisationId, member.id, now);
  const invitationsRevoked = await deleteUnusedInvitationsOf(trx, member.id, now);
  const ended = await endSessionsOf(trx, member.id);
  await recordActivity(trx, actor, {
    event: 'member.disabled',
    target: memberTarget(member),
    detail: { sessionsEnded: ended.length, ...(invitationsRevoked > 0 && { invitationsRevoked }) },
  });
  return ended;
}

async function enable(trx: Queryable, actor: Actor, member: User): Promise<string[]> {
  if (member.disabledAt === null) return [];
  await updateDisabledAt(trx, actor.organisationId, member.id, null);
  await recordActivity(trx, actor, { event: 'member.enabled', target: memberTarget(member) });
  return [];
}
