'use client';

import { useEffect, useRef } from 'react';
import { providerLabels } from '@/components/playground/credential-label';
import { mendByFixedValue, useLint } from '@/components/playground/use-lint';
import { findFieldText } from '@/components/ui/action-texts';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import type { ActionRefusal } from '@/lib/domain/action-state';
import { credentialLimits } from '@/lib/domain/credential';
import { setUpFields as names } from '@/lib/domain/credential-set-up';
import type { ShownCandidate } from '@/lib/domain/import/shown-report';
import { lintTokenEndpoint } from '@/lib/domain/lint/lint-token-endpoint';
import { type ProviderId, providerIds } from '@/lib/domain/provider/provider';

export interface ImportTargetFieldsProps {
  readonly candidate: ShownCandidate;
  readonly provider: ProviderId;
  readonly onProvider: (provider: ProviderId) => void;
  readonly refusal: ActionRefusal | null;
}

const hints: Readonly<Record<ProviderId, string>> = {
  'adobe-ims': 'Tokens come from https://ims-na1.adobelogin.com/ims/token/v3.',
  sandbox: 'Tokens come from the authorization server inside this application.',
  generic: 'Tokens come from the address below.',
};

/** Who issues the tokens; for any other provider than Adobe IMS and the sandbox its addresses. */
export function ImportTargetFields({ candidate, provider, onProvider, refusal }: ImportTargetFieldsProps) {
  return (
    <>
      <Field label="Provider" hint={hints[provider]} error={findFieldText(refusal, names.provider)}>
        <Select
          name={names.provider}
          value={provider}
          onChange={(event) => {
            const chosen = providerIds.find((id) => id === event.target.value);
            if (chosen) onProvider(chosen);
          }}
        >
          {providerIds.map((id) => (
            <option key={id} value={id}>
              {providerLabels[id]}
            </option>
          ))}
        </Select>
      </Field>
      {/* Hidden, not taken away, at other providers: what is typed in it stays. */}
      <div hidden={provider !== 'generic'} className="flex flex-col gap-4 [&[hidden]]:hidden">
        <Addresses candidate={candidate} refusal={refusal} />
      </div>
    </>
  );
}

function Addresses({ candidate, refusal }: Pick<ImportTargetFieldsProps, 'candidate' | 'refusal'>) {
  const tokenEndpoint = useRef<HTMLInputElement>(null);
  const lint = useLint(tokenEndpoint, { lint: lintTokenEndpoint, ...mendByFixedValue });
  // biome-ignore lint/correctness/useExhaustiveDependencies: checked once, as it came from the file
  useEffect(() => lint.check(), []);
  return (
    <>
      <Field
        label="Token endpoint"
        required
        error={findFieldText(refusal, names.tokenEndpoint)}
        warnings={lint.warnings}
      >
        <TextInput
          ref={tokenEndpoint}
          mono
          name={names.tokenEndpoint}
          inputMode="url"
          autoComplete="off"
          placeholder="https://auth.example.com/oauth2/token"
          maxLength={credentialLimits.urlMax}
          defaultValue={candidate.tokenEndpoint ?? ''}
          {...lint.handlers}
        />
      </Field>
      <Field
        label="Issuer"
        optional
        hint="Its published keys verify signatures. Without one, tokens are only decoded."
        error={findFieldText(refusal, names.issuer)}
      >
        <TextInput
          mono
          name={names.issuer}
          inputMode="url"
          autoComplete="off"
          maxLength={credentialLimits.urlMax}
          defaultValue={candidate.issuer ?? ''}
        />
      </Field>
    </>
  );
}
