'use client';

import { findFieldText } from '@/components/ui/action-texts';
import { Field } from '@/components/ui/field';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { SecretInput } from '@/components/ui/secret-input';
import { type FormAction, useAction } from '@/components/ui/use-action';
import { EntryButton, EntryForm } from './entry-form';
import { UsernameField } from './username-field';

export interface SignInFormProps {
  readonly signIn: FormAction<object>;
  readonly onEntered: () => void;
  /** The next page is loading. */
  readonly entering: boolean;
  /** Whether this is the page's main way in. */
  readonly primary: boolean;
}

/** Sign-in with an account of this server. */
export function SignInForm({ signIn, onEntered, entering, primary }: SignInFormProps) {
  const call = useAction(signIn);
  const { refusal, retryAt } = call;
  return (
    <EntryForm call={call} name={{ 'aria-labelledby': 'sign-in-title' }} onEntered={onEntered}>
      <h2 id="sign-in-title" className="font-semibold text-ink text-lg">
        With an account
      </h2>
      <RefusalCallout refusal={refusal} retryAt={retryAt} />
      <UsernameField fault={findFieldText(refusal, 'username')} />
      <Field label="Password" required error={findFieldText(refusal, 'password')}>
        <SecretInput name="password" noun="password" autoComplete="current-password" mono={false} />
      </Field>
      <EntryButton call={call} entering={entering} primary={primary}>
        Sign in
      </EntryButton>
    </EntryForm>
  );
}
