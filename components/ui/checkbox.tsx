'use client';

import { type ComponentProps, type ReactNode, useId } from 'react';
import { useIsHydrated } from './use-is-hydrated';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

/** The platform's checkbox with its label to the right; the whole line is the target. With `checked` it can be used once React listens. */
export function Checkbox({ label, hint, id, className, ...rest }: CheckboxProps) {
  const isHydrated = useIsHydrated();
  const disabled = rest.disabled || (rest.checked !== undefined && !isHydrated);
  const ownId = useId();
  const controlId = id ?? ownId;
  return (
    <div className="flex gap-2">
      <input
        {...rest}
        id={controlId}
        type="checkbox"
        disabled={disabled}
        aria-describedby={hint ? `${controlId}-hint` : undefined}
        className={`mt-0.5 size-4 shrink-0 rounded-sm ${className ?? ''}`}
      />
      <div className="min-w-0">
        <label htmlFor={controlId} className="block text-ink">
          {label}
        </label>
        {hint && (
          <p id={`${controlId}-hint`} className="text-muted text-xs">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
