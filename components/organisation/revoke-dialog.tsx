'use client';

import { useMask } from '@/components/ui/screenshot-safe';
import type { InvitationView, MembersActions } from '@/lib/domain/organisation/members';
import { ConfirmDialog } from './confirm-dialog';
import { roleTexts } from './role-texts';

export interface RevokeDialogProps {
  readonly invitation: InvitationView;
  readonly revoke: MembersActions['revokeInvitation'];
  readonly onClose: () => void;
  readonly onRevoked: () => void;
}

/** Revokes an invitation that nobody has used. */
export function RevokeDialog({ invitation, revoke, onClose, onRevoked }: RevokeDialogProps) {
  const mask = useMask();
  const whom = invitation.note === '' ? '' : ` for ${mask('name', invitation.note)}`;
  return (
    <ConfirmDialog
      title="Revoke invitation"
      description={`The link${whom} (${roleTexts[invitation.role].label}) stops working at once, wherever it was sent. Accounts that were made are not touched.`}
      confirm="Revoke"
      isDangerous
      action={revoke}
      fields={{ invitationId: invitation.id }}
      onClose={onClose}
      onDone={onRevoked}
    />
  );
}
