'use client';

import type { ComponentProps } from 'react';
import { useFieldAttributes } from './field-context';
import { inputClass, sensitiveAttributes } from './input-class';
import { useIsHydrated } from './use-is-hydrated';

export interface TextInputProps extends ComponentProps<'input'> {
  /** For identifiers, addresses and scopes: fixed width, no spelling marks, no capitals made by a phone. */
  readonly mono?: boolean;
  /** What is in it is not drawn while the page is safe for a screenshot. */
  readonly sensitive?: boolean;
}

/**
 * A single line of text; inside a `Field` it takes the label and descriptions from there. Never for secrets, see `SecretInput`. With `value` it can be
 * written in once React listens: what is typed before would be seen and not kept.
 */
export function TextInput({ mono = false, sensitive = false, className, ...rest }: TextInputProps) {
  const attributes = useFieldAttributes(rest);
  const isHydrated = useIsHydrated();
  const readOnly = rest.readOnly || (rest.value !== undefined && !isHydrated);
  const literal = mono ? ({ spellCheck: false, autoCapitalize: 'none', autoCorrect: 'off' } as const) : {};
  return (
    <input
      type="text"
      {...literal}
      {...(sensitive && sensitiveAttributes)}
      {...rest}
      {...attributes}
      readOnly={readOnly}
      className={inputClass(mono, className)}
    />
  );
}
