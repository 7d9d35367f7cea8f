'use client';

import { KeyRound, Pencil, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useAnnounce } from '@/components/ui/announcer';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';
import { IconButton } from '@/components/ui/icon-button';
import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import { Table, type TableColumn } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { FormAction } from '@/components/ui/use-action';
import type { CredentialView } from '@/lib/domain/credential';
import { credentialLabel, providerLabels } from '../playground/credential-label';
import { CredentialSearch } from './credential-search';
import { DeleteCredentialDialog } from './delete-credential-dialog';
import { RenameCredentialDialog } from './rename-credential-dialog';

export interface CredentialListProps {
  /** One page of saved credentials, by name. */
  readonly credentials: readonly CredentialView[];
  /** What was searched for; empty for all. */
  readonly query: string;
  /** Cursor of the next page; null on the last one. */
  readonly next: string | null;
  /** Epoch milliseconds, server's clock. */
  readonly now: number;
  readonly actions: {
    readonly renameCredential: FormAction<{ readonly credential: CredentialView }>;
    readonly deleteCredential: FormAction<object>;
  };
}

type Open = { readonly dialog: 'rename' | 'delete'; readonly credential: CredentialView } | null;

/** The organisation's saved credentials: find one, use it, rename it, delete it. Client secrets are not among what can be seen. */
export function CredentialList({ credentials, query, next, now, actions }: CredentialListProps) {
  const router = useRouter();
  const announce = useAnnounce();
  const [open, setOpen] = useState<Open>(null);

  function handleDone(message: string) {
    setOpen(null);
    announce(message);
    router.refresh();
  }

  return (
    <div className="flex flex-col gap-4">
      <CredentialSearch query={query} />
      {credentials.length === 0 ? (
        <NoCredentials query={query} />
      ) : (
        <Panel title="Credentials" titleHidden>
          <Table
            caption={query ? `Credentials that match “${query}”` : 'Credentials'}
            captionHidden
            columns={columnsFor(now, setOpen)}
            rows={credentials}
            rowKey={(credential) => credential.id}
          />
        </Panel>
      )}
      {next !== null && (
        <a
          href={`?${new URLSearchParams({ ...(query && { query }), after: next })}`}
          className={buttonClass('secondary', 'medium', 'self-start')}
        >
          Next page
        </a>
      )}
      <RenameCredentialDialog
        credential={open?.dialog === 'rename' ? open.credential : null}
        rename={actions.renameCredential}
        onClose={() => setOpen(null)}
        onRenamed={(name) => handleDone(`Credential renamed to ${name}`)}
      />
      <DeleteCredentialDialog
        credential={open?.dialog === 'delete' ? open.credential : null}
        remove={actions.deleteCredential}
        onClose={() => setOpen(null)}
        onDeleted={(name) => handleDone(`Credential ${name} deleted`)}
      />
    </div>
  );
}

function NoCredentials({ query }: { readonly query: string }) {
  if (query) {
    return (
      <EmptyState title="No credential matches" icon={KeyRound}>
        Names and client IDs were searched. Try a shorter word, or{' '}
        <TextLink href="/credentials">show all</TextLink>.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No credential is saved yet"
      icon={KeyRound}
      actions={
        <a href="/" className={buttonClass('primary')}>
          Enter a credential
        </a>
      }
    >
      Enter one in the playground, check that it works, and save it under a name. Everyone in the organisation
      can then use it.
    </EmptyState>
  );
}

function columnsFor(now: number, setOpen: (open: Open) => void): readonly TableColumn<CredentialView>[] {
  return [
    {
      id: 'name',
      header: 'Credential name',
      isRowHeader: true,
      cell: (one) => (
        <TextLink href={`/?${new URLSearchParams({ credential: one.id })}`}>{credentialLabel(one)}</TextLink>
      ),
    },
    {
      id: 'client-id',
      header: 'Client ID',
      cell: (one) => <code className="break-all">{one.clientId}</code>,
    },
    { id: 'provider', header: 'Provider', cell: (one) => providerLabels[one.provider] },
    { id: 'scopes', header: 'Scopes', align: 'end', cell: (one) => one.scopes.length },
    {
      id: 'last-token',
      header: 'Last access token generated at',
      cell: (one) => (one.lastTokenAt === null ? 'never' : <RelativeTime at={one.lastTokenAt} now={now} />),
    },
    { id: 'created-by', header: 'Created by', cell: (one) => one.createdByName },
    {
      id: 'actions',
      header: 'Actions',
      headerHidden: true,
      align: 'end',
      cell: (one) => (
        <span className="-my-1 inline-flex gap-1">
          {one.canEdit && (
            <IconButton
              label={`Rename ${credentialLabel(one)}`}
              icon={<Pencil aria-hidden="true" className="size-4" />}
              onClick={() => setOpen({ dialog: 'rename', credential: one })}
            />
          )}
          {one.canDelete && (
            <IconButton
              label={`Delete ${credentialLabel(one)}`}
              icon={<Trash2 aria-hidden="true" className="size-4" />}
              onClick={() => setOpen({ dialog: 'delete', credential: one })}
            />
          )}
        </span>
      ),
    },
  ];
}
