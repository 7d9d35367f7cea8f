'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { useFocusTarget } from '@/components/playground/use-focus-target';
import { useAnnounce } from '@/components/ui/announcer';
import { Tabs } from '@/components/ui/tabs';
import type { CredentialOverview as Overview, OverviewActions } from '@/lib/domain/credential-overview';
import { DeleteCredentialDialog } from '../delete-credential-dialog';
import { RenameCredentialDialog } from '../rename-credential-dialog';
import { CredentialFacts } from './credential-facts';
import { CredentialUsers } from './credential-users';
import { DownloadDialog } from './download-dialog';
import { type OverviewDialog, OverviewHeading } from './overview-heading';
import { type OverviewTab, overviewTabQuery, readOverviewTab } from './overview-tab';
import { ScopesTab } from './scopes-tab';
import { ServicesTab } from './services-tab';
import { useTrial } from './use-trial';

export interface CredentialOverviewProps {
  readonly overview: Overview;
  readonly actions: OverviewActions;
}

/** A saved credential's own page. The tab stands in the address, so that it can be linked and survives a reload. */
export function CredentialOverview({ overview, actions }: CredentialOverviewProps) {
  const { credential, users } = overview;
  const router = useRouter();
  const announce = useAnnounce();
  const query = useSearchParams();
  const [tab, setTab] = useState(() => readOverviewTab(query.get('tab')));
  const [open, setOpen] = useState<OverviewDialog | null>(null);
  const scopesHeading = useFocusTarget();
  const trial = useTrial(actions.tryProductProfiles, credential);

  function showTab(next: OverviewTab) {
    setTab(next);
    window.history.replaceState(null, '', `${window.location.pathname}${overviewTabQuery(next)}`);
  }

  function showScopes() {
    showTab('scopes');
    scopesHeading.focus();
  }

  return (
    <>
      <OverviewHeading credential={credential} onOpen={setOpen} />
      <Tabs
        label="Parts of the credential"
        value={tab}
        onChange={showTab}
        keepMounted
        items={[
          {
            id: 'overview',
            label: 'Overview',
            panel: (
              <div className="flex flex-col gap-6">
                <CredentialFacts overview={overview} onShowScopes={showScopes} />
                <CredentialUsers users={users} credentialId={credential.id} />
              </div>
            ),
          },
          {
            id: 'services',
            label: 'Connected products and services',
            panel: <ServicesTab overview={overview} actions={actions} trial={trial} />,
          },
          {
            id: 'scopes',
            label: 'Scopes',
            panel: <ScopesTab credential={credential} heading={scopesHeading.ref} />,
          },
        ]}
      />
      <RenameCredentialDialog
        credential={open === 'rename' ? credential : null}
        rename={actions.renameCredential}
        onClose={() => setOpen(null)}
        onRenamed={(name) => {
          setOpen(null);
          announce(`Credential renamed to ${name}`);
          router.refresh();
        }}
      />
      <DeleteCredentialDialog
        credential={open === 'delete' ? credential : null}
        remove={actions.deleteCredential}
        onClose={() => setOpen(null)}
        onDeleted={(name) => {
          announce(`Credential ${name} deleted`);
          router.replace('/credentials');
        }}
      />
      {open === 'download' && <DownloadDialog credential={credential} onClose={() => setOpen(null)} />}
    </>
  );
}
