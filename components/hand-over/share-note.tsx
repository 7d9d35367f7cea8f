'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { providerLabels } from '@/components/playground/credential-label';
import { useCredentialLabel } from '@/components/playground/use-credential-label';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import type { SharedRequest } from '@/lib/domain/hand-over/share/share';
import type { Received } from './receive-share';
import { ShareHost } from './share-host';
import { ShareRemoved } from './share-removed';
import { shareFaultTexts } from './share-texts';

export interface ShareNoteProps {
  readonly received: Received;
  /** Whether the values stand in the form; else the person is asked first, because they typed something there. */
  readonly isFilled: boolean;
  readonly onUseOwn: () => void;
  readonly onFill: () => void;
  readonly onClose: () => void;
}

/** What a shared link brought, where it stands now, and what of it was not taken over. */
export function ShareNote(props: ShareNoteProps) {
  const { arrival, offer } = props.received;
  const { reading, removed } = arrival;
  return (
    <>
      {removed.length > 0 && <ShareRemoved names={removed} />}
      {offer && <Offer {...props} offer={offer} />}
      {reading && !reading.ok && (
        <Callout
          tone="warning"
          role="note"
          title="The shared link cannot be used"
          actions={<CloseButton onClose={props.onClose} />}
        >
          {shareFaultTexts[reading.fault]} Nothing of it was filled in. Ask whoever sent it for a new one.
        </Callout>
      )}
    </>
  );
}

function Offer({
  offer,
  isFilled,
  onUseOwn,
  onFill,
  onClose,
}: Omit<ShareNoteProps, 'received'> & { readonly offer: NonNullable<Received['offer']> }) {
  const { request, host, own } = offer;
  const labelOf = useCredentialLabel();
  const first = useRef<HTMLButtonElement>(null);
  const asks = own !== null || !isFilled;
  // A question takes the focus, each new one again; where there is none, it is at the client secret.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked depends on whether the form is filled
  useEffect(() => {
    if (asks) first.current?.focus();
  }, [asks, isFilled]);
  const endpoint = request.provider === 'generic' && host !== null && (
    <p>
      Check the token endpoint before you type a secret: it is at <ShareHost host={host} />.
    </p>
  );
  return (
    <Callout
      tone="info"
      role="note"
      title={
        own
          ? 'You have the credential of this shared link'
          : isFilled
            ? 'Filled in from a shared link'
            : 'A shared link was opened, and the form holds what you typed'
      }
      actions={
        <>
          {own && (
            <Button ref={first} size="small" onClick={onUseOwn}>
              Use it
            </Button>
          )}
          {!isFilled && (
            <Button ref={own ? undefined : first} size="small" onClick={onFill}>
              Replace what I typed
            </Button>
          )}
          <CloseButton onClose={onClose}>{isFilled ? 'Close' : 'Keep what I typed'}</CloseButton>
        </>
      }
    >
      {own && (
        <p>
          <b className="font-medium">{labelOf(own.credential)}</b> has its client ID and token endpoint. With
          it there is no secret to type.
        </p>
      )}
      {isFilled ? (
        <p>
          The form below has {partsText(request)} of the link. Nothing was sent. A link never carries a client
          secret.
        </p>
      ) : (
        <p>The link has {partsText(request)}.</p>
      )}
      {endpoint}
    </Callout>
  );
}

function CloseButton({
  onClose,
  children = 'Close',
}: {
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  return (
    <Button size="small" variant="quiet" onClick={onClose}>
      {children}
    </Button>
  );
}

/** "the provider (Adobe IMS), client ID and 3 scopes". */
function partsText({ provider, clientId, scopes, parameters }: SharedRequest): string {
  const count = (many: number, noun: string) => (many === 1 ? `1 ${noun}` : `${many} ${noun}s`);
  const parts = [
    `the provider (${providerLabels[provider]})`,
    ...(clientId === '' ? [] : ['client ID']),
    ...(scopes.length === 0 ? [] : [count(scopes.length, 'scope')]),
    ...(parameters.length === 0 ? [] : [count(parameters.length, 'parameter')]),
  ];
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}
