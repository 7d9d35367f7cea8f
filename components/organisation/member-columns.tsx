import { Ban, LogOut, ShieldCheck, Trash2, UserCheck } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { RelativeTime } from '@/components/ui/relative-time';
import { useMask } from '@/components/ui/screenshot-safe';
import { Sensitive } from '@/components/ui/sensitive';
import { StateChip } from '@/components/ui/state-chip';
import type { TableColumn } from '@/components/ui/table';
import type { MembersView, MemberView } from '@/lib/domain/organisation/members';
import type { OpenMemberDialog } from './member-dialog';
import { roleTexts } from './role-texts';

/** The columns of the table of members; that of the buttons only where members can be managed. */
export function memberColumns(
  { canInvite, now }: Pick<MembersView, 'canInvite' | 'now'>,
  onOpen: (open: OpenMemberDialog) => void,
): readonly TableColumn<MemberView>[] {
  const columns: readonly TableColumn<MemberView>[] = [
    {
      id: 'name',
      header: 'Name',
      isRowHeader: true,
      cell: (one) => (
        <span className="inline-flex flex-wrap items-center gap-x-2">
          <Sensitive kind="name">{one.displayName}</Sensitive>
          {one.isSelf && (
            <StateChip tone="info" icon={null}>
              You
            </StateChip>
          )}
        </span>
      ),
    },
    {
      id: 'username',
      header: 'Username',
      cell: (one) =>
        one.username === null ? (
          <span className="text-muted">none, a guest</span>
        ) : (
          <Sensitive kind="name">{one.username}</Sensitive>
        ),
    },
    { id: 'role', header: 'Role', cell: (one) => roleTexts[one.role].label },
    { id: 'joined', header: 'Joined', cell: (one) => <RelativeTime at={one.createdAt} now={now} /> },
    {
      id: 'last-sign-in',
      header: 'Last sign-in',
      cell: (one) =>
        one.lastSignedInAt === null ? 'never' : <RelativeTime at={one.lastSignedInAt} now={now} />,
    },
    { id: 'sessions', header: 'Sessions', align: 'end', cell: (one) => one.sessionCount },
    {
      id: 'state',
      header: 'State',
      cell: (one) =>
        one.disabledAt === null ? (
          <StateChip tone="valid">Active</StateChip>
        ) : (
          <StateChip tone="neutral">Disabled</StateChip>
        ),
    },
  ];
  if (!canInvite) return columns;
  return [
    ...columns,
    {
      id: 'actions',
      header: 'Actions',
      headerHidden: true,
      align: 'end',
      cell: (one) => <MemberButtons member={one} onOpen={onOpen} />,
    },
  ];
}

const iconClass = 'size-4';

function MemberButtons({
  member,
  onOpen,
}: {
  readonly member: MemberView;
  readonly onOpen: (open: OpenMemberDialog) => void;
}) {
  const { isSelf } = member;
  const name = useMask()('name', member.displayName);
  return (
    <span className="-my-1 inline-flex gap-1">
      <IconButton
        label={`Change role of ${name}`}
        icon={<ShieldCheck aria-hidden="true" className={iconClass} />}
        onClick={() => onOpen({ dialog: 'role', member })}
      />
      <IconButton
        label={`End sessions of ${name}`}
        icon={<LogOut aria-hidden="true" className={iconClass} />}
        onClick={() => onOpen({ dialog: 'sessions', member })}
      />
      {member.disabledAt === null ? (
        <IconButton
          label={`Disable ${name}`}
          icon={<Ban aria-hidden="true" className={iconClass} />}
          onClick={() => onOpen({ dialog: 'disable', member })}
        />
      ) : (
        <IconButton
          label={`Enable ${name}`}
          icon={<UserCheck aria-hidden="true" className={iconClass} />}
          onClick={() => onOpen({ dialog: 'enable', member })}
        />
      )}
      <IconButton
        label={isSelf ? 'Leave the organisation' : `Remove ${name}`}
        icon={<Trash2 aria-hidden="true" className={iconClass} />}
        onClick={() => onOpen({ dialog: 'remove', member })}
      />
    </span>
  );
}
