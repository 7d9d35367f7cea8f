import 'server-only';
import type { Queryable, TokenRow } from './tables';

/** A sealed access token kept for reuse. `cacheKey` is a hash of every input of the request. */
export interface StoredToken {
  readonly cacheKey: string;
  readonly credentialId: string;
  readonly organisationId: string;
  readonly sealed: string;
  /** First 16 hex digits of the token's SHA-256. */
  readonly fingerprint: string;
  readonly receivedAt: number;
  readonly expiresAt: number;
}

/** Keeps a token in place of the one that was kept under the same key. */
export async function putToken(db: Queryable, token: StoredToken): Promise<void> {
  const row = {
    cache_key: token.cacheKey,
    credential_id: token.credentialId,
    organisation_id: token.organisationId,
    sealed: token.sealed,
    fingerprint: token.fingerprint,
    received_at: token.receivedAt,
    expires_at: token.expiresAt,
  };
  await db
    .insertInto('tokens')
    .values(row)
    .onConflict((conflict) => conflict.column('cache_key').doUpdateSet(row))
    .execute();
}

/** The token under this key that lives beyond `now`, or null. */
export async function findLiveToken(
  db: Queryable,
  organisationId: string,
  cacheKey: string,
  now: number,
): Promise<StoredToken | null> {
  const row = await db
    .selectFrom('tokens')
    .selectAll()
    .where('cache_key', '=', cacheKey)
    .where('organisation_id', '=', organisationId)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ? parse(row) : null;
}

/** Forgets every token of a credential, as after its secret or scopes changed, and answers how many. */
export async function deleteTokensOfCredential(
  db: Queryable,
  organisationId: string,
  credentialId: string,
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('tokens')
    .where('credential_id', '=', credentialId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Removes tokens that had expired at `now`, and answers how many. */
export async function deleteExpiredTokens(db: Queryable, now: number): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('tokens').where('expires_at', '<=', now).executeTakeFirst();
  return Number(numDeletedRows);
}

function parse(row: TokenRow): StoredToken {
  return {
    cacheKey: row.cache_key,
    credentialId: row.credential_id,
    organisationId: row.organisation_id,
    sealed: row.sealed,
    fingerprint: row.fingerprint,
    receivedAt: row.received_at,
    expiresAt: row.expires_at,
  };
}
