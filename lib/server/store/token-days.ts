import 'server-only';
import type { Queryable } from './tables';

const dayMs = 86_400_000;

/** The row that counts a whole organisation has this in place of a credential's id. */
const wholeOrganisation = '';

/** Tokens of one day, UTC; `day` is the number of whole days since 1970-01-01. */
export interface TokenDayCount {
  readonly day: number;
  readonly generated: number;
  readonly failed: number;
}

/** The UTC day of an instant (epoch milliseconds), in whole days since 1970-01-01. */
export function dayOf(at: number): number {
  return Math.floor(at / dayMs);
}

/**
 * Counts one token request for the organisation and, where it is known, for the credential. Locks the organisation's row of that day until the transaction
 * ends: in Postgres nothing that others wait for may be locked after it.
 */
export async function countToken(
  trx: Queryable,
  organisationId: string,
  credentialId: string | null,
  at: number,
  outcome: 'generated' | 'failed',
): Promise<void> {
  const rows = [wholeOrganisation, ...(credentialId === null ? [] : [credentialId])].map((id) => ({
    organisation_id: organisationId,
    credential_id: id,
    day: dayOf(at),
    generated: outcome === 'generated' ? 1 : 0,
    failed: outcome === 'failed' ? 1 : 0,
  }));
  await trx
    .insertInto('token_days')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'credential_id', 'day']).doUpdateSet(({ ref, eb }) => ({
        generated: eb(ref('token_days.generated'), '+', ref('excluded.generated')),
        failed: eb(ref('token_days.failed'), '+', ref('excluded.failed')),
      })),
    )
    .execute();
}

/** The days from `firstDay` on that have a count, oldest first, of one credential or, with null, of the whole organisation. */
export async function listTokenDays(
  db: Queryable,
  organisationId: string,
  credentialId: string | null,
  firstDay: number,
): Promise<TokenDayCount[]> {
  return db
    .selectFrom('token_days')
    .select(['day', 'generated', 'failed'])
    .where('organisation_id', '=', organisationId)
    .where('credential_id', '=', credentialId ?? wholeOrganisation)
    .where('day', '>=', firstDay)
    .orderBy('day')
    .execute();
}
