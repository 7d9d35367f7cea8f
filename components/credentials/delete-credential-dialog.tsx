'use client';

import { useRef, useState } from 'react';
import { findFieldText } from '@/components/ui/action-texts';
import { Field } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
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
  const name = credentialLabel(credential);
  const { run, pending, refusal, retryAt } = useAction(remove);
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [wasTried, setTried] = useState(false);
  const isSame = credentialNameKey(typed) === credentialNameKey(name);

  function handleSubmit() {
    setTried(true);
    if (!isSame) {
      input.current?.focus();
      return;
    }
    const form = new FormData();
    form.set('credentialId', credential.id);
    form.set('confirmation', typed);
    run(form, () => onDeleted(name));
  }

  return (
    <FormDialog
      urgent
      onClose={onClose}
      title="Delete credential"
      description={
        <>
          <strong className="wrap-anywhere font-semibold text-ink">{name}</strong> is deleted for everyone in
          this organisation. This cannot be undone.
        </>
      }
      submitLabel="Delete credential"
      tone="danger"
      busy={pending}
      onSubmit={handleSubmit}
    >
      <RefusalCallout refusal={refusal} retryAt={retryAt} />
      <div>
        <h3 className="font-medium text-sm">What happens</h3>
        <ul className="list-disc pl-4 text-sm">
          {consequences(credential).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      <Field
        label="Type the credential’s name to confirm"
        required
        error={
          wasTried && !isSame
            ? `This is not its name. Type: ${name}`
            : findFieldText(refusal, 'confirmation') && 'It was renamed meanwhile. Reload the page.'
        }
      >
        <TextInput
          ref={input}
          data-autofocus
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
    </FormDialog>
  );
}

/** What stops working and what does not, by provider: only the sandbox's own client goes away with the record. */
function consequences({ provider }: CredentialView): readonly string[] {
  const always = [
    'Its stored client secrets and the tokens kept for reuse are deleted. Nobody can generate a token with it here any more.',
    'Tokens that were issued already stay valid until they expire.',
  ];
  return provider === 'sandbox'
    ? [
        ...always,
        'The sandbox forgets the client: commands and jobs that use its client ID fail from then on. If another saved credential has the same client ID, the client stays.',
      ]
    : [
        ...always,
        'The credential at the provider stays as it is: commands and jobs that have its client secret from elsewhere go on. To stop them, delete it or its secret there.',
      ];
}
