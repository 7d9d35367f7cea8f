import { type DraftParameter, withNeededParameters } from '@/components/playground/request-draft';
import type { AssignedProfile } from '@/lib/domain/product-profile';
import type { Preset, PresetId } from '@/lib/domain/provider/presets';
import type { ProviderId } from '@/lib/domain/provider/provider';
import { withRecorded } from './assigned';

/** Providers whose credentials have services. */
export type ServiceProvider = Exclude<ProviderId, 'generic'>;

/**
 * What was chosen and typed so far, across all steps. Token endpoint, client ID, client secret and scopes are not in it: they stay in their
 * fields, so that a secret reaches no state wherever it is pasted.
 */
export interface SetUpDraft {
  /** Null until one is chosen. */
  readonly provider: ProviderId | null;
  readonly preset: PresetId;
  /** Host of the token endpoint as it was when the step was left; null where there is none yet. */
  readonly endpointHost: string | null;
  /** Ids of the catalogue, in the order of choosing. */
  readonly services: readonly string[];
  /** One list per provider, because the sandbox's are ids and the others names; those of services taken away wait here for their return. */
  readonly profiles: Readonly<Record<ServiceProvider, readonly AssignedProfile[]>>;
  /** Names of product profiles that are typed and not added yet, by service. */
  readonly typedProfiles: Readonly<Record<string, string>>;
  readonly name: string;
  readonly parameters: readonly DraftParameter[];
}

export const emptyDraft: SetUpDraft = {
  provider: null,
  preset: 'other',
  endpointHost: null,
  services: [],
  profiles: { 'adobe-ims': [], sandbox: [] },
  typedProfiles: {},
  name: '',
  parameters: [],
};

/** Whether leaving now would lose something: every path begins with choosing a provider. */
export function isBegun(draft: SetUpDraft): boolean {
  return draft.provider !== null;
}

/** The services that will be connected: none at a provider that has no services. */
export function connectedServices({ provider, services }: SetUpDraft): readonly string[] {
  return provider === null || provider === 'generic' ? [] : services;
}

/** The product profiles that will be assigned: those of the provider, of connected services alone. */
export function assignedProfiles(draft: SetUpDraft): readonly AssignedProfile[] {
  const { provider, profiles } = draft;
  if (provider === null || provider === 'generic') return [];
  return profiles[provider].filter(({ serviceId }) => draft.services.includes(serviceId));
}

/** The draft with other assigned profiles; those that wait for a service to return stay. Unchanged at a provider without services. */
export function withAssignedProfiles(draft: SetUpDraft, assigned: readonly AssignedProfile[]): SetUpDraft {
  const { provider, profiles, services } = draft;
  if (provider === null || provider === 'generic') return draft;
  const waiting = profiles[provider].filter(({ serviceId }) => !services.includes(serviceId));
  return { ...draft, profiles: { ...profiles, [provider]: [...waiting, ...assigned] } };
}

/** The draft with what is typed as a product profile's name added, so that going on loses none. */
export function withTypedProfiles(draft: SetUpDraft): SetUpDraft {
  if (draft.provider !== 'adobe-ims') return draft;
  const added = draft.services.reduce(
    (assigned, id) => withRecorded(assigned, id, [draft.typedProfiles[id] ?? '']),
    assignedProfiles(draft),
  );
  return { ...withAssignedProfiles(draft, added), typedProfiles: {} };
}

/** The draft with another kind of provider and rows for the parameters that it needs. */
export function withPreset(draft: SetUpDraft, preset: Preset): SetUpDraft {
  return { ...draft, preset: preset.id, parameters: withNeededParameters(draft.parameters, preset) };
}
