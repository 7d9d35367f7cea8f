'use client';

import { Blocks } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useFocusTarget } from '@/components/playground/use-focus-target';
import { useAnnounce } from '@/components/ui/announcer';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { CredentialOverview, OverviewActions } from '@/lib/domain/credential-overview';
import { AddServicesDialog } from './add-services-dialog';
import { ProfileMatrix } from './profile-matrix';
import { ProfilesDialog } from './profiles-dialog';
import { RemoveServiceDialog } from './remove-service-dialog';
import { ServicesTable } from './services-table';
import { TrialPanel } from './trial-panel';
import type { useTrial } from './use-trial';

export interface ServicesTabProps {
  readonly overview: CredentialOverview;
  readonly actions: OverviewActions;
  readonly trial: ReturnType<typeof useTrial>;
}

type Open =
  | { readonly dialog: 'add' }
  | { readonly dialog: 'profiles' | 'remove'; readonly serviceId: string }
  | null;

/** Connected products and services: what the credential can ask for and, by product profiles, what it can read. */
export function ServicesTab({ overview, actions, trial }: ServicesTabProps) {
  const { credential, isSandbox } = overview;
  const router = useRouter();
  const announce = useAnnounce();
  const addButton = useFocusTarget();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  // Also a client that the sandbox does not know takes the sandbox's profiles alone.
  const takesSandboxProfiles = credential.provider === 'sandbox';

  function handleDone(message: string) {
    close();
    announce(message);
    router.refresh();
  }

  return (
    <div className="flex flex-col gap-6">
      <Panel
        title="Connected products and services"
        description={
          isSandbox
            ? 'The sandbox obeys what is set here: scopes count from the next token on, product profiles at once.'
            : 'A record of what the credential is. Changes here change the scopes that are asked for, not the credential at the provider.'
        }
        actions={
          credential.canEdit && (
            <Button ref={addButton.ref} onClick={() => setOpen({ dialog: 'add' })}>
              Add products and services
            </Button>
          )
        }
      >
        {credential.services.length === 0 ? (
          <EmptyState title="No product or service is connected" icon={Blocks}>
            {credential.canEdit
              ? 'Add those that the credential has: their scopes are then asked for and explained.'
              : 'Only an administrator or the person who created the credential can add one.'}
          </EmptyState>
        ) : (
          <ServicesTable
            credential={credential}
            isSandbox={takesSandboxProfiles}
            onEditProfiles={(serviceId) => setOpen({ dialog: 'profiles', serviceId })}
            onRemove={(serviceId) => setOpen({ dialog: 'remove', serviceId })}
          />
        )}
      </Panel>
      {isSandbox && (
        <>
          <TrialPanel credential={credential} trial={trial} />
          <ProfileMatrix credential={credential} />
        </>
      )}
      {open?.dialog === 'add' && (
        <AddServicesDialog
          credential={credential}
          isSandbox={takesSandboxProfiles}
          setServices={actions.setCredentialServices}
          onClose={close}
          onAdded={handleDone}
        />
      )}
      {open?.dialog === 'profiles' && (
        <ProfilesDialog
          credential={credential}
          isSandbox={takesSandboxProfiles}
          serviceId={open.serviceId}
          setProfiles={actions.setProductProfiles}
          onClose={close}
          onSaved={handleDone}
        />
      )}
      {open?.dialog === 'remove' && (
        <RemoveServiceDialog
          credential={credential}
          isSandbox={takesSandboxProfiles}
          serviceId={open.serviceId}
          setServices={actions.setCredentialServices}
          onClose={close}
          onRemoved={(message) => {
            // The row with the button that was pressed goes away.
            handleDone(message);
            addButton.focus();
          }}
        />
      )}
    </div>
  );
}
