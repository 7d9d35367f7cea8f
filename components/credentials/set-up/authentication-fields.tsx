'use client';

import { useState } from 'react';
import { authMethodLabels } from '@/components/playground/credential-label';
import { getPreset } from '@/components/playground/generic-endpoint';
import { ParameterRows } from '@/components/playground/parameter-rows';
import { findFieldText } from '@/components/ui/action-texts';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { ActionRefusal } from '@/lib/domain/action-state';
import { setUpFields as names } from '@/lib/domain/credential-set-up';
import { getProviderProfile } from '@/lib/domain/provider/profiles';
import type { SetUpDraft } from './draft';

export interface AuthenticationFieldsProps {
  readonly draft: SetUpDraft;
  readonly refusal: ActionRefusal | null;
  readonly onChange: (draft: SetUpDraft) => void;
}

/** How the client proves itself, and further parameters of the request; folded away, for each provider has its own default. */
export function AuthenticationFields({ draft, refusal, onChange }: AuthenticationFieldsProps) {
  const provider = draft.provider ?? 'adobe-ims';
  const preset = getPreset(draft.preset);
  const isGeneric = provider === 'generic';
  const [isMoreOpen, setMoreOpen] = useState(false);
  const parameterFault =
    findFieldText(refusal, names.parameterName) ??
    (refusal?.fields && 'parameters' in refusal.fields
      ? 'The request sets one of these itself. Remove it.'
      : null);
  const methodFault = findFieldText(refusal, names.authMethod);
  return (
    <Disclosure
      summary="Authentication and parameters"
      open={isMoreOpen || draft.parameters.length > 0 || methodFault !== null}
      onToggle={setMoreOpen}
    >
      <div className="flex flex-col gap-4">
        <Field
          label="Client authentication"
          hint={
            isGeneric
              ? 'Try HTTP Basic, not form-encoded, where a secret with special characters is refused.'
              : 'Adobe’s guide documents the body; HTTP Basic is advertised but not documented.'
          }
          error={methodFault}
        >
          {/* Each provider has its own default, so the choice starts over with it. */}
          <Select
            key={`${provider}-${preset.id}`}
            name={names.authMethod}
            defaultValue={isGeneric ? preset.authMethod : getProviderProfile(provider).authMethods[0]}
          >
            {getProviderProfile(provider).authMethods.map((method) => (
              <option key={method} value={method}>
                {authMethodLabels[method]}
              </option>
            ))}
          </Select>
        </Field>
        <div className="flex flex-col gap-1">
          <p className="font-medium text-sm">Further parameters</p>
          <ParameterRows
            rows={draft.parameters}
            onChange={(parameters) => onChange({ ...draft, parameters })}
          />
          {parameterFault && <p className="font-medium text-invalid text-xs">{parameterFault}</p>}
        </div>
      </div>
    </Disclosure>
  );
}
