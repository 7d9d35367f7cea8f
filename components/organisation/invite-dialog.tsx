'use client';

import { useState } from 'react';
import { findFieldText } from '@/components/ui/action-texts';
import { Field } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { TextInput } from '@/components/ui/text-input';
import { useAction } from '@/components/ui/use-action';
import type { InvitationView, MembersActions } from '@/lib/domain/organisation/members';
import { InvitationLink } from './invitation-link';
import { RoleSelect } from './role-select';

export interface InviteDialogProps {
  readonly invite: MembersActions['inviteMember'];
  /** The list has one more invitation. */
  readonly onInvited: () => void;
  readonly onClose: () => void;
}

interface Made {
  readonly link: string;
  readonly invitation: InvitationView;
}

/** Asks for a role and a note, then shows the link, this once. */
export function InviteDialog({ invite, onInvited, onClose }: InviteDialogProps) {
  const [made, setMade] = useState<Made | null>(null);
  if (made) return <InvitationLink key="link" {...made} onClose={onClose} />;
  function handleMade(result: Made) {
    setMade(result);
    onInvited();
  }
  return <InviteForm key="form" invite={invite} onMade={handleMade} onClose={onClose} />;
}

function InviteForm({
  invite,
  onMade,
  onClose,
}: {
  readonly invite: MembersActions['inviteMember'];
  readonly onMade: (made: Made) => void;
  readonly onClose: () => void;
}) {
  const { run, pending, refusal, retryAt } = useAction(invite);
  return (
    <FormDialog
      onClose={onClose}
      title="Invite a member"
      description="You get a link to send. Who opens it chooses a username and a password of their own."
      size="small"
      submitLabel="Make the link"
      busy={pending}
      onSubmit={(form) => run(form, onMade)}
    >
      <RefusalCallout
        refusal={refusal}
        retryAt={retryAt}
        texts={{
          'limit-reached': {
            what: 'Too many open invitations',
            why: 'At most 50 can be open at one time.',
            next: 'Revoke one that is not needed any more, then invite again.',
          },
        }}
      />
      <RoleSelect defaultRole="developer" error={findFieldText(refusal, 'role')} />
      <Field
        label="Note"
        optional
        hint="For whom it is, so that you can tell your invitations apart. The person does not see it."
        error={findFieldText(refusal, 'note')}
      >
        <TextInput sensitive name="note" maxLength={100} autoComplete="off" />
      </Field>
    </FormDialog>
  );
}
