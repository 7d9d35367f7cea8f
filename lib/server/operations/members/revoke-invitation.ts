import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import { Refusal } from '@/lib/domain/refusal';
import { transaction } from '@/lib/server/store/database';
import { deleteUnusedInvitation } from '@/lib/server/store/invitations';
import { idField } from '../credentials/form-fields';
import { recordActivity } from '../record-activity';
import { assertTeamRight, lockAsAdministrator } from './team-right';

export const revokeInvitationInput = z.strictObject({ invitationId: idField });

/** Takes an unused invitation back. @throws Refusal `team-only`, `forbidden`, `not-found` also for one that was used. */
export async function revokeInvitation(
  actor: Actor,
  { invitationId }: z.output<typeof revokeInvitationInput>,
): Promise<Record<never, never>> {
  assertTeamRight(actor, 'member.manage');
  await transaction(async (trx) => {
    await lockAsAdministrator(trx, actor);
    const revoked = await deleteUnusedInvitation(trx, actor.organisationId, invitationId);
    if (!revoked) throw new Refusal('not-found');
    await recordActivity(trx, actor, {
      event: 'invitation.revoked',
      target: { id: invitationId, name: revoked.note },
      detail: { role: revoked.role },
    });
  });
  return {};
}
