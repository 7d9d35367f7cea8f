'use client';

import { Button } from '@/components/ui/button';
import { CodeBlock } from '@/components/ui/code-block';
import { Dialog } from '@/components/ui/dialog';
import { useMask } from '@/components/ui/screenshot-safe';
import { absoluteTime } from '@/components/ui/time-text';
import type { InvitationView } from '@/lib/domain/organisation/members';
import { roleTexts } from './role-texts';

export interface InvitationLinkProps {
  readonly link: string;
  readonly invitation: InvitationView;
  readonly onClose: () => void;
}

/** A new invitation's link, with what whoever holds it can do. */
export function InvitationLink({ link, invitation, onClose }: InvitationLinkProps) {
  const mask = useMask();
  const { role, note, expiresAt } = invitation;
  return (
    <Dialog
      open
      urgent
      onClose={onClose}
      title="Copy the invitation link now"
      description={`It is shown this once${note === '' ? '' : `, for ${mask('name', note)}`}. It works once, until ${absoluteTime(expiresAt)}.`}
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <CodeBlock text={link} label="Invitation link" sensitive="link" wrap />
        <p>
          Whoever opens it first becomes a member with the role {roleTexts[role].label}. Send it in a way that
          only this person reads. If it went astray, revoke it in the list of open invitations.
        </p>
      </div>
    </Dialog>
  );
}
