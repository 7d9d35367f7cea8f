'use client';

import { findFieldText } from '@/components/ui/action-texts';
import { FormDialog } from '@/components/ui/form-dialog';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { useAction } from '@/components/ui/use-action';
import { roles } from '@/lib/domain/actor';
import type { MembersActions, MemberView } from '@/lib/domain/organisation/members';
import { RoleSelect } from './role-select';
import { roleTexts } from './role-texts';

export interface ChangeRoleDialogProps {
  readonly member: MemberView;
  readonly change: MembersActions['changeRole'];
  readonly onClose: () => void;
  readonly onDone: (message: string) => void;
}

/** Another role for a member; it holds from their next click on. */
export function ChangeRoleDialog({ member, change, onClose, onDone }: ChangeRoleDialogProps) {
  const { run, pending, refusal, retryAt } = useAction(change);
  const { displayName: name, isSelf } = member;
  return (
    <FormDialog
      onClose={onClose}
      title={isSelf ? 'Change your own role' : `Change role of ${name}`}
      description={
        isSelf
          ? 'It holds from your next click on. Without the administrator’s role you cannot take it back yourself.'
          : 'It holds from their next click on. Who is no administrator any more has no open invitations either.'
      }
      size="small"
      submitLabel="Change role"
      busy={pending}
      onSubmit={(form) => {
        const role = roles.find((one) => one === form.get('role')) ?? member.role;
        run(form, () => {
          // Administration is no page of theirs any more.
          if (isSelf && role !== 'admin') window.location.assign('/');
          else onDone(`${name} has the role ${roleTexts[role].label} now`);
        });
      }}
    >
      <RefusalCallout refusal={refusal} retryAt={retryAt} />
      <input type="hidden" name="memberId" value={member.id} />
      <RoleSelect defaultRole={member.role} error={findFieldText(refusal, 'role')} />
    </FormDialog>
  );
}
