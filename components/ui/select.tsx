'use client';

import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useFieldAttributes } from './field-context';
import { inputClass } from './input-class';
import { useIsHydrated } from './use-is-hydrated';

/** The platform's own select in our frame; give it `<option>` and `<optgroup>`. For searchable lists see `Combobox`. With `value` it can be used once React listens. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  const isHydrated = useIsHydrated();
  const disabled = rest.disabled || (rest.value !== undefined && !isHydrated);
  const attributes = useFieldAttributes(rest);
  return (
    <div className="relative">
      <select
        {...rest}
        {...attributes}
        disabled={disabled}
        className={inputClass(false, `appearance-none pr-8 ${className ?? ''}`)}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-muted"
      />
    </div>
  );
}
