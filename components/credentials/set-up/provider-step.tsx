'use client';

import { StateChip } from '@/components/ui/state-chip';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import type { ActionRefusal } from '@/lib/domain/action-state';
import { setUpFields } from '@/lib/domain/credential-set-up';
import { getPreset } from '@/lib/domain/provider/presets';
import type { ProviderId } from '@/lib/domain/provider/provider';
import { GenericEndpoint } from '../fields/generic-endpoint';
import { type SetUpDraft, withPreset } from './draft';

export interface ProviderStepProps {
  readonly draft: SetUpDraft;
  readonly refusal: ActionRefusal | null;
  readonly onChange: (draft: SetUpDraft) => void;
}

const choices: readonly { readonly id: ProviderId; readonly label: string; readonly about: string }[] = [
  {
    id: 'sandbox',
    label: 'Built-in sandbox',
    about:
      'Issues a client ID and a client secret here and now. Behaves like Adobe IMS, with services, product profiles and sample data; opens nothing real.',
  },
  {
    id: 'adobe-ims',
    label: 'Adobe IMS',
    about:
      'For an OAuth Server-to-Server credential that you have in Adobe Developer Console. Its client ID and client secret are entered at the last step.',
  },
  {
    id: 'generic',
    label: 'Other OAuth 2.0 provider',
    about: 'Auth0, Okta, Microsoft Entra ID, Keycloak, Amazon Cognito or any other with client credentials.',
  },
];

/** Who issues the tokens; of any other provider, its addresses too. */
export function ProviderStep({ draft, refusal, onChange }: ProviderStepProps) {
  const isHydrated = useIsHydrated();
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <fieldset className="min-w-0" disabled={!isHydrated}>
        <legend className="sr-only">Provider</legend>
        <div className="divide-y divide-line rounded-md border border-control bg-surface">
          {choices.map(({ id, label, about }) => (
            // The whole row is the target; its name alone is the radio button's name.
            <label
              key={id}
              className="flex items-start gap-2.5 px-3 py-2.5 first:rounded-t-md last:rounded-b-md hover:bg-hover has-checked:bg-accent-soft"
            >
              <input
                type="radio"
                name={setUpFields.provider}
                value={id}
                checked={id === draft.provider}
                onChange={() => onChange({ ...draft, provider: id })}
                aria-labelledby={`provider-${id}`}
                aria-describedby={`provider-${id}-about`}
                className="mt-0.5 size-4 shrink-0"
              />
              <span className="flex min-w-0 flex-col gap-0.5">
                <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                  <span id={`provider-${id}`} className="font-medium">
                    {label}
                  </span>
                  {id === 'sandbox' && (
                    <StateChip tone="info" icon={null}>
                      Recommended to try
                    </StateChip>
                  )}
                </span>
                <span id={`provider-${id}-about`} className="text-muted text-sm">
                  {about}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div hidden={draft.provider !== 'generic'} className="flex flex-col gap-4">
        <GenericEndpoint
          preset={getPreset(draft.preset)}
          onPreset={(preset) => onChange(withPreset(draft, preset))}
          refusal={refusal}
        />
      </div>
    </div>
  );
}
