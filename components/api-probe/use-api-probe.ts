'use client';

import { useCallback, useRef, useState } from 'react';
import type { RequestDraft } from '@/components/playground/request-draft';
import { cancelRequest } from '@/components/playground/use-generation';
import { useOnPageHide } from '@/components/ui/use-on-page-hide';
import type { ActionRefusal } from '@/lib/domain/action-state';
import type { ApiCallResult, CallApiAction } from '@/lib/domain/api-probe/api-probe';
import type { CredentialView } from '@/lib/domain/credential';
import { firstDraft, type ProbeDraft, probeForm } from './probe-draft';

/** What came of a call. A call that never got an answer from our server is the refusal `unavailable`. */
export type ProbeShown =
  | { readonly kind: 'result'; readonly result: ApiCallResult }
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
  const [sending, setSending] = useState<Sending | null>(null);
  const running = useRef<string | null>(null);

  useOnPageHide(() => setShown({}));

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
    return answer;
  };

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
    sending,
    send,
    cancel,
  };
}

async function ask(action: CallApiAction, form: FormData): Promise<ProbeShown> {
  const answer = await action(form).catch((): ActionRefusal => ({ ok: false, code: 'unavailable' }));
  return answer.ok
    ? { kind: 'result', result: answer.result }
    : { kind: 'refusal', refusal: answer, at: Date.now() };
}
