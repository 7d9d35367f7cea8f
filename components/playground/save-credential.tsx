'use client';

import { useState } from 'react';
import { findFieldText } from '@/components/ui/action-texts';
import { useAnnounce } from '@/components/ui/announcer';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { TextInput } from '@/components/ui/text-input';
import { useAction } from '@/components/ui/use-action';
import { type CredentialView, credentialLimits } from '@/lib/domain/credential';
import { type PlaygroundActions, playgroundFields } from '@/lib/domain/playground';

export interface SaveCredentialProps {
  readonly credential: CredentialView;
  readonly save: PlaygroundActions['saveCredential'];
  readonly canSave: boolean;
  readonly onSaved: (credential: CredentialView) => void;
}

/** Keeps an entered credential for everyone in the organisation, under a name. Until then it dies with the session. */
export function SaveCredential({ credential, save, canSave, onSaved }: SaveCredentialProps) {
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const { run, pending, refusal, retryAt } = useAction(save);
  if (!canSave) {
    return (
      <p className="text-muted text-sm">
        Entered for this session: it ends at sign-out or after an idle hour. Your role cannot save
        credentials.
      </p>
    );
  }
  if (!isOpen) {
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="min-w-0 flex-1 basis-48 text-muted text-sm">
          Entered for this session: it ends at sign-out or after an idle hour.
        </p>
        <Button size="small" onClick={() => setOpen(true)}>
          Save credential
        </Button>
      </div>
    );
  }
  const nameTaken = refusal?.code === 'name-taken';
  return (
    <form
      method="post"
      noValidate
      aria-label="Save credential"
      className="flex flex-col gap-2 rounded-md border border-line p-3"
      onSubmit={(event) => {
        event.preventDefault();
        run(new FormData(event.currentTarget), ({ credential: saved }) => {
          announce(`Credential saved as ${saved.name}`);
          onSaved(saved);
        });
      }}
    >
      {!nameTaken && refusal?.code !== 'invalid-input' && (
        <RefusalCallout refusal={refusal} retryAt={retryAt} />
      )}
      <input type="hidden" name={playgroundFields.credentialId} value={credential.id} />
      <Field
        label="Credential name"
        required
        hint="Unique in your organisation. Everyone in it can then use the credential; nobody can read its secret."
        error={
          nameTaken
            ? 'Another credential has this name; capitals and spaces do not tell names apart. Choose another.'
            : findFieldText(refusal, playgroundFields.name)
        }
      >
        <TextInput
          autoFocus
          name={playgroundFields.name}
          autoComplete="off"
          maxLength={credentialLimits.nameMax}
        />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" size="small" busy={pending}>
          Save
        </Button>
        <Button size="small" variant="quiet" onClick={() => setOpen(false)}>
          Not now
        </Button>
      </div>
    </form>
  );
}
