'use client';

import type { ComponentProps } from 'react';
import { useFieldAttributes } from './field-context';
import { inputClass, sensitiveAttributes } from './input-class';
import { useIsHydrated } from './use-is-hydrated';

export interface TextareaProps extends ComponentProps<'textarea'> {
  /** For pasted commands, JSON and scopes: fixed width, no spelling marks. */
  readonly mono?: boolean;
  /** What is in it is not drawn while the page is safe for a screenshot. */
  readonly sensitive?: boolean;
}

/**
 * Several lines of text that grow with what is typed where the browser can; inside a `Field` it takes label and descriptions from there. With `value`
 * it can be written in once React listens.
 */
export function Textarea({ mono = false, sensitive = false, className, rows = 3, ...rest }: TextareaProps) {
  const attributes = useFieldAttributes(rest);
  const isHydrated = useIsHydrated();
  const readOnly = rest.readOnly || (rest.value !== undefined && !isHydrated);
  const literal = mono ? ({ spellCheck: false, autoCapitalize: 'none', autoCorrect: 'off' } as const) : {};
  return (
    <textarea
      rows={rows}
      {...literal}
      {...(sensitive && sensitiveAttributes)}
      {...rest}
      {...attributes}
      readOnly={readOnly}
      className={inputClass(mono, `field-sizing-content max-h-96 resize-y py-1.5 ${className ?? ''}`)}
    />
  );
}
