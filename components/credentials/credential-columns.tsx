import { Pencil, Trash2 } from 'lucide-react';
import { buttonClass } from '@/components/ui/button-class';
import { IconButton } from '@/components/ui/icon-button';
import { RelativeTime } from '@/components/ui/relative-time';
import { Sensitive } from '@/components/ui/sensitive';
import type { TableColumn } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { CredentialView } from '@/lib/domain/credential';
import { credentialLabel, providerLabels } from '../playground/credential-label';

/** Columns of the list of credentials: the name leads to the overview page, "Use" to the playground. */
export function credentialColumns(
  now: number,
  onOpen: (dialog: 'rename' | 'delete', credential: CredentialView) => void,
): readonly TableColumn<CredentialView>[] {
  return [
    {
      id: 'name',
      header: 'Credential name',
      isRowHeader: true,
      cell: (one) => (
        <span id={nameId(one)}>
          <TextLink href={`/credentials/${one.id}`}>{credentialLabel(one)}</TextLink>
        </span>
      ),
    },
    {
      id: 'client-id',
      header: 'Client ID',
      cell: (one) => (
        <code className="break-all">
          <Sensitive kind="client-id">{one.clientId}</Sensitive>
        </code>
      ),
    },
    { id: 'provider', header: 'Provider', cell: (one) => providerLabels[one.provider] },
    { id: 'scopes', header: 'Scopes', align: 'end', cell: (one) => one.scopes.length },
    {
      id: 'last-token',
      header: 'Last access token generated at',
      cell: (one) => (one.lastTokenAt === null ? 'never' : <RelativeTime at={one.lastTokenAt} now={now} />),
    },
    {
      id: 'created-by',
      header: 'Created by',
      cell: (one) => <Sensitive kind="name">{one.createdByName}</Sensitive>,
    },
    {
      id: 'actions',
      header: 'Actions',
      headerHidden: true,
      align: 'end',
      cell: (one) => (
        <span className="-my-1 inline-flex gap-1">
          <a
            href={`/?${new URLSearchParams({ credential: one.id })}`}
            aria-describedby={nameId(one)}
            className={buttonClass('quiet')}
          >
            Use
          </a>
          {one.canEdit && (
            <IconButton
              label={`Rename ${credentialLabel(one)}`}
              icon={<Pencil aria-hidden="true" className="size-4" />}
              onClick={() => onOpen('rename', one)}
            />
          )}
          {one.canDelete && (
            <IconButton
              label={`Delete ${credentialLabel(one)}`}
              icon={<Trash2 aria-hidden="true" className="size-4" />}
              onClick={() => onOpen('delete', one)}
            />
          )}
        </span>
      ),
    },
  ];
}

function nameId({ id }: CredentialView): string {
  return `name-${id}`;
}
