import { CopyButton } from '@/components/ui/copy-button';
import { Panel } from '@/components/ui/panel';
import { Sensitive } from '@/components/ui/sensitive';
import { Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { absoluteTime } from '@/components/ui/time-text';
import type { CredentialUser } from '@/lib/domain/credential-overview';

export interface CredentialUsersProps {
  readonly users: readonly CredentialUser[];
  readonly credentialId: string;
}

/** Who generated tokens with the credential here, newest first. Jobs elsewhere that have its secret cannot be seen. */
export function CredentialUsers({ users, credentialId }: CredentialUsersProps) {
  return (
    <Panel
      title="Who uses it"
      description="Of the newest 500 token requests made here. Jobs that ask the provider themselves cannot be seen."
      actions={
        <>
          {users.length > 0 && <CopyButton text={usersText(users)} noun="list of users" variant="quiet" />}
          <TextLink href={`/activity?${new URLSearchParams({ credential: credentialId })}`}>
            Activity
          </TextLink>
        </>
      }
    >
      {users.length === 0 ? (
        <p className="text-muted">Nobody has generated a token with it yet.</p>
      ) : (
        <Table
          caption="Who uses it"
          captionHidden
          columns={[
            {
              id: 'name',
              header: 'Name',
              isRowHeader: true,
              cell: (one) => <Sensitive kind="name">{one.name}</Sensitive>,
            },
            { id: 'count', header: 'Token requests', align: 'end', cell: (one) => one.count },
            { id: 'at', header: 'Last time', cell: (one) => absoluteTime(one.at) },
          ]}
          rows={users}
          rowKey={(one) => `${one.name} ${one.at}`}
        />
      )}
    </Panel>
  );
}

function usersText(users: readonly CredentialUser[]): string {
  return users.map(({ name, count, at }) => `${name}, ${count}, ${absoluteTime(at)}`).join('\n');
}
