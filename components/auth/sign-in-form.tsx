'use client';

import { findFieldText } from '@/components/ui/action-texts';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { useIsBefore } from '@/components/ui/now';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { SecretInput } from '@/components/ui/secret-input';
import { TextInput } from '@/components/ui/text-input';
import { type FormAction, useAction } from '@/components/ui/use-action';

export interface SignInFormProps {
  readonly signIn: FormAction<object>;
  readonly onEntered: () => void;
  /** The next page is loading. */
  readonly entering: boolean;
  /** Whether this is the page's main way in. */
  readonly primary: boolean;
}

/** Sign-in with an account of this server. `method="post"` keeps a form sent before the script runs out of the address bar. */
export function SignInForm({ signIn, onEntered, entering, primary }: SignInFormProps) {
  const { run, pending, refusal, retryAt } = useAction(signIn);
  const waiting = useIsBefore(retryAt);
  return (
    <form
      method="post"
      noValidate
      aria-labelledby="sign-in-title"
      className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-4 sm:p-6"
      onSubmit={(event) => {
        event.preventDefault();
        run(new FormData(event.currentTarget), onEntered);
      }}
    >
      <h2 id="sign-in-title" className="font-semibold text-ink text-lg">
        With an account
      </h2>
      <RefusalCallout refusal={refusal} retryAt={retryAt} />
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
      <Field label="Password" required error={findFieldText(refusal, 'password')}>
        <SecretInput name="password" noun="password" autoComplete="current-password" mono={false} />
      </Field>
      <Button
        type="submit"
        variant={primary ? 'primary' : 'secondary'}
        size="large"
        busy={pending || entering}
        disabled={waiting}
        className="w-full"
      >
        Sign in
      </Button>
    </form>
  );
}
