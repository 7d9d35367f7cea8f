import 'server-only';
import { z } from 'zod';
import { type Actor, roles } from '@/lib/domain/actor';
import type { InvitationView } from '@/lib/domain/organisation/members';
import { Refusal } from '@/lib/domain/refusal';
import { env } from '@/lib/server/env';
import { makeInvitation } from '@/lib/server/identity/invitation';
import { transaction } from '@/lib/server/store/database';
import { listOpenInvitations } from '@/lib/server/store/invitations';
import { recordActivity } from '../record-activity';
import { unreadable } from './account-fields';
import { assertTeamRight, lockAsAdministrator } from './team-right';

/** Open invitations of one organisation at a time: as many as the page shows, so that none is forgotten. */
export const openInvitationsMax = 50;

export const inviteMemberInput = z.strictObject({
  role: z.enum(roles, { error: 'unknown-choice' }),
  note: z
    .string()
    .trim()
    .max(100, { error: 'too-long' })
    .refine((text) => !unreadable.test(text), { error: 'bad-format' }),
});

/**
 * Makes an invitation and answers its link, this once: only a hash of its code is kept.
 * @throws Refusal `team-only`, `forbidden`, `limit-reached` when 50 are open.
 */
export async function inviteMember(
  actor: Actor,
  { role, note }: z.output<typeof inviteMemberInput>,
): Promise<{ link: string; invitation: InvitationView }> {
  assertTeamRight(actor, 'member.manage');
  const { origin } = env();
  const createdAt = Date.now();
  const { organisationId, userId: createdBy, displayName: createdByName } = actor;
  const made = await transaction(async (trx) => {
    await lockAsAdministrator(trx, actor);
    const open = await listOpenInvitations(trx, organisationId, createdAt, openInvitationsMax);
    if (open.length >= openInvitationsMax) throw new Refusal('limit-reached');
    const invitation = await makeInvitation(
      trx,
      origin,
      { organisationId, role, note, createdBy },
      createdAt,
    );
    await recordActivity(trx, actor, {
      event: 'member.invited',
      target: { id: invitation.id, name: note },
      detail: { role, expiresAt: invitation.expiresAt },
    });
    return invitation;
  });
  const { id, link, expiresAt } = made;
  return { link, invitation: { id, role, note, createdByName, createdAt, expiresAt } };
}
