import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import type { CredentialView } from '@/lib/domain/credential';
import { can } from '@/lib/domain/policy';
import { Refusal } from '@/lib/domain/refusal';
import { listSavedCredentials, listSessionCredentials } from '@/lib/server/store/credentials';
import { database } from '@/lib/server/store/database';
import { credentialView } from './credential-view';

const pageSize = 50;

export const searchCredentialsInput = z.strictObject({ query: z.string().trim().max(200) });

/** Saved credentials whose name or client ID contains the query, by name, 50 at most; an empty query matches all. @throws Refusal `forbidden`. */
export async function searchCredentials(
  actor: Actor,
  { query }: z.output<typeof searchCredentialsInput>,
): Promise<{ credentials: CredentialView[] }> {
  if (!can(actor, 'credential.list')) throw new Refusal('forbidden');
  const found = await listSavedCredentials(database(), actor.organisationId, {
    search: query || null,
    limit: pageSize,
  });
  return { credentials: found.map((credential) => credentialView(actor, credential)) };
}

/** What the picker shows at first: those entered in this session, then the first page of saved ones. @throws Refusal `forbidden`. */
export async function listPickerCredentials(actor: Actor): Promise<CredentialView[]> {
  if (!can(actor, 'credential.list')) throw new Refusal('forbidden');
  const db = database();
  const [entered, saved] = await Promise.all([
    listSessionCredentials(db, actor.organisationId, actor.sessionId),
    listSavedCredentials(db, actor.organisationId, { limit: pageSize }),
  ]);
  return [...entered, ...saved].map((credential) => credentialView(actor, credential));
}

/** One page of the list of saved credentials; `next` is null on the last one. */
export interface CredentialPage {
  readonly credentials: readonly CredentialView[];
  readonly next: string | null;
}

/** A page of saved credentials by name, after the cursor that the page before gave. An unreadable cursor is the first page. @throws Refusal `forbidden`. */
export async function listCredentials(
  actor: Actor,
  page: { query: string; after: string | null },
): Promise<CredentialPage> {
  if (!can(actor, 'credential.list')) throw new Refusal('forbidden');
  const rows = await listSavedCredentials(database(), actor.organisationId, {
    search: page.query.trim().slice(0, 200) || null,
    after: readCursor(page.after),
    limit: pageSize + 1,
  });
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  const next = last ? Buffer.from(JSON.stringify([last.nameKey, last.id])).toString('base64url') : null;
  return { credentials: shown.map((credential) => credentialView(actor, credential)), next };
}

const cursor = z.tuple([z.string(), z.string()]);

function readCursor(text: string | null): { nameKey: string; id: string } | null {
  if (text === null) return null;
  try {
    const [nameKey, id] = cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return { nameKey, id };
  } catch {
    // A cursor comes from the address bar: whatever stands there instead of ours begins at the first page.
    return null;
  }
}
