import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import { Sensitive } from '@/components/ui/sensitive';
import { Table, type TableColumn } from '@/components/ui/table';
import type { InvitationView } from '@/lib/domain/organisation/members';
import { roleTexts } from './role-texts';

export interface InvitationListProps {
  readonly invitations: readonly InvitationView[];
  readonly now: number;
  readonly onRevoke: (invitation: InvitationView) => void;
}

/** Invitations that can still be used; nothing is shown where there are none. Their links are not among what can be seen. */
export function InvitationList({ invitations, now, onRevoke }: InvitationListProps) {
  if (invitations.length === 0) return null;
  return (
    <Panel
      title="Open invitations"
      description="Each link works once. It was shown when it was made, and nobody can see it again."
    >
      <Table
        caption="Open invitations"
        captionHidden
        columns={columnsFor(now, onRevoke)}
        rows={invitations}
        rowKey={(invitation) => invitation.id}
      />
    </Panel>
  );
}

function columnsFor(
  now: number,
  onRevoke: (invitation: InvitationView) => void,
): readonly TableColumn<InvitationView>[] {
  return [
    {
      id: 'for',
      header: 'For',
      isRowHeader: true,
      cell: (one) =>
        one.note === '' ? (
          <span className="font-normal text-muted">no note</span>
        ) : (
          <Sensitive kind="name">{one.note}</Sensitive>
        ),
    },
    { id: 'role', header: 'Role', cell: (one) => roleTexts[one.role].label },
    { id: 'by', header: 'Invited by', cell: (one) => <Sensitive kind="name">{one.createdByName}</Sensitive> },
    { id: 'made', header: 'Made', cell: (one) => <RelativeTime at={one.createdAt} now={now} /> },
    { id: 'ends', header: 'Ends', cell: (one) => <RelativeTime at={one.expiresAt} now={now} /> },
    {
      id: 'actions',
      header: 'Actions',
      headerHidden: true,
      align: 'end',
      cell: (one) => (
        <Button size="small" onClick={() => onRevoke(one)}>
          Revoke<span className="sr-only"> invitation{one.note && ` for ${one.note}`}</span>
        </Button>
      ),
    },
  ];
}
