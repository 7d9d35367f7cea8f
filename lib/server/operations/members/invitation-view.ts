import 'server-only';
import type { InvitationView } from '@/lib/domain/organisation/members';
import type { OpenInvitation } from '@/lib/server/store/invitations';

/** An invitation as administrators see it; its code is nowhere in it. */
export function invitationView(invitation: OpenInvitation): InvitationView {
  const { id, role, note, createdByName, createdAt, expiresAt } = invitation;
  return { id, role, note, createdByName, createdAt, expiresAt };
}
