'use client';

import { actionTexts } from '@/components/ui/action-texts';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useMask } from '@/components/ui/screenshot-safe';
import type { MembersActions, MemberView } from '@/lib/domain/organisation/members';
import { ChangeRoleDialog } from './change-role-dialog';
import { ConfirmDialog } from './confirm-dialog';
import { memberQuestion } from './member-question';

export interface OpenMemberDialog {
  readonly dialog: 'role' | 'sessions' | 'disable' | 'enable' | 'remove';
  readonly member: MemberView;
}

export interface MemberDialogProps {
  readonly open: OpenMemberDialog;
  readonly actions: MembersActions;
  readonly onClose: () => void;
  readonly onDone: (message: string, isGone?: boolean) => void;
}

/** What was asked for one member, with what it does said first. The last administrator is told why it is not possible. */
export function MemberDialog({ open, actions, onClose, onDone }: MemberDialogProps) {
  const { dialog } = open;
  const displayName = useMask()('name', open.member.displayName);
  const member = { ...open.member, displayName };
  if (member.isLastAdministrator && ['role', 'disable', 'remove'].includes(dialog))
    return <LastAdministrator member={member} onClose={onClose} />;
  if (dialog === 'role')
    return <ChangeRoleDialog member={member} change={actions.changeRole} onClose={onClose} onDone={onDone} />;
  const { action, fields, isGone, ...question } = memberQuestion(dialog, member, actions);
  return (
    <ConfirmDialog
      {...question}
      action={action}
      fields={fields}
      onClose={onClose}
      onDone={(view) => {
        // Who has shut themselves out has no page left here.
        if (member.isSelf && dialog !== 'sessions') window.location.assign('/sign-in');
        else onDone(question.doneText(view), isGone);
      }}
    />
  );
}

function LastAdministrator({
  member,
  onClose,
}: {
  readonly member: MemberView;
  readonly onClose: () => void;
}) {
  const { what, why, next } = actionTexts['last-administrator'];
  return (
    <Dialog
      open
      onClose={onClose}
      title={what}
      description={
        <>
          {member.isSelf ? 'You are' : `${member.displayName} is`} the only administrator who can sign in.{' '}
          {why} {next}
        </>
      }
      size="small"
      footer={<Button onClick={onClose}>Close</Button>}
    />
  );
}
