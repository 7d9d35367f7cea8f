'use client';

import { type ReactNode, useState } from 'react';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import type { ActionCall } from '@/components/ui/use-action';
import { AccountFields } from './account-fields';
import { EntryButton, EntryForm } from './entry-form';

export interface NewAccountFormProps {
  readonly call: ActionCall<object>;
  /** Of the one-time link. */
  readonly token: string;
  readonly label: string;
  readonly buttonLabel: string;
  /** Fields before those of the account. */
  readonly children?: ReactNode;
}

/** A new account for who holds a one-time link; it opens the playground. */
export function NewAccountForm({ call, token, label, buttonLabel, children }: NewAccountFormProps) {
  const [entering, setEntering] = useState(false);
  function enter() {
    setEntering(true);
    // A full load, so that nothing which was shown before signing in lives on.
    window.location.assign('/');
  }
  return (
    <EntryForm call={call} name={{ 'aria-label': label }} token={token} onEntered={enter}>
      <RefusalCallout refusal={call.refusal} retryAt={call.retryAt} />
      {children}
      <AccountFields refusal={call.refusal} />
      <EntryButton call={call} entering={entering}>
        {buttonLabel}
      </EntryButton>
    </EntryForm>
  );
}
