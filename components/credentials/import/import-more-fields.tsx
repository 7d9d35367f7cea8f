'use client';

import { useState } from 'react';
import { authMethodLabels } from '@/components/playground/credential-label';
import { ParameterRows } from '@/components/playground/parameter-rows';
import type { DraftParameter } from '@/components/playground/request-draft';
import { findFieldText } from '@/components/ui/action-texts';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { ActionRefusal } from '@/lib/domain/action-state';
import type { AuthMethod } from '@/lib/domain/credential';
import { setUpFields as names } from '@/lib/domain/credential-set-up';
import { getProviderProfile } from '@/lib/domain/provider/profiles';
import type { ProviderId } from '@/lib/domain/provider/provider';

export interface ImportMoreFieldsProps {
  readonly provider: ProviderId;
  /** As the file has it; null for the provider's usual way. */
  readonly authMethod: AuthMethod | null;
  readonly parameters: readonly DraftParameter[];
  readonly onParameters: (parameters: readonly DraftParameter[]) => void;
  readonly refusal: ActionRefusal | null;
}

/** How the client proves itself, and further parameters of the token request; open where the file says something about them. */
export function ImportMoreFields({
  provider,
  authMethod,
  parameters,
  onParameters,
  refusal,
}: ImportMoreFieldsProps) {
  const [isOpen, setOpen] = useState(authMethod !== null || parameters.length > 0);
  const { authMethods } = getProviderProfile(provider);
  const methodFault = findFieldText(refusal, names.authMethod);
  const parameterFault =
    findFieldText(refusal, names.parameterName) ??
    (refusal?.fields && 'parameters' in refusal.fields
      ? 'The request sets one of these itself. Remove it.'
      : null);
  return (
    <Disclosure
      summary="Authentication and parameters"
      open={isOpen || methodFault !== null || parameterFault !== null}
      onToggle={setOpen}
    >
      <div className="flex flex-col gap-4">
        <Field label="Client authentication" error={methodFault}>
          {/* Each provider has its own default, so the choice starts over with it. */}
          <Select key={provider} name={names.authMethod} defaultValue={authMethod ?? authMethods[0]}>
            {authMethods.map((method) => (
              <option key={method} value={method}>
                {authMethodLabels[method]}
              </option>
            ))}
          </Select>
        </Field>
        <div className="flex flex-col gap-1">
          <p className="font-medium text-sm">Further parameters</p>
          <ParameterRows rows={parameters} onChange={onParameters} />
          {parameterFault && <p className="font-medium text-invalid text-xs">{parameterFault}</p>}
        </div>
      </div>
    </Disclosure>
  );
}
