'use client';

import { useRef } from 'react';
import { getPreset } from '@/components/playground/generic-endpoint';
import { mendByFixedValue, useLint } from '@/components/playground/use-lint';
import { findFieldText } from '@/components/ui/action-texts';
import { Field } from '@/components/ui/field';
import { SecretInput } from '@/components/ui/secret-input';
import { TextInput } from '@/components/ui/text-input';
import { Textarea } from '@/components/ui/textarea';
import type { ActionRefusal } from '@/lib/domain/action-state';
import { credentialLimits } from '@/lib/domain/credential';
import { setUpFields as names } from '@/lib/domain/credential-set-up';
import { lintClientId } from '@/lib/domain/lint/lint-client-id';
import { lintScopes } from '@/lib/domain/lint/lint-scopes';
import { fixSecret, lintSecret } from '@/lib/domain/lint/lint-secret';
import { AccountFields } from './account-fields';
import { AuthenticationFields } from './authentication-fields';
import { connectedServices, type SetUpDraft } from './draft';

export interface ClientFieldsProps {
  readonly draft: SetUpDraft;
  readonly refusal: ActionRefusal | null;
  readonly onChange: (draft: SetUpDraft) => void;
}

/** Client ID, client secret, scopes and what else the request needs. All but the parameters are the document's own fields, read when the form is sent. */
export function ClientFields({ draft, refusal, onChange }: ClientFieldsProps) {
  const provider = draft.provider ?? 'adobe-ims';
  const preset = getPreset(draft.preset);
  const isGeneric = provider === 'generic';
  const hasServices = connectedServices(draft).length > 0;
  const clientId = useRef<HTMLInputElement>(null);
  const clientSecret = useRef<HTMLInputElement>(null);
  const scopes = useRef<HTMLTextAreaElement>(null);
  const clientIdLint = useLint(clientId, {
    lint: (value) => lintClientId(value, { provider }),
    ...mendByFixedValue,
  });
  const scopesLint = useLint(scopes, {
    lint: (value) => lintScopes(value, { provider }),
    ...mendByFixedValue,
  });
  const secretLint = useLint(clientSecret, {
    lint: (value) => lintSecret(value, { clientId: clientId.current?.value ?? '', provider }),
    mend: (value, { code }) => fixSecret(value, code),
    canMend: ({ isFixable }) => isFixable === true,
  });
  return (
    <>
      <Field
        label="Client ID"
        required
        error={findFieldText(refusal, names.clientId)}
        warnings={clientIdLint.warnings}
      >
        <TextInput
          ref={clientId}
          mono
          name={names.clientId}
          autoComplete="off"
          maxLength={credentialLimits.clientIdMax}
          {...clientIdLint.handlers}
        />
      </Field>
      <Field
        label="Client secret"
        required
        hint="Goes to this server once, is stored encrypted and never comes back to a browser."
        error={findFieldText(refusal, names.clientSecret)}
        warnings={secretLint.warnings}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: nothing is operated here, the field's leaving bubbles up */}
        <div onBlur={secretLint.handlers.onBlur}>
          <SecretInput
            ref={clientSecret}
            name={names.clientSecret}
            noun="client secret"
            autoComplete="off"
            maxLength={credentialLimits.clientSecretMax}
            onInput={secretLint.handlers.onInput}
          />
        </div>
      </Field>
      <Field
        label={hasServices ? 'Further scopes' : 'Scopes'}
        optional={isGeneric || hasServices}
        required={!isGeneric && !hasServices}
        hint={
          isGeneric
            ? preset.scopeHint
            : hasServices
              ? 'In addition to those of the services, in any separator.'
              : 'No service is chosen, so the scopes are needed here, in any separator.'
        }
        error={findFieldText(refusal, names.scopes)}
        warnings={scopesLint.warnings}
      >
        <Textarea
          ref={scopes}
          mono
          rows={2}
          name={names.scopes}
          autoComplete="off"
          placeholder={isGeneric ? (preset.scopeExample ?? '') : ''}
          {...scopesLint.handlers}
        />
      </Field>
      {/* Hidden, not taken away, at other providers: what is typed in it stays. */}
      <div hidden={isGeneric}>
        <AccountFields refusal={refusal} />
      </div>
      <AuthenticationFields draft={draft} refusal={refusal} onChange={onChange} />
    </>
  );
}
