'use client';

import { useEffect, useId, useRef } from 'react';
import { findFieldText } from '@/components/ui/action-texts';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { useMask } from '@/components/ui/screenshot-safe';
import { TextInput } from '@/components/ui/text-input';
import { type FormAction, useAction } from '@/components/ui/use-action';
import type { NameConflict } from '@/lib/domain/action-state';
import { type CredentialView, credentialLimits } from '@/lib/domain/credential';

export interface RenameCredentialDialogProps {
  /** Null while closed. */
  readonly credential: CredentialView | null;
  readonly rename: FormAction<{ readonly credential: CredentialView }>;
  readonly onClose: () => void;
  readonly onRenamed: (name: string) => void;
}

/** A new name for a credential; names are unique in the organisation. */
export function RenameCredentialDialog({
  credential,
  rename,
  onClose,
  onRenamed,
}: RenameCredentialDialogProps) {
  return credential && <OpenRename key={credential.id} {...{ credential, rename, onClose, onRenamed }} />;
}

function OpenRename({
  credential,
  rename,
  onClose,
  onRenamed,
}: RenameCredentialDialogProps & { readonly credential: CredentialView }) {
  const id = useId();
  const { run, pending, refusal, retryAt } = useAction(rename);
  const mask = useMask();
  const nameFault =
    refusal?.code === 'name-taken' ? takenText(refusal.conflict, mask) : findFieldText(refusal, 'name');
  const input = useRef<HTMLInputElement>(null);
  // A refused name is heard and corrected in its field; every other refusal takes the focus itself.
  useEffect(() => {
    if (refusal && nameFault !== null) input.current?.focus();
  }, [refusal, nameFault]);
  return (
    <Dialog
      open
      onClose={onClose}
      title="Edit credential"
      size="small"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} variant="primary" busy={pending}>
            Rename
          </Button>
        </>
      }
    >
      <form
        id={id}
        method="post"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          run(new FormData(event.currentTarget), (view) => onRenamed(view.credential.name ?? ''));
        }}
      >
        {nameFault === null && <RefusalCallout refusal={refusal} retryAt={retryAt} />}
        <input type="hidden" name="credentialId" value={credential.id} />
        <Field
          label="Credential name"
          required
          hint="Unique in your organisation; shown wherever the credential is used."
          error={nameFault}
        >
          <TextInput
            ref={input}
            data-autofocus
            name="name"
            defaultValue={credential.name ?? ''}
            autoComplete="off"
            maxLength={credentialLimits.nameMax}
          />
        </Field>
      </form>
    </Dialog>
  );
}

function takenText(conflict: NameConflict | undefined, mask: ReturnType<typeof useMask>): string {
  const whose = conflict ? ` It is “${conflict.name}”, created by ${mask('name', conflict.ownerName)}.` : '';
  return `Another credential has this name; capitals and spaces do not tell names apart.${whose} Choose another.`;
}
