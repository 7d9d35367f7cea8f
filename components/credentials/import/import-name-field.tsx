'use client';

import { Field } from '@/components/ui/field';
import { useMask } from '@/components/ui/screenshot-safe';
import { TextInput } from '@/components/ui/text-input';
import type { ActionRefusal } from '@/lib/domain/action-state';
import { credentialLimits } from '@/lib/domain/credential';
import { setUpFields } from '@/lib/domain/credential-set-up';
import { nameFieldText } from '../set-up/name-verdict';
import type { NameCheck } from '../set-up/use-name-check';

export interface ImportNameFieldProps {
  readonly name: string;
  /** As it came from the file; not asked about before saving. Null where the file has none. */
  readonly fromFile: string | null;
  readonly check: NameCheck;
  readonly refusal: ActionRefusal | null;
  readonly onChange: (name: string) => void;
}

/** The credential's name with a counter; a taken one is explained with whose it is, and a free one is offered. */
export function ImportNameField({ name, fromFile, check, refusal, onChange }: ImportNameFieldProps) {
  const mask = useMask();
  const trimmed = name.trim();
  const isTyped = trimmed !== '' && trimmed !== fromFile;
  const verdict = check.verdict?.name === trimmed ? check.verdict : null;
  const suggestion = verdict?.suggestion ?? null;
  function use(suggested: string) {
    onChange(suggested);
    check.checkSoon(suggested);
  }
  return (
    <Field
      label="Credential name"
      required
      aside={
        <span className="tabular-nums">
          {name.length} of {credentialLimits.nameMax}
          <span className="sr-only"> characters</span>
        </span>
      }
      hint={
        check.isChecking
          ? 'Asking whether the name is free…'
          : verdict?.isFree
            ? 'This name is free. It can be changed later.'
            : 'Unique in your organisation. It can be changed later.'
      }
      error={nameFieldText(refusal, verdict, (owner) => mask('name', owner))}
      warnings={
        suggestion === null
          ? []
          : [
              {
                id: 'suggestion',
                text: 'Another name is free:',
                fix: { label: `Use “${suggestion}”`, onFix: () => use(suggestion) },
              },
            ]
      }
    >
      <TextInput
        name={setUpFields.name}
        autoComplete="off"
        maxLength={credentialLimits.nameMax}
        value={name}
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => isTyped && trimmed !== check.verdict?.name && check.checkSoon(trimmed)}
      />
    </Field>
  );
}
