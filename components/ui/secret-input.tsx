'use client';

import { Eye, EyeOff } from 'lucide-react';
import { type FormEvent, type Ref, useState } from 'react';
import { useFieldAttributes } from './field-context';
import { IconButton } from './icon-button';
import { inputClass, sensitiveAttributes } from './input-class';

export interface SecretInputProps {
  readonly name: string;
  /** What is in it, for the toggle's name: "client secret" gives "Show client secret". */
  readonly noun: string;
  /** `off` also asks password managers to keep away: a client secret is not the person's password. */
  readonly autoComplete: 'off' | 'new-password' | 'current-password';
  readonly ref?: Ref<HTMLInputElement>;
  /** To look at what was typed (length, stray white space). Do not put the value into state. */
  readonly onInput?: (event: FormEvent<HTMLInputElement>) => void;
  readonly onBlur?: () => void;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly id?: string;
  readonly mono?: boolean;
}

/**
 * A password field that React never holds: it has no `value` and no `defaultValue`, the text lives in the DOM until the form is
 * sent. Pasting is allowed. Showing it changes the field's type alone.
 */
export function SecretInput({
  name,
  noun,
  autoComplete,
  ref,
  onInput,
  onBlur,
  maxLength,
  placeholder,
  required,
  id,
  mono = true,
}: SecretInputProps) {
  const [shown, setShown] = useState(false);
  const attributes = useFieldAttributes({ id });
  const keepManagersOut =
    autoComplete === 'off' ? { 'data-1p-ignore': '', 'data-lpignore': 'true', 'data-bwignore': '' } : {};
  return (
    <div className="relative">
      <input
        {...attributes}
        {...keepManagersOut}
        ref={ref}
        name={name}
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={maxLength}
        {...sensitiveAttributes}
        placeholder={placeholder ?? sensitiveAttributes.placeholder}
        required={required}
        onInput={onInput}
        onBlur={onBlur}
        className={inputClass(mono, 'pr-10')}
      />
      <IconButton
        label={shown ? `Hide ${noun}` : `Show ${noun}`}
        icon={
          shown ? (
            <EyeOff aria-hidden="true" className="size-4" />
          ) : (
            <Eye aria-hidden="true" className="size-4" />
          )
        }
        onClick={() => setShown(!shown)}
        className="absolute! inset-y-0 right-0 my-auto min-h-7! rounded-sm pointer-coarse:min-h-10!"
      />
    </div>
  );
}
