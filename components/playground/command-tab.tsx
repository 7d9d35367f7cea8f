'use client';

import { Terminal } from 'lucide-react';
import { firstChoice } from '@/components/snippets/command-choice';
import { EmptyState } from '@/components/ui/empty-state';
import type { CredentialView } from '@/lib/domain/credential';
import { findCurrentRequest } from './current-request';
import { commandPart } from './parts';
import { draftOf } from './playground-state';
import type { ResultPanelProps } from './result-panel';
import { useCredentialLabel } from './use-credential-label';

/** The command for what is selected now, whether or not it was sent. */
export function CommandTab({
  state,
  active,
  choice,
  onChoice,
  showDemoSecret,
  origin,
  commandHeading,
}: ResultPanelProps) {
  const labelOf = useCredentialLabel();
  const request = active && findCurrentRequest(active, draftOf(state));
  if (!active || !request) {
    return (
      <EmptyState title="No command yet" icon={Terminal}>
        {active
          ? 'Remove the parameter that the request sets itself.'
          : 'Select a credential, or enter one and keep it: the command is made from it.'}
      </EmptyState>
    );
  }
  return (
    <commandPart.Part
      key={active.id}
      credential={active}
      credentialLabel={labelOf(active)}
      request={request}
      choice={choice ?? firstChoice(navigator.userAgent)}
      onChoice={onChoice}
      showDemoSecret={showDemoSecret}
      apiUrl={apiUrlOf(active, origin)}
      headingRef={commandHeading}
    />
  );
}

/** A first call that needs no product: who the token belongs to. */
function apiUrlOf({ provider }: CredentialView, origin: string): string {
  if (provider === 'sandbox') return `${origin}/sandbox/ims/userinfo/v2`;
  return provider === 'adobe-ims' ? 'https://ims-na1.adobelogin.com/ims/userinfo/v2' : '';
}
