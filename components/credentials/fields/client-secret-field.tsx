'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { findFieldText } from '@/components/ui/action-texts';
import { Field } from '@/components/ui/field';
import { SecretInput } from '@/components/ui/secret-input';
import { credentialLimits } from '@/lib/domain/credential';
import { credentialFields as names } from '@/lib/domain/credential-fields';
import { fixSecret, lintSecret } from '@/lib/domain/lint/lint-secret';
import type { CredentialFieldProps } from './credential-field-props';
import { useLint } from './use-lint';

export interface ClientSecretFieldProps extends Omit<CredentialFieldProps, 'start'> {
  readonly hint?: string;
  /** Hands over the secret that the field begins with, once; null where there is none. */
  readonly takeSecret?: (() => string | null) | undefined;
}

/** The client secret, in a field of the document's own: wherever it comes from, it reaches no state of ours, which keeps what the checks found. */
export function ClientSecretField({
  provider,
  refusal,
  hint = 'Goes to this server once, is stored encrypted and never comes back to a browser.',
  takeSecret,
}: ClientSecretFieldProps) {
  const control = useRef<HTMLInputElement>(null);
  const fill = useEffectEvent(() => {
    const secret = takeSecret?.() ?? null;
    if (secret !== null && control.current) control.current.value = secret;
  });
  // Before the effect of `useLint`, which checks what is in the field.
  useEffect(() => fill(), []);
  const { warnings, handlers } = useLint(control, {
    lint: (value) => lintSecret(value, { clientId: clientIdBeside(control.current), provider }),
    mend: (value, { code }) => fixSecret(value, code),
    canMend: ({ isFixable }) => isFixable === true,
  });
  return (
    <Field
      label="Client secret"
      required
      hint={hint}
      error={findFieldText(refusal, names.clientSecret)}
      warnings={warnings}
    >
      <SecretInput
        ref={control}
        name={names.clientSecret}
        noun="client secret"
        autoComplete="off"
        maxLength={credentialLimits.clientSecretMax}
        {...handlers}
      />
    </Field>
  );
}

/** What stands in the same form's field of the client ID: the two are taken for each other. */
function clientIdBeside(control: HTMLInputElement | null): string {
  const field = control?.form?.elements.namedItem(names.clientId);
  return field instanceof HTMLInputElement ? field.value : '';
}
