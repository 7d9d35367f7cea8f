import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import { getDemoCase } from '@/lib/domain/catalogue/demo-cases';
import type { CredentialView, DemoCaseId } from '@/lib/domain/credential';
import type { StartQuery } from '@/lib/domain/hand-over/share/query';
import type { PlaygroundView, StartNote } from '@/lib/domain/playground';
import { can } from '@/lib/domain/policy';
import { getProviderProfile, resolveProfile } from '@/lib/domain/provider/profiles';
import { env } from '@/lib/server/env';
import { findCredential, listSavedCredentials } from '@/lib/server/store/credentials';
import { database } from '@/lib/server/store/database';
import { credentialView } from './credentials/credential-view';
import { idField } from './credentials/form-fields';
import { listPickerCredentials } from './credentials/list-credentials';
import { areGuestsAllowed } from './policy/guests';

/**
 * What the playground page is drawn from. `start` comes from the address: a credential that the actor does not have selects nothing and is noted, and
 * with it its scopes are left out; scopes without a credential begin the request of whichever is selected.
 */
export async function getPlaygroundView(
  actor: Actor,
  start: Omit<StartQuery, 'view'>,
): Promise<PlaygroundView> {
  const { origin, embedOrigins } = env();
  const listed = await listPickerCredentials(actor);
  const { linked, note } = await findAsked(actor, start, listed);
  const credentials = linked && !listed.includes(linked) ? [linked, ...listed] : listed;
  const isDemo = actor.organisationKind === 'demo';
  const working = credentials.find((credential) => credential.demoCase === 'working') ?? credentials[0];
  const scopes = note?.code === 'credential-unknown' ? null : start.scopes;
  const notes: StartNote[] = note ? [...start.notes, note] : [...start.notes];
  if (scopes && credentials.length === 0) notes.push({ code: 'scopes-in-form', count: scopes.length });
  return {
    credentials,
    selectedId: (linked ?? working)?.id ?? null,
    selectedScopes: scopes,
    now: Date.now(),
    sandboxTokenEndpoint: resolveProfile(getProviderProfile('sandbox'), origin).tokenEndpoint ?? '',
    origin,
    embedOrigins,
    canSave: can(actor, 'credential.create'),
    actorName: actor.displayName,
    isDemo,
    notes,
  };
}

interface Asked {
  readonly linked: CredentialView | null;
  readonly note: StartNote | null;
}

/** The credential that a link names, by id or as a case of the demo. */
async function findAsked(
  actor: Actor,
  { credentialId, demo }: Pick<StartQuery, 'credentialId' | 'demo'>,
  listed: readonly CredentialView[],
): Promise<Asked> {
  if (credentialId !== null) {
    const linked = listed.find(({ id }) => id === credentialId) ?? (await findLinked(actor, credentialId));
    return { linked, note: linked ? null : { code: 'credential-unknown' } };
  }
  if (demo === null) return { linked: null, note: null };
  const linked = listed.find(({ demoCase }) => demoCase === demo) ?? (await findDemo(actor, demo));
  if (linked) return { linked, note: null };
  return { linked: null, note: { code: 'demo-elsewhere', demo, guestsAllowed: await areGuestsAllowed() } };
}

/** A credential beyond the first page that a link names; null for what this actor does not have, as for what does not exist. */
async function findLinked(actor: Actor, id: string): Promise<CredentialView | null> {
  const found = idField.safeParse(id).success
    ? await findCredential(database(), actor.organisationId, id)
    : null;
  return found?.sessionId === null ? credentialView(actor, found) : null;
}

/** A demo credential beyond the first page, by the name that it was made with: who renames it among more than fifty of that name has to choose it by hand. */
async function findDemo(actor: Actor, demo: DemoCaseId): Promise<CredentialView | null> {
  if (actor.organisationKind !== 'demo') return null;
  const found = await listSavedCredentials(database(), actor.organisationId, {
    search: getDemoCase(demo).name,
    limit: 50,
  });
  const credential = found.find(({ demoCase }) => demoCase === demo);
  return credential ? credentialView(actor, credential) : null;
}
