'use client';

import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useFieldAttributes } from './field-context';
import { inputClass } from './input-class';

/** The platform's own select in our frame; give it `<option>` and `<optgroup>`. For searchable lists see `Combobox`. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  const attributes = useFieldAttributes(rest);
  return (
    <div className="relative">
      <select
        {...rest}
        {...attributes}
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
