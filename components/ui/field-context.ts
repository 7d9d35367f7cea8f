'use client';

import { createContext, useContext } from 'react';

/** What a `Field` tells the control inside it. */
export interface FieldWiring {
  readonly controlId: string;
  readonly labelId: string;
  /** Ids of hint, warnings and error, in reading order; undefined where there are none. */
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
}

export const FieldContext = createContext<FieldWiring | null>(null);

/** Attributes that tie a control to the `Field` around it; nothing outside of one. A control's own id and description win. */
export function useFieldAttributes(own: {
  readonly id?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
}) {
  const field = useContext(FieldContext);
  if (!field) return { id: own.id, 'aria-describedby': own['aria-describedby'] };
  return {
    id: own.id ?? field.controlId,
    'aria-describedby': [field.describedBy, own['aria-describedby']].filter(Boolean).join(' ') || undefined,
    'aria-invalid': field.invalid || undefined,
    'aria-required': field.required || undefined,
  };
}
