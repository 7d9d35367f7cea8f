'use client';

import type { ComponentProps } from 'react';
import { useFieldAttributes } from './field-context';
import { inputClass } from './input-class';

export interface TextInputProps extends ComponentProps<'input'> {
  /** For identifiers, addresses and scopes: fixed width, no spelling marks, no capitals made by a phone. */
  readonly mono?: boolean;
}

/** A single line of text; inside a `Field` it takes the label and descriptions from there. Never for secrets, see `SecretInput`. */
export function TextInput({ mono = false, className, ...rest }: TextInputProps) {
  const attributes = useFieldAttributes(rest);
  const literal = mono ? ({ spellCheck: false, autoCapitalize: 'none', autoCorrect: 'off' } as const) : {};
  return <input type="text" {...literal} {...rest} {...attributes} className={inputClass(mono, className)} />;
}
