'use client';

import { useCallback, useRef, useState } from 'react';
import type { RequestDraft } from '@/components/playground/request-draft';
import { cancelRequest } from '@/components/playground/use-generation';
import { useOnPageHide } from '@/components/ui/use-on-page-hide';
import type { ActionRefusal } from '@/lib/domain/action-state';
import type { LearntAccount } from '@/lib/domain/api-probe/account';
import type { ApiCallResult, ApiCallView, CallApiAction } from '@/lib/domain/api-probe/api-probe';
import type { CredentialView } from '@/lib/domain/credential';
import { firstDraft, type ProbeDraft, probeForm } from './probe-draft';

/** What came of a call, and when (epoch milliseconds, browser's clock). A call that never got an answer from our server is the refusal `unavailable`. */
export type ProbeShown =
  | { readonly kind: 'result'; readonly result: ApiCallResult; readonly at: number }
  | { readonly kind: 'refusal'; readonly refusal: ActionRefusal; readonly at: number };

interface Sending {
  readonly requestId: string;
  readonly credentialId: string;
}

export interface ApiProbe {
  draftOf(credential: CredentialView): ProbeDraft;
  change(credential: CredentialView, changed: Partial<ProbeDraft>): void;
  /** What the last call with this credential brought; null before the first. */
  shownOf(credentialId: string): ProbeShown | null;
  /** What was told of the account with the token of this fingerprint since the page was opened, one of each target. */
  learntWith(fingerprint: string): readonly LearntAccount[];
  /** Until when (epoch milliseconds, browser's clock) the host of this address asked a caller with this credential to wait; null where it did not. */
  heldUntil(credentialId: string, url: string): number | null;
  readonly sending: Sending | null;
  /** Calls unless a call is on its way. Resolves with what is shown, or null when it was cancelled or refused to start. */
  send(credential: CredentialView, request: RequestDraft): Promise<ProbeShown | null>;
  /** Ends the running call on the server and is idle at once. */
  cancel(): void;
}

/** Calls of APIs and what came of them, by credential, for the page's life. Answers hold an organisation's data, so a page that is left forgets them. */
export function useApiProbe(action: CallApiAction): ApiProbe {
  const [drafts, setDrafts] = useState<Readonly<Record<string, ProbeDraft>>>({});
  const [shown, setShown] = useState<Readonly<Record<string, ProbeShown>>>({});
  const [learnt, setLearnt] = useState<Readonly<Record<string, readonly LearntAccount[]>>>({});
  const [waits, setWaits] = useState<Readonly<Record<string, number>>>({});
  const [sending, setSending] = useState<Sending | null>(null);
  const running = useRef<string | null>(null);

  useOnPageHide(() => {
    setShown({});
    setLearnt({});
  });

  const draftOf = (credential: CredentialView) => drafts[credential.id] ?? firstDraft(credential);

  const send: ApiProbe['send'] = async (credential, request) => {
    if (running.current) return null;
    const requestId = crypto.randomUUID();
    running.current = requestId;
    setSending({ requestId, credentialId: credential.id });
    const answer = await ask(action, probeForm(requestId, credential.id, request, draftOf(credential)));
    if (running.current !== requestId) return null;
    running.current = null;
    setSending(null);
    setShown((before) => ({ ...before, [credential.id]: answer }));
    if (answer.kind === 'result' && answer.result.kind === 'called')
      keep(credential.id, answer.result.call, answer.at);
    return answer;
  };

  function keep(credentialId: string, call: ApiCallView, at: number) {
    const { account: facts, target, token, outcome, trace } = call;
    if (facts !== null) {
      const { fingerprint } = token;
      setLearnt((before) => ({
        ...before,
        [fingerprint]: [
          ...(before[fingerprint] ?? []).filter((one) => one.target !== target),
          { target, at: call.at, facts },
        ],
      }));
    }
    if (outcome.kind === 'answer' && outcome.retryAfterSeconds !== null && isHoldingBack(outcome.status)) {
      const until = at + outcome.retryAfterSeconds * 1000;
      setWaits((before) => ({ ...before, [waitKey(credentialId, trace.request.url)]: until }));
    }
  }

  const cancel = useCallback(() => {
    const requestId = running.current;
    if (!requestId) return;
    running.current = null;
    setSending(null);
    cancelRequest(requestId);
  }, []);

  return {
    draftOf,
    change: (credential, changed) =>
      setDrafts((before) => ({
        ...before,
        [credential.id]: { ...(before[credential.id] ?? firstDraft(credential)), ...changed },
      })),
    shownOf: (credentialId) => shown[credentialId] ?? null,
    learntWith: (fingerprint) => learnt[fingerprint] ?? [],
    heldUntil: (credentialId, url) => waits[waitKey(credentialId, url)] ?? null,
    sending,
    send,
    cancel,
  };
}

/** Statuses with which an API asks to wait. @see RFC 6585 section 4; RFC 9110 section 15.6.4 */
export function isHoldingBack(status: number): boolean {
  return status === 429 || status === 503;
}

/** A limit counts for a credential at a host, whatever the path. */
function waitKey(credentialId: string, url: string): string {
  return `${credentialId} ${URL.parse(url)?.host ?? ''}`;
}

async function ask(action: CallApiAction, form: FormData): Promise<ProbeShown> {
  const answer = await action(form).catch((): ActionRefusal => ({ ok: false, code: 'unavailable' }));
  return answer.ok
    ? { kind: 'result', result: answer.result, at: Date.now() }
    : { kind: 'refusal', refusal: answer, at: Date.now() };
}
