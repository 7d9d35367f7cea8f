'use client';

import { useState } from 'react';
import { findFieldText } from '@/components/ui/action-texts';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { useIsBefore } from '@/components/ui/now';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { SecretInput } from '@/components/ui/secret-input';
import { TextInput } from '@/components/ui/text-input';
import { type FormAction, useAction } from '@/components/ui/use-action';
import { PasswordCounter, passwordCharactersMin } from './password-counter';

export interface SetUpFormProps {
  readonly setUp: FormAction<object>;
  readonly token: string;
}

/** The first administrator's form. Of the password only the length is kept in state. */
export function SetUpForm({ setUp, token }: SetUpFormProps) {
  const { run, pending, refusal, retryAt } = useAction(setUp);
  const [characters, setCharacters] = useState(0);
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
      <Field
        label="Your name"
        required
        hint="As others see it."
        error={findFieldText(refusal, 'displayName')}
      >
        <TextInput name="displayName" autoComplete="name" maxLength={100} />
      </Field>
      <Field label="Username" required error={findFieldText(refusal, 'username')}>
        <TextInput
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={100}
        />
      </Field>
      <Field
        label="Password"
        required
        hint={`At least ${passwordCharactersMin} characters. A few words in a row are good; pasting from a password manager is better.`}
        error={findFieldText(refusal, 'password')}
        aside={<PasswordCounter characters={characters} />}
      >
        <SecretInput
          name="password"
          noun="password"
          autoComplete="new-password"
          mono={false}
          onInput={(event) => setCharacters([...event.currentTarget.value].length)}
        />
      </Field>
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
