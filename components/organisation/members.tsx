'use client';

import { UserPlus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { PageHeader } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import { useToast } from '@/components/ui/toast';
import type { InvitationView, MembersActions, MembersView } from '@/lib/domain/organisation/members';
import { useFocusTarget } from '../playground/use-focus-target';
import { InvitationList } from './invitation-list';
import { InviteDialog } from './invite-dialog';
import { memberColumns } from './member-columns';
import { MemberDialog, type OpenMemberDialog } from './member-dialog';
import { RevokeDialog } from './revoke-dialog';

export interface MembersProps {
  readonly view: MembersView;
  readonly isFirstPage: boolean;
  readonly actions: MembersActions;
}

type Open =
  | OpenMemberDialog
  | { readonly dialog: 'invite' }
  | { readonly dialog: 'revoke'; readonly invitation: InvitationView }
  | null;

/** Who has an account in the organisation, and who is invited. */
export function Members({ view, isFirstPage, actions }: MembersProps) {
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState<Open>(null);
  const top = useFocusTarget();
  const close = () => setOpen(null);

  /** `isGone`: the row whose button was pressed will not be there any more. */
  function handleDone(text: string, isGone = false) {
    close();
    toast({ tone: 'valid', text });
    router.refresh();
    if (isGone) top.focus();
  }

  return (
    <>
      <PageHeader
        title={
          <span ref={top.ref} tabIndex={-1} className="outline-none">
            Members
          </span>
        }
        description="Who has an account in this organisation, and what each of them may do."
        actions={
          view.canInvite && (
            <Button
              variant="primary"
              icon={<UserPlus aria-hidden="true" className="size-4" />}
              onClick={() => setOpen({ dialog: 'invite' })}
            >
              Invite a member
            </Button>
          )
        }
      />
      <div className="flex flex-col gap-6">
        {!view.canInvite && <DemoNote />}
        <Panel title="Members" titleHidden>
          <Table
            caption="Members"
            captionHidden
            columns={memberColumns(view, setOpen)}
            rows={view.members}
            rowKey={(member) => member.id}
          />
        </Panel>
        <div className="-mt-2 flex flex-wrap gap-2 empty:hidden">
          {!isFirstPage && (
            <a href="/organisation/members" className={buttonClass('secondary')}>
              First page
            </a>
          )}
          {view.next !== null && (
            <a href={`?${new URLSearchParams({ after: view.next })}`} className={buttonClass('secondary')}>
              Next page
            </a>
          )}
        </div>
        {view.canInvite && (
          <InvitationList
            invitations={view.invitations}
            now={view.now}
            onRevoke={(invitation) => setOpen({ dialog: 'revoke', invitation })}
          />
        )}
      </div>
      {open?.dialog === 'invite' && (
        <InviteDialog invite={actions.inviteMember} onInvited={() => router.refresh()} onClose={close} />
      )}
      {open?.dialog === 'revoke' && (
        <RevokeDialog
          invitation={open.invitation}
          revoke={actions.revokeInvitation}
          onClose={close}
          onRevoked={() => handleDone('Invitation revoked', true)}
        />
      )}
      {open && 'member' in open && (
        <MemberDialog open={open} actions={actions} onClose={close} onDone={handleDone} />
      )}
    </>
  );
}

function DemoNote() {
  return (
    <Callout tone="info" title="A demo organisation has one guest">
      <p>
        It lives for 24 hours and has no accounts, so nobody can be invited and nothing can be changed here.
        Sign in with an account of a team to manage members.
      </p>
    </Callout>
  );
}
