'use client';

import { CircleAlert, TriangleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import { FieldContext } from './field-context';

/** Something doubtful about what was typed, with an optional one-click repair. */
export interface FieldWarning {
  /** Unique within the field. */
  readonly id: string;
  readonly text: ReactNode;
  readonly fix?: { readonly label: string; readonly onFix: () => void } | undefined;
}

export interface FieldProps {
  readonly label: ReactNode;
  /** For a field whose purpose is plain from what surrounds it; the label stays for screen readers. */
  readonly labelHidden?: boolean;
  readonly hint?: ReactNode;
  /** What is wrong and how to put it right; null or empty where nothing is. */
  readonly error?: ReactNode;
  readonly warnings?: readonly FieldWarning[];
  readonly required?: boolean;
  /** Puts the word "optional" behind the label. */
  readonly optional?: boolean;
  /** Stands at the label's right end: a counter, a link, a small button. */
  readonly aside?: ReactNode;
  readonly className?: string;
  /** One control that reads the field's context: TextInput, Textarea, Select, SecretInput or Combobox. */
  readonly children: ReactNode;
}

/** Label, hint, warnings and error around one control, tied to it by `for`, `aria-describedby` and `aria-invalid`. */
export function Field({
  label,
  labelHidden = false,
  hint,
  error,
  warnings = [],
  required = false,
  optional = false,
  aside,
  className,
  children,
}: FieldProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : null;
  const errorId = error ? `${id}-error` : null;
  const warningIds = warnings.map((warning) => `${id}-warning-${warning.id}`);
  const describedBy = [hintId, ...warningIds, errorId].filter(Boolean).join(' ') || undefined;
  return (
    <FieldContext
      value={{
        controlId: `${id}-control`,
        labelId: `${id}-label`,
        describedBy,
        invalid: Boolean(error),
        required,
      }}
    >
      <div className={classNames('flex min-w-0 flex-col gap-1', className)}>
        <div
          className={classNames(
            'flex items-baseline justify-between gap-2',
            labelHidden && !aside && 'sr-only',
          )}
        >
          <label
            id={`${id}-label`}
            htmlFor={`${id}-control`}
            className={classNames('font-medium text-ink text-sm', labelHidden && 'sr-only')}
          >
            {label}
            {optional && <span className="font-normal text-faint"> (optional)</span>}
          </label>
          {aside && <div className="text-muted text-xs">{aside}</div>}
        </div>
        {children}
        {hintId && (
          <p id={hintId} className="text-muted text-xs">
            {hint}
          </p>
        )}
        {warnings.map((warning) => (
          <div key={warning.id} className="flex flex-wrap items-center gap-x-1 gap-y-1 text-warning text-xs">
            <p id={`${id}-warning-${warning.id}`} className="flex min-w-0 gap-1">
              <TriangleAlert aria-hidden="true" className="mt-0.5 size-3 shrink-0" />
              <span className="min-w-0">{warning.text}</span>
            </p>
            {warning.fix && (
              <button
                type="button"
                onClick={warning.fix.onFix}
                className="-my-1 min-h-6 rounded-sm px-1 font-medium underline underline-offset-2 hover:bg-warning-soft"
              >
                {warning.fix.label}
              </button>
            )}
          </div>
        ))}
        {errorId && (
          <p id={errorId} className="flex gap-1 font-medium text-invalid text-xs">
            <CircleAlert aria-hidden="true" className="mt-0.5 size-3 shrink-0" />
            <span className="min-w-0">{error}</span>
          </p>
        )}
      </div>
    </FieldContext>
  );
}
