'use client';

import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import { playgroundFields } from '@/lib/domain/playground';
import type { ProviderId } from '@/lib/domain/provider/provider';
import { providerLabels } from './credential-label';

export interface ProviderChoiceProps {
  readonly value: ProviderId;
  readonly onChange: (provider: ProviderId) => void;
}

const choices: readonly { readonly id: ProviderId; readonly about: string }[] = [
  { id: 'adobe-ims', about: 'OAuth Server-to-Server credential of Adobe Developer Console' },
  { id: 'sandbox', about: 'Built into this application; no account, no network' },
  { id: 'generic', about: 'Any OAuth 2.0 provider with client credentials' },
];

/** Who issues the token, as a list of radio buttons with a line of explanation each. */
export function ProviderChoice({ value, onChange }: ProviderChoiceProps) {
  const isHydrated = useIsHydrated();
  return (
    <fieldset className="min-w-0" disabled={!isHydrated}>
      <legend className="mb-1 font-medium text-sm">Provider</legend>
      <div className="divide-y divide-line rounded-md border border-control">
        {choices.map(({ id, about }) => (
          <label
            key={id}
            className="flex items-start gap-2.5 px-3 py-2 first:rounded-t-md last:rounded-b-md hover:bg-hover has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name={playgroundFields.provider}
              value={id}
              checked={id === value}
              onChange={() => onChange(id)}
              className="mt-0.5 size-4 shrink-0"
            />
            <span className="min-w-0">
              <span className="block font-medium">{providerLabels[id]}</span>
              <span className="block text-muted text-xs">{about}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
