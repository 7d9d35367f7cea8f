'use client';

import { useState } from 'react';
import { findFieldText } from '@/components/ui/action-texts';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { useIsBefore } from '@/components/ui/now';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { TextInput } from '@/components/ui/text-input';
import { type FormAction, useAction } from '@/components/ui/use-action';
import { AccountFields } from './account-fields';

export interface SetUpFormProps {
  readonly setUp: FormAction<object>;
  readonly token: string;
}

/** The first administrator's form. */
export function SetUpForm({ setUp, token }: SetUpFormProps) {
  const { run, pending, refusal, retryAt } = useAction(setUp);
  const [entering, setEntering] = useState(false);
  const waiting = useIsBefore(retryAt);
  return (
    <form
      method="post"
      noValidate
      aria-label="Set up"
      className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-4 sm:p-6"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        form.set('token', token);
        run(form, () => {
          setEntering(true);
          window.location.assign('/');
        });
      }}
    >
      <RefusalCallout refusal={refusal} retryAt={retryAt} />
      <Field label="Organisation name" required error={findFieldText(refusal, 'organisationName')}>
        <TextInput name="organisationName" autoComplete="organization" maxLength={100} />
      </Field>
      <AccountFields refusal={refusal} />
      <Button
        type="submit"
        variant="primary"
        size="large"
        busy={pending || entering}
        disabled={waiting}
        className="w-full"
      >
        Create organisation and sign in
      </Button>
    </form>
  );
}
