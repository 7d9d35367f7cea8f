'use client';

import type { InvitationView, MembersActions } from '@/lib/domain/members';
import { ConfirmDialog } from './confirm-dialog';
import { roleTexts } from './role-texts';

export interface RevokeDialogProps {
  readonly invitation: InvitationView;
  readonly revoke: MembersActions['revokeInvitation'];
  readonly onClose: () => void;
  readonly onRevoked: () => void;
}

/** Takes an invitation back that nobody has used. */
export function RevokeDialog({ invitation, revoke, onClose, onRevoked }: RevokeDialogProps) {
  const whom = invitation.note === '' ? '' : ` for ${invitation.note}`;
  return (
    <ConfirmDialog
      title="Take the invitation back"
      description={`The link${whom} (${roleTexts[invitation.role].label}) stops working at once, wherever it was sent. Accounts that were made are not touched.`}
      confirm="Take back"
      isDangerous
      action={revoke}
      fields={{ invitationId: invitation.id }}
      onClose={onClose}
      onDone={onRevoked}
    />
  );
}
