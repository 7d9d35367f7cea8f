'use client';

import { useRef } from 'react';
import { findFieldText } from '@/components/ui/action-texts';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/text-input';
import { credentialLimits } from '@/lib/domain/credential';
import { credentialFields as names } from '@/lib/domain/credential-fields';
import { lintClientId } from '@/lib/domain/lint/lint-client-id';
import type { CredentialFieldProps } from './credential-field-props';
import { mendByFixedValue, useLint } from './use-lint';

/** The client ID, read when the form is sent. */
export function ClientIdField({ provider, refusal, start }: CredentialFieldProps) {
  const control = useRef<HTMLInputElement>(null);
  const { warnings, handlers } = useLint(control, {
    lint: (value) => lintClientId(value, { provider }),
    ...mendByFixedValue,
  });
  return (
    <Field label="Client ID" required error={findFieldText(refusal, names.clientId)} warnings={warnings}>
      <TextInput
        ref={control}
        mono
        sensitive
        name={names.clientId}
        autoComplete="off"
        maxLength={credentialLimits.clientIdMax}
        defaultValue={start}
        {...handlers}
      />
    </Field>
  );
}
