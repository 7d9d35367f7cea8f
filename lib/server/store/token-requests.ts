import 'server-only';
import type { Queryable } from './tables';

/**
 * Takes the right to ask upstream for the token of `cacheKey`, for all instances; answers whether it was free.
 * A right that is not given back ends by itself at `expiresAt`, so a crashed instance blocks nobody for long. Who holds a right and is slower than
 * that is not stopped: the promise is one request at a time, not one ever.
 * @param owner an id of this one request, `newId('req')`.
 */
export async function acquireTokenRequest(
  db: Queryable,
  request: {
    readonly cacheKey: string;
    readonly owner: string;
    readonly now: number;
    readonly expiresAt: number;
  },
): Promise<boolean> {
  const { cacheKey, owner, now, expiresAt } = request;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('token_requests')
    .values({ cache_key: cacheKey, owner, expires_at: expiresAt })
    .onConflict((conflict) =>
      conflict
        .column('cache_key')
        .doUpdateSet({ owner, expires_at: expiresAt })
        .where('token_requests.expires_at', '<=', now),
    )
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Gives the right back. Does nothing when it has passed to another owner meanwhile. */
export async function releaseTokenRequest(db: Queryable, cacheKey: string, owner: string): Promise<void> {
  await db
    .deleteFrom('token_requests')
    .where('cache_key', '=', cacheKey)
    .where('owner', '=', owner)
    .execute();
}

/** Removes rights that had ended at `now`, and answers how many. */
export async function deleteExpiredTokenRequests(db: Queryable, now: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('token_requests')
    .where('expires_at', '<=', now)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
