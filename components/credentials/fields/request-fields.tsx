'use client';

import { useState } from 'react';
import { authMethodLabels } from '@/components/playground/credential-label';
import { ParameterRows, type ParameterRowsProps } from '@/components/playground/parameter-rows';
import { findFieldText } from '@/components/ui/action-texts';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { AuthMethod } from '@/lib/domain/credential';
import { credentialFields as names } from '@/lib/domain/credential-fields';
import { getProviderProfile } from '@/lib/domain/provider/profiles';
import type { CredentialFieldProps } from './credential-field-props';

export interface RequestFieldsProps extends Omit<CredentialFieldProps, 'start'>, ParameterRowsProps {
  /** Chosen at first; null for the provider's usual way. */
  readonly authMethod: AuthMethod | null;
  /** Whether it is open at first. It opens itself for parameters and for what is wrong in it. */
  readonly openAtFirst?: boolean;
}

/** How the client proves itself, and further parameters of the token request; folded away, for each provider has its own default. */
export function RequestFields({
  provider,
  refusal,
  authMethod,
  openAtFirst = false,
  rows,
  onChange,
}: RequestFieldsProps) {
  const [isOpen, setOpen] = useState(openAtFirst);
  function change(changed: RequestFieldsProps['rows']) {
    // Taking the last row away does not fold away what the person is working on.
    setOpen(true);
    onChange(changed);
  }
  const { authMethods } = getProviderProfile(provider);
  const first = authMethod ?? authMethods[0];
  const methodFault = findFieldText(refusal, names.authMethod);
  const parameterFault =
    findFieldText(refusal, names.parameterName) ??
    (refusal?.fields?.parameters === 'duplicate'
      ? 'The request sets one of these itself. Remove it.'
      : findFieldText(refusal, 'parameters'));
  return (
    <Disclosure
      summary="Authentication and parameters"
      open={isOpen || rows.length > 0 || methodFault !== null || parameterFault !== null}
      onToggle={setOpen}
    >
      <div className="flex flex-col gap-4">
        <Field
          label="Client authentication"
          hint={
            provider === 'adobe-ims'
              ? 'Adobe’s guide documents the body; HTTP Basic is advertised but not documented.'
              : 'Try HTTP Basic, not form-encoded, where a secret with special characters is refused.'
          }
          error={methodFault}
        >
          {/* Each provider has its own default, so the choice starts over with it. */}
          <Select key={`${provider}-${first}`} name={names.authMethod} defaultValue={first}>
            {authMethods.map((method) => (
              <option key={method} value={method}>
                {authMethodLabels[method]}
              </option>
            ))}
          </Select>
        </Field>
        <div className="flex flex-col gap-1">
          <p className="font-medium text-sm">Further parameters</p>
          <ParameterRows rows={rows} onChange={change} />
          {parameterFault && <p className="font-medium text-invalid text-xs">{parameterFault}</p>}
        </div>
      </div>
    </Disclosure>
  );
}
