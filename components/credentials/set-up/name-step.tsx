'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { keepFocus } from '@/components/ui/keep-focus';
import { useMask } from '@/components/ui/screenshot-safe';
import { TextInput } from '@/components/ui/text-input';
import type { ActionRefusal } from '@/lib/domain/action-state';
import { credentialLimits } from '@/lib/domain/credential';
import { setUpFields } from '@/lib/domain/credential-set-up';
import type { SetUpDraft } from './draft';
import { nameFieldText } from './name-verdict';
import { suggestName } from './suggest-name';
import type { NameCheck } from './use-name-check';

export interface NameStepProps {
  readonly draft: SetUpDraft;
  readonly isCurrent: boolean;
  /** A refusal at the field; it takes the focus. */
  readonly refusal: ActionRefusal | null;
  readonly nameCheck: NameCheck;
  readonly onChange: (draft: SetUpDraft) => void;
}

/** The credential's name, with a suggestion, a counter, and whether it is free. */
export function NameStep({ draft, isCurrent, refusal, nameCheck, onChange }: NameStepProps) {
  const input = useRef<HTMLInputElement>(null);
  const mask = useMask();
  const name = draft.name.trim();
  const verdict = nameCheck.verdict?.name === name ? nameCheck.verdict : null;
  const suggestion = nameCheck.verdict?.suggestion ?? suggestName(draft);
  const error = nameFieldText(refusal, verdict, (owner) => mask('name', owner));

  useEffect(() => {
    if (isCurrent && refusal) input.current?.focus();
  }, [isCurrent, refusal]);

  function use(suggested: string) {
    onChange({ ...draft, name: suggested });
    nameCheck.checkSoon(suggested);
    input.current?.focus();
  }

  return (
    <div className="flex max-w-2xl flex-col gap-3">
      <Field
        label="Credential name"
        required
        aside={
          <span className="tabular-nums">
            {draft.name.length} of {credentialLimits.nameMax}
            <span className="sr-only"> characters</span>
          </span>
        }
        hint={
          error === null &&
          (nameCheck.isChecking
            ? 'Asking whether the name is free…'
            : verdict?.isFree
              ? 'This name is free. It can be changed later on the credential’s page.'
              : 'Unique in your organisation. It can be changed later on the credential’s page.')
        }
        error={error}
      >
        <TextInput
          ref={input}
          name={setUpFields.name}
          autoComplete="off"
          maxLength={credentialLimits.nameMax}
          value={draft.name}
          onChange={(event) => onChange({ ...draft, name: event.target.value })}
          onBlur={() => name !== '' && name !== nameCheck.verdict?.name && nameCheck.checkSoon(name)}
        />
      </Field>
      {suggestion !== name && (
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted text-sm">
          Suggestion: <span className="wrap-anywhere min-w-0 text-ink">{suggestion}</span>
          <Button size="small" onMouseDown={keepFocus} onClick={() => use(suggestion)}>
            Use this name
          </Button>
        </p>
      )}
    </div>
  );
}
