'use client';

import { type FormEvent, type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { fieldWarnings } from '@/components/playground/lint-warnings';
import type { FieldWarning } from '@/components/ui/field';
import type { LintResult } from '@/lib/domain/lint/result';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

export interface LintOptions {
  readonly lint: (value: string) => LintResult[];
  /** The value mended; null where it cannot be. Reads and answers the value, and keeps it nowhere. */
  readonly mend: (value: string, result: LintResult) => string | null;
  readonly canMend: (result: LintResult) => boolean;
}

/** For fields whose mended value comes with the finding. Not for a secret: its findings hold none of it. */
export const mendByFixedValue: Pick<LintOptions, 'mend' | 'canMend'> = {
  mend: (_value, { fixedValue }) => fixedValue ?? null,
  canMend: ({ fixedValue }) => fixedValue !== undefined,
};

export interface Lint {
  readonly warnings: readonly FieldWarning[];
  /** Checks now, as after the field was filled in by something else than typing. */
  readonly check: () => void;
  /** For the control. */
  readonly handlers: { readonly onBlur: () => void; readonly onInput: (event: FormEvent) => void };
}

/**
 * Checks a field that React does not hold. The value is read from the document when the field is there, is left or pasted into; state keeps the findings,
 * which hold no part of a secret.
 */
export function useLint(control: RefObject<TextControl | null>, { lint, mend, canMend }: LintOptions): Lint {
  const [results, setResults] = useState<readonly LintResult[]>([]);

  function check() {
    setResults(control.current ? lint(control.current.value) : []);
  }
  const checkStart = useEffectEvent(() => {
    if (control.current?.value) check();
  });
  useEffect(() => checkStart(), []);

  function fix(result: LintResult) {
    const field = control.current;
    if (!field) return;
    const mended = mend(field.value, result);
    if (mended !== null) field.value = mended;
    check();
    field.focus();
  }

  return {
    warnings: fieldWarnings(results, (result) => (canMend(result) ? () => fix(result) : null)),
    check,
    handlers: {
      onBlur: check,
      onInput: ({ nativeEvent }) => {
        const isPaste = nativeEvent instanceof InputEvent && nativeEvent.inputType === 'insertFromPaste';
        // While something is typed for the first time, half of it would look odd.
        if (isPaste || results.length > 0) check();
      },
    },
  };
}
