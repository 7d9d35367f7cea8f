import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import type { CredentialView } from '@/lib/domain/credential';
import type { PlaygroundView } from '@/lib/domain/playground';
import { can } from '@/lib/domain/policy';
import { getProviderProfile, resolveProfile } from '@/lib/domain/provider/profiles';
import { env } from '@/lib/server/env';
import { findCredential } from '@/lib/server/store/credentials';
import { database } from '@/lib/server/store/database';
import { credentialView } from './credentials/credential-view';
import { idField } from './credentials/form-fields';
import { listPickerCredentials } from './credentials/list-credentials';

/**
 * What the playground page is drawn from. `selectedId` and `selectedScopes` come from the address; an id that the actor does not have selects
 * nothing, and scopes count only together with a credential that they have.
 */
export async function getPlaygroundView(
  actor: Actor,
  selectedId: string | null,
  selectedScopes: readonly string[] | null = null,
): Promise<PlaygroundView> {
  const { origin } = env();
  const listed = await listPickerCredentials(actor);
  const linked =
    selectedId && !listed.some(({ id }) => id === selectedId) ? await findLinked(actor, selectedId) : null;
  const credentials = linked ? [linked, ...listed] : listed;
  const isDemo = actor.organisationKind === 'demo';
  const working = credentials.find((credential) => credential.demoCase === 'working') ?? credentials[0];
  const selected = credentials.find((credential) => credential.id === selectedId) ?? working;
  return {
    credentials,
    selectedId: selected?.id ?? null,
    selectedScopes: selected && selected.id === selectedId ? selectedScopes : null,
    now: Date.now(),
    sandboxTokenEndpoint: resolveProfile(getProviderProfile('sandbox'), origin).tokenEndpoint ?? '',
    origin,
    canSave: can(actor, 'credential.create'),
    actorName: actor.displayName,
    isDemo,
  };
}

/** A credential beyond the first page that a link names; null for what this actor does not have, as for what does not exist. */
async function findLinked(actor: Actor, id: string): Promise<CredentialView | null> {
  const found = idField.safeParse(id).success
    ? await findCredential(database(), actor.organisationId, id)
    : null;
  return found?.sessionId === null ? credentialView(actor, found) : null;
}
