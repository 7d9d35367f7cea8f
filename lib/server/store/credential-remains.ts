import 'server-only';
import type { Queryable } from './tables';

/**
 * Takes back the rights to ask for a token of this credential, which name no credential: each is found by the kept token of the same request, so call it before
 * tokens are deleted. A right without one, of a first request that runs right now, is given back by that request or ends after seconds.
 */
export async function deleteTokenRequestsOfCredential(
  db: Queryable,
  organisationId: string,
  credentialId: string,
): Promise<void> {
  const cacheKeys = db
    .selectFrom('tokens')
    .select('cache_key')
    .where('credential_id', '=', credentialId)
    .where('organisation_id', '=', organisationId);
  await db.deleteFrom('token_requests').where('cache_key', 'in', cacheKeys).execute();
}

/** Removes the counts of a credential's tokens per day, which outlive its row; the organisation's own counts stay. */
export async function deleteDaysOfCredential(
  db: Queryable,
  organisationId: string,
  credentialId: string,
): Promise<void> {
  await db
    .deleteFrom('token_days')
    .where('organisation_id', '=', organisationId)
    .where('credential_id', '=', credentialId)
    .execute();
}
