'use client';

import { useState } from 'react';
import { findFieldText } from '@/components/ui/action-texts';
import { Field } from '@/components/ui/field';
import { SecretInput } from '@/components/ui/secret-input';
import { TextInput } from '@/components/ui/text-input';
import type { ActionRefusal } from '@/lib/domain/action-state';
import { PasswordCounter, passwordCharactersMin } from './password-counter';
import { UsernameField } from './username-field';

/** The form fields `displayName`, `username` and `password` of a new account. Of the password only the length is kept in state. */
export function AccountFields({ refusal }: { readonly refusal: ActionRefusal | null }) {
  const [characters, setCharacters] = useState(0);
  const usernameFault =
    refusal?.code === 'username-taken'
      ? 'Somebody on this server has this username. Choose another.'
      : findFieldText(refusal, 'username');
  return (
    <>
      <Field
        label="Your name"
        required
        hint="As others see it."
        error={findFieldText(refusal, 'displayName')}
      >
        <TextInput sensitive name="displayName" autoComplete="name" maxLength={100} />
      </Field>
      <UsernameField fault={usernameFault} />
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
    </>
  );
}
