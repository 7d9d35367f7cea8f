'use client';

import { type Ref, useEffect, useId, useRef } from 'react';
import type { RequestDraft } from '@/components/playground/request-draft';
import { useCredentialLabel } from '@/components/playground/use-credential-label';
import { useFocusTarget } from '@/components/playground/use-focus-target';
import type { CommandChoice } from '@/components/snippets/command-choice';
import type { ActionText } from '@/components/ui/action-texts';
import { useAnnounce } from '@/components/ui/announcer';
import { Button } from '@/components/ui/button';
import { KnownValues } from '@/components/ui/known-values';
import { useIsBefore } from '@/components/ui/now';
import { Progress } from '@/components/ui/progress';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { Countdown } from '@/components/ui/relative-time';
import type { ActionCode } from '@/lib/domain/action-state';
import type { ApiCallResult } from '@/lib/domain/api-probe/api-probe';
import type { CredentialView } from '@/lib/domain/credential';
import type { KnownValue } from '@/lib/domain/hand-over/mask/mask-kinds';
import { CallCommand } from './call-command';
import { addressOf } from './probe-draft';
import { ProbeForm } from './probe-form';
import { ProbeResult, probeTitle } from './probe-result';
import type { ApiProbe } from './use-api-probe';

export interface ApiProbePanelProps {
  readonly credential: CredentialView;
  /** The token request of the page, whose live token is used. */
  readonly request: RequestDraft;
  readonly probe: ApiProbe;
  readonly choice: CommandChoice | null;
  readonly onChoice: (choice: CommandChoice) => void;
  /** Takes the focus of who comes here from a token. */
  readonly headingRef: Ref<HTMLHeadingElement>;
}

const refusalTexts: Partial<Record<ActionCode, ActionText>> = {
  'too-many-attempts': {
    what: 'Too many calls',
    why: 'This server makes at most 60 calls a minute for one session.',
    next: 'Wait until the time below is over, then call again.',
  },
  'endpoint-refused': {
    what: 'Address not allowed',
    why: 'The policy of your organisation, or the rules of this server, do not let a token be sent there. Private networks are never allowed.',
    next: 'Check the address, or ask an administrator to allow its host in the policy.',
  },
  'not-found': {
    what: 'The credential is no longer there',
    why: 'It was deleted, or it was entered for a session that is over.',
    next: 'Select another one, or enter it again.',
  },
};

/** "The token is fine and the API says no": calls an API with the credential's token and says what was missing. */
export function ApiProbePanel(props: ApiProbePanelProps) {
  const { credential, request, probe, choice, onChoice, headingRef } = props;
  const announce = useAnnounce();
  const label = useCredentialLabel()(credential);
  const heading = useFocusTarget();
  const buttonRef = useRef<HTMLButtonElement>(null);
  const draft = probe.draftOf(credential);
  const shown = probe.shownOf(credential.id);
  const refusal = shown?.kind === 'refusal' ? shown.refusal : null;
  const isSending = probe.sending !== null;
  const isOwn = probe.sending?.credentialId === credential.id;
  const url = addressOf(credential, draft);
  const id = useId();
  const refusedUntil =
    shown?.kind === 'refusal' && refusal?.retryAfterSeconds !== undefined
      ? shown.at + refusal.retryAfterSeconds * 1000
      : null;
  const heldUntil = probe.heldUntil(credential.id, url);
  const isHeld = useIsBefore(heldUntil);
  const isRefused = useIsBefore(refusedUntil);

  useEffect(() => {
    if (isOwn) announce('Calling the API');
  }, [announce, isOwn]);

  async function send() {
    if (isHeld || isRefused) return;
    const answered = await probe.send(credential, request);
    if (answered?.kind !== 'result') return;
    const { result } = answered;
    const isGood = result.kind === 'called' && result.call.outcome.explanation === null;
    announce(probeTitle(result), isGood ? 'polite' : 'assertive');
    if (document.activeElement === buttonRef.current || document.activeElement === document.body)
      heading.focus();
  }

  function cancel() {
    probe.cancel();
    announce('Cancelled');
    buttonRef.current?.focus();
  }

  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <h3 ref={headingRef} tabIndex={-1} className="scroll-mt-16 rounded-sm font-semibold text-lg">
          Call an API
        </h3>
        <p className="min-w-0 truncate text-muted">{label}</p>
      </div>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <RefusalCallout refusal={refusal} texts={refusalTexts} retryAt={refusedUntil} />
        <ProbeForm
          credential={credential}
          draft={draft}
          refusal={refusal}
          onChange={(changed) => probe.change(credential, changed)}
        />
        <div className="flex min-h-9 flex-wrap items-center gap-3">
          <Button
            ref={buttonRef}
            type="submit"
            variant="primary"
            busy={isSending}
            disabled={isHeld || isRefused}
            aria-describedby={isHeld ? `${id}-wait` : undefined}
          >
            Call the API
          </Button>
          {!isSending && isHeld && heldUntil !== null && (
            <p id={`${id}-wait`} className="min-w-0 text-muted text-xs">
              The API asked to wait: possible again in <Countdown until={heldUntil} over="0 s" />.
            </p>
          )}
          {isSending && <Button onClick={cancel}>Cancel</Button>}
          {isSending && (
            <div className="min-w-0 flex-1 basis-40">
              <Progress label="Waiting for the API" />
            </div>
          )}
        </div>
      </form>
      {shown?.kind === 'result' && (
        <KnownValues values={knownOfCall(shown.result)}>
          <ProbeResult
            result={shown.result}
            learnt={
              shown.result.kind === 'called' ? probe.learntWith(shown.result.call.token.fingerprint) : []
            }
            heldUntil={
              shown.result.kind === 'called'
                ? probe.heldUntil(credential.id, shown.result.call.trace.request.url)
                : null
            }
            credential={credential}
            credentialLabel={label}
            headingRef={heading.ref}
            serviceId={draft.serviceId}
            onService={(serviceId) => probe.change(credential, { serviceId })}
          />
        </KnownValues>
      )}
      <CallCommand url={url} draft={draft} choice={choice} onChoice={onChoice} />
    </div>
  );
}

/** Whom the token says that it was issued to, which need not be the credential. */
function knownOfCall(result: ApiCallResult): readonly KnownValue[] {
  if (result.kind !== 'called') return [];
  const { clientId, imsOrgId } = result.call.token;
  return [
    { kind: 'client-id', value: clientId ?? '' },
    { kind: 'organization', value: imsOrgId ?? '' },
  ];
}
