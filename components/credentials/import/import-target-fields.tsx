'use client';

import { providerLabels } from '@/components/playground/credential-label';
import { findFieldText } from '@/components/ui/action-texts';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { ActionRefusal } from '@/lib/domain/action-state';
import { setUpFields as names } from '@/lib/domain/credential-set-up';
import type { ShownCandidate } from '@/lib/domain/import/shown-report';
import { type ProviderId, providerIds } from '@/lib/domain/provider/provider';
import { EndpointFields } from '../fields/endpoint-fields';

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
        <EndpointFields refusal={refusal} tokenEndpoint={candidate.tokenEndpoint} issuer={candidate.issuer} />
      </div>
    </>
  );
}
