import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import type { PlaygroundView } from '@/lib/domain/playground';
import { can } from '@/lib/domain/policy';
import { getProviderProfile, resolveProfile } from '@/lib/domain/provider/profiles';
import { env } from '@/lib/server/env';
import { listPickerCredentials } from './credentials/list-credentials';

/** What the playground page is drawn from. `selectedId` comes from the address; one that is not in the first page selects nothing. */
export async function getPlaygroundView(actor: Actor, selectedId: string | null): Promise<PlaygroundView> {
  const { origin } = env();
  const credentials = await listPickerCredentials(actor);
  const isDemo = actor.organisationKind === 'demo';
  const working = credentials.find((credential) => credential.demoCase === 'working') ?? credentials[0];
  const selected = credentials.find((credential) => credential.id === selectedId) ?? working;
  return {
    credentials,
    selectedId: selected?.id ?? null,
    now: Date.now(),
    sandboxTokenEndpoint: resolveProfile(getProviderProfile('sandbox'), origin).tokenEndpoint ?? '',
    origin,
    canSave: can(actor, 'credential.create'),
    actorName: actor.displayName,
    isDemo,
  };
}
