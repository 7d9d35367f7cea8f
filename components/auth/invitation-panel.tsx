'use client';

import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { Countdown } from '@/components/ui/relative-time';
import { useMask } from '@/components/ui/screenshot-safe';
import { Sensitive } from '@/components/ui/sensitive';
import { Skeleton } from '@/components/ui/skeleton';
import type { InvitationActions, InvitationOffer } from '@/lib/domain/organisation/members';
import { roleTexts } from '../organisation/role-texts';
import { InvitationForm } from './invitation-form';
import { useInvitationOffer } from './use-invitation-offer';
import { useLinkToken } from './use-link-token';

export interface InvitationPanelProps {
  readonly actions: InvitationActions;
  /** Who is signed in in this browser; null for nobody. */
  readonly signedInAs: string | null;
}

/** Makes the account of somebody who holds an invitation's link. */
export function InvitationPanel({ actions, signedInAs }: InvitationPanelProps) {
  const mask = useMask();
  const token = useLinkToken();
  const { answer, askAgain } = useInvitationOffer(token, actions.readInvitation);
  const isAsking = token === 'reading' || (token !== null && answer === null);
  return (
    <div className="mx-auto flex w-full max-w-md flex-col gap-6">
      <h1 className="font-semibold text-2xl text-ink tracking-tight">
        {answer?.ok ? `Join ${mask('organization', answer.offer.organisationName)}` : 'Invitation'}
      </h1>
      {isAsking && <Skeleton shape="block" />}
      {token === null && (
        <Callout tone="warning" title="The invitation link is not complete" role="status">
          <p>The one-time code at its end is missing. It is taken out of the address when the page opens.</p>
          <p>Open the whole link again, as you received it.</p>
        </Callout>
      )}
      {answer?.ok === false && (
        <>
          <RefusalCallout refusal={answer} />
          {answer.code !== 'invitation-invalid' && <Button onClick={askAgain}>Try again</Button>}
        </>
      )}
      {answer?.ok && token !== null && (
        <>
          <Offer offer={answer.offer} />
          {signedInAs !== null && (
            <Callout tone="info" title={`You are signed in as ${mask('name', signedInAs)}`}>
              <p>Joining makes a new account and signs this browser in with it instead.</p>
            </Callout>
          )}
          <InvitationForm accept={actions.acceptInvitation} token={token} />
        </>
      )}
    </div>
  );
}

function Offer({ offer }: { readonly offer: InvitationOffer }) {
  const { role, invitedByName, expiresAt } = offer;
  return (
    <div className="-mt-4 flex flex-col gap-1 text-muted" role="status">
      <p>
        <Sensitive kind="name">{invitedByName}</Sensitive> invites you as{' '}
        <strong className="font-semibold text-ink">{roleTexts[role].label}</strong>. {roleTexts[role].toYou}
      </p>
      <p>
        The invitation ends in <Countdown coarse until={expiresAt} over="a moment" />. It works once.
      </p>
    </div>
  );
}
