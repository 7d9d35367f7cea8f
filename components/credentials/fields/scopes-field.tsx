'use client';

import { useRef } from 'react';
import { findFieldText } from '@/components/ui/action-texts';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { credentialFields as names } from '@/lib/domain/credential-fields';
import { lintScopes } from '@/lib/domain/lint/lint-scopes';
import type { CredentialFieldProps } from './credential-field-props';
import { mendByFixedValue, useLint } from './use-lint';

export interface ScopesFieldProps extends CredentialFieldProps {
  readonly label?: string;
  readonly hint: string;
  readonly placeholder?: string | undefined;
  readonly required?: boolean;
}

/** The scopes in any separator, read when the form is sent. */
export function ScopesField({
  provider,
  refusal,
  start,
  label = 'Scopes',
  hint,
  placeholder,
  required = false,
}: ScopesFieldProps) {
  const control = useRef<HTMLTextAreaElement>(null);
  const { warnings, handlers } = useLint(control, {
    lint: (value) => lintScopes(value, { provider }),
    ...mendByFixedValue,
  });
  return (
    <Field
      label={label}
      required={required}
      optional={!required}
      hint={hint}
      error={findFieldText(refusal, names.scopes)}
      warnings={warnings}
    >
      <Textarea
        ref={control}
        mono
        rows={2}
        name={names.scopes}
        autoComplete="off"
        placeholder={placeholder}
        defaultValue={start}
        {...handlers}
      />
    </Field>
  );
}
