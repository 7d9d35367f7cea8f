'use client';

import { type RefObject, useEffect, useEffectEvent } from 'react';
import { useAction } from '@/components/ui/use-action';
import type { ActionRefusal } from '@/lib/domain/action-state';
import type { CredentialView } from '@/lib/domain/credential';
import type { SetUpActions } from '@/lib/domain/credential-set-up';
import type { SetUpDraft } from './draft';
import type { IssuedClient } from './flow-state';
import { createForm, issueForm } from './set-up-form';

export interface SendFlowOptions {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onIssued: (issued: IssuedClient) => void;
  readonly onSaved: (credential: CredentialView) => void;
  readonly onRefused: (refusal: ActionRefusal, retryAt: number | null) => void;
}

/** Sends the whole flow: to the sandbox, which issues a client, or with the client that was typed in. */
export function useSendFlow(actions: SetUpActions, { form, onIssued, onSaved, onRefused }: SendFlowOptions) {
  const issuing = useAction(actions.issueSandboxCredential);
  const creating = useAction(actions.createCredential);
  const refuse = useEffectEvent(onRefused);
  useEffect(() => {
    if (issuing.refusal) refuse(issuing.refusal, issuing.retryAt);
  }, [issuing.refusal, issuing.retryAt]);
  useEffect(() => {
    if (creating.refusal) refuse(creating.refusal, creating.retryAt);
  }, [creating.refusal, creating.retryAt]);

  function send(draft: SetUpDraft) {
    if (draft.provider === 'sandbox') issuing.run(issueForm(draft), onIssued);
    else if (form.current) {
      creating.run(createForm(draft, new FormData(form.current)), ({ credential }) => onSaved(credential));
    }
  }
  return { send, isSending: issuing.pending || creating.pending };
}
