'use client';

import { useEffect, useRef } from 'react';
import { findFieldText } from '@/components/ui/action-texts';
import { Field } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
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
    <FormDialog
      onClose={onClose}
      title="Edit credential"
      size="small"
      submitLabel="Rename"
      busy={pending}
      onSubmit={(form) => run(form, (view) => onRenamed(view.credential.name ?? ''))}
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
    </FormDialog>
  );
}

function takenText(conflict: NameConflict | undefined, mask: ReturnType<typeof useMask>): string {
  const whose = conflict ? ` It is “${conflict.name}”, created by ${mask('name', conflict.ownerName)}.` : '';
  return `Another credential has this name; capitals and spaces do not tell names apart.${whose} Choose another.`;
}
