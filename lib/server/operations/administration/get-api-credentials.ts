import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import type { ApiCredentialQuery, ApiCredentialsView } from '@/lib/domain/organisation/api-credentials';
import { can } from '@/lib/domain/policy';
import { Refusal } from '@/lib/domain/refusal';
import { type ApiCredentialCursor, listApiCredentials, sortValue } from '@/lib/server/store/api-credentials';
import type { Credential } from '@/lib/server/store/credential-record';
import { database } from '@/lib/server/store/database';
import { apiCredentialRow } from './api-credential-row';

const pageSize = 50;

/** A page of every saved credential of the organisation, for administrators. @throws Refusal `forbidden`. */
export async function getApiCredentials(
  actor: Actor,
  query: ApiCredentialQuery,
): Promise<ApiCredentialsView> {
  if (!can(actor, 'credential.compare')) throw new Refusal('forbidden');
  const found = await listApiCredentials(database(), actor.organisationId, {
    ...query,
    after: readCursor(query),
    limit: pageSize + 1,
  });
  const shown = found.slice(0, pageSize);
  const last = found.length > pageSize ? shown.at(-1) : undefined;
  return {
    query,
    rows: shown.map((credential) => apiCredentialRow(actor, credential)),
    next: last ? writeCursor(query, last) : null,
    now: Date.now(),
  };
}

const cursor = z.tuple([
  z.string(),
  z.union([z.string().max(500), z.int()]),
  z.string().regex(/^[\w-]{1,64}$/),
]);

/** A cursor counts only in the order that it was made in. */
function orderOf({ sort, descending }: ApiCredentialQuery): string {
  return `${sort} ${descending ? 'down' : 'up'}`;
}

function writeCursor(query: ApiCredentialQuery, last: Credential): string {
  return Buffer.from(JSON.stringify([orderOf(query), sortValue(last, query.sort), last.id])).toString(
    'base64url',
  );
}

function readCursor(query: ApiCredentialQuery): ApiCredentialCursor | null {
  if (query.after === null) return null;
  try {
    const [order, value, id] = cursor.parse(
      JSON.parse(Buffer.from(query.after, 'base64url').toString('utf8')),
    );
    const isText = typeof value === 'string';
    const fits =
      order === orderOf(query) && isText === (query.sort === 'name') && !(isText && value.includes('\0'));
    return fits ? { value, id } : null;
  } catch {
    // A cursor comes from the address bar: whatever stands there instead of ours begins at the first page.
    return null;
  }
}
