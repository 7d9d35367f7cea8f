'use client';

import { findFieldText } from '@/components/ui/action-texts';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/text-input';
import { type FormAction, useAction } from '@/components/ui/use-action';
import { NewAccountForm } from './new-account-form';

export interface SetUpFormProps {
  readonly setUp: FormAction<object>;
  readonly token: string;
}

/** The first administrator's form. */
export function SetUpForm({ setUp, token }: SetUpFormProps) {
  const call = useAction(setUp);
  return (
    <NewAccountForm call={call} token={token} label="Set up" buttonLabel="Create organisation and sign in">
      <Field label="Organisation name" required error={findFieldText(call.refusal, 'organisationName')}>
        <TextInput sensitive name="organisationName" autoComplete="organization" maxLength={100} />
      </Field>
    </NewAccountForm>
  );
}
