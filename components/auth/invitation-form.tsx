'use client';

import { type FormAction, useAction } from '@/components/ui/use-action';
import { NewAccountForm } from './new-account-form';

export interface InvitationFormProps {
  readonly accept: FormAction<object>;
  readonly token: string;
}

/** The account of somebody who was invited. */
export function InvitationForm({ accept, token }: InvitationFormProps) {
  const call = useAction(accept);
  return <NewAccountForm call={call} token={token} label="Your account" buttonLabel="Join and sign in" />;
}
