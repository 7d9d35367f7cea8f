'use client';

import { KeyRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { PageHeader } from '@/components/shell/page-header';
import { useAnnounce } from '@/components/ui/announcer';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import type { CredentialView } from '@/lib/domain/credential';
import type { ApiCredentialsActions, ApiCredentialsView } from '@/lib/domain/organisation/api-credentials';
import { apiCredentialParameters } from '@/lib/domain/organisation/api-credentials-address';
import { apiCredentialColumns } from './api-credentials-columns';
import { ApiCredentialsFilters } from './api-credentials-filters';
import { ApiCredentialsProfilesDialog } from './api-credentials-profiles-dialog';

export interface ApiCredentialsProps {
  readonly view: ApiCredentialsView;
  readonly actions: ApiCredentialsActions;
}

const path = '/organisation/api-credentials';

/** Every saved credential of the organisation, for administrators: searched, filtered, sorted, and its product profiles changed. */
export function ApiCredentials({ view, actions }: ApiCredentialsProps) {
  const { query, rows, next, now } = view;
  const router = useRouter();
  const announce = useAnnounce();
  const [edited, setEdited] = useState<CredentialView | null>(null);
  const shown = apiCredentialParameters({ ...query, after: null });

  return (
    <>
      <PageHeader
        title="API credentials"
        description="Every saved credential of this organisation, whoever created it."
        actions={
          <a href={`${path}/export?${shown}`} className={buttonClass('secondary')}>
            Export CSV
          </a>
        }
      />
      <div className="flex flex-col gap-4">
        <ApiCredentialsFilters query={query} />
        {rows.length === 0 ? (
          <NothingFound isNarrowed={shown.size > 0} />
        ) : (
          <Panel title="Credentials" titleHidden>
            <Table
              caption="API credentials"
              captionHidden
              columns={apiCredentialColumns({ query, now, onEditProfiles: setEdited })}
              rows={rows}
              rowKey={({ credential }) => credential.id}
            />
          </Panel>
        )}
        {(query.after !== null || next !== null) && (
          <nav aria-label="Pages of the table" className="flex flex-wrap gap-2">
            {query.after !== null && (
              <a href={shown.size > 0 ? `?${shown}` : path} className={buttonClass('secondary')}>
                First page
              </a>
            )}
            {next !== null && (
              <a
                href={`?${apiCredentialParameters({ ...query, after: next })}`}
                className={buttonClass('secondary')}
              >
                Next page
              </a>
            )}
          </nav>
        )}
      </div>
      {edited !== null && (
        <ApiCredentialsProfilesDialog
          credential={edited}
          setProfiles={actions.setProductProfiles}
          onClose={() => setEdited(null)}
          onSaved={(message) => {
            setEdited(null);
            announce(message);
            router.refresh();
          }}
        />
      )}
    </>
  );
}

function NothingFound({ isNarrowed }: { readonly isNarrowed: boolean }) {
  if (isNarrowed) {
    return (
      <EmptyState title="No credential matches" icon={KeyRound}>
        Names and client IDs were searched. Take a filter away, or <TextLink href={path}>show all</TextLink>.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No credential is saved yet"
      icon={KeyRound}
      actions={
        <a href="/credentials/new" className={buttonClass('primary')}>
          Set up a credential
        </a>
      }
    >
      Credentials that members save stand here, with who created them and how they fare.
    </EmptyState>
  );
}
