'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useIsBefore } from '@/components/ui/now';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { type FormAction, useAction } from '@/components/ui/use-action';
import { AccountFields } from './account-fields';

export interface InvitationFormProps {
  readonly accept: FormAction<object>;
  readonly token: string;
}

/** The account of somebody who was invited. */
export function InvitationForm({ accept, token }: InvitationFormProps) {
  const { run, pending, refusal, retryAt } = useAction(accept);
  const [entering, setEntering] = useState(false);
  const waiting = useIsBefore(retryAt);
  return (
    <form
      method="post"
      noValidate
      aria-label="Your account"
      className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-4 sm:p-6"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        form.set('token', token);
        run(form, () => {
          setEntering(true);
          // A full load, so that nothing which was shown before signing in lives on.
          window.location.assign('/');
        });
      }}
    >
      <RefusalCallout refusal={refusal} retryAt={retryAt} />
      <AccountFields refusal={refusal} />
      <Button
        type="submit"
        variant="primary"
        size="large"
        busy={pending || entering}
        disabled={waiting}
        className="w-full"
      >
        Join and sign in
      </Button>
    </form>
  );
}
