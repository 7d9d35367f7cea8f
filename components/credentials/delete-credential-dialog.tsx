'use client';

import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { TextInput } from '@/components/ui/text-input';
import { type FormAction, useAction } from '@/components/ui/use-action';
import { type CredentialView, credentialNameKey } from '@/lib/domain/credential';
import { credentialLabel } from '../playground/credential-label';

export interface DeleteCredentialDialogProps {
  /** Null while closed. */
  readonly credential: CredentialView | null;
  readonly remove: FormAction<object>;
  readonly onClose: () => void;
  readonly onDeleted: (name: string) => void;
}

/** Deletes a credential once its name was typed: the stored client secret cannot be brought back. */
export function DeleteCredentialDialog({
  credential,
  remove,
  onClose,
  onDeleted,
}: DeleteCredentialDialogProps) {
  return credential && <OpenDelete key={credential.id} {...{ credential, remove, onClose, onDeleted }} />;
}

function OpenDelete({
  credential,
  remove,
  onClose,
  onDeleted,
}: DeleteCredentialDialogProps & { readonly credential: CredentialView }) {
  const id = useId();
  const name = credentialLabel(credential);
  const { run, pending, refusal, retryAt } = useAction(remove);
  const [typed, setTyped] = useState('');
  const [wasTried, setTried] = useState(false);
  const isSame = credentialNameKey(typed) === credentialNameKey(name);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!isSame) return;
    const form = new FormData();
    form.set('credentialId', credential.id);
    run(form, () => onDeleted(name));
  }

  return (
    <Dialog
      open
      urgent
      onClose={onClose}
      title="Delete credential"
      description={
        <>
          <strong className="font-semibold text-ink">{name}</strong> and its stored client secret are deleted
          for everyone. The credential at the provider stays as it is, and tokens that were copied stay valid
          until they expire.
        </>
      }
      size="small"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} variant="danger" busy={pending}>
            Delete credential
          </Button>
        </>
      }
    >
      <form id={id} method="post" noValidate className="flex flex-col gap-4" onSubmit={handleSubmit}>
        <RefusalCallout refusal={refusal} retryAt={retryAt} />
        <Field
          label="Type the credential’s name to confirm"
          required
          error={wasTried && !isSame ? `This is not its name. Type: ${name}` : null}
        >
          <TextInput
            autoFocus
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
