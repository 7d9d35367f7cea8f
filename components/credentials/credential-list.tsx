'use client';

import { KeyRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useAnnounce } from '@/components/ui/announcer';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { FormAction } from '@/components/ui/use-action';
import type { CredentialView } from '@/lib/domain/credential';
import { credentialColumns } from './credential-columns';
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
  /** Whether this actor may create credentials. */
  readonly canCreate: boolean;
  readonly actions: {
    readonly renameCredential: FormAction<{ readonly credential: CredentialView }>;
    readonly deleteCredential: FormAction<object>;
  };
}

type Open = { readonly dialog: 'rename' | 'delete'; readonly credential: CredentialView } | null;

/** The organisation's saved credentials: find one, use it, rename it, delete it. Client secrets are not among what can be seen. */
export function CredentialList({ credentials, query, next, now, canCreate, actions }: CredentialListProps) {
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
        <NoCredentials query={query} canCreate={canCreate} />
      ) : (
        <Panel title="Credentials" titleHidden>
          <Table
            caption={query ? `Credentials that match “${query}”` : 'Credentials'}
            captionHidden
            columns={credentialColumns(now, (dialog, credential) => setOpen({ dialog, credential }))}
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

function NoCredentials({ query, canCreate }: Pick<CredentialListProps, 'query' | 'canCreate'>) {
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
        <a href={canCreate ? '/credentials/new' : '/'} className={buttonClass('primary')}>
          {canCreate ? 'Set up a credential' : 'Enter a credential'}
        </a>
      }
    >
      {canCreate
        ? 'Set one up step by step, import what you have, or enter one in the playground and save it under a name. Everyone in the organisation can then use it.'
        : 'Enter one in the playground for this session, or ask an administrator or developer to set one up for everyone.'}
    </EmptyState>
  );
}
