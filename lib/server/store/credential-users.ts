import 'server-only';
import type { Queryable } from './tables';

/** Lines of the log that are looked through; failed requests and changes are among them. */
const linesMax = 2_000;
const tokensMax = 500;

/** One token that somebody generated. */
export interface TokenUse {
  readonly actorId: string;
  readonly actorName: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Who generated the newest tokens of a credential, newest first: at most 500, of the newest 2,000 lines of its log, however long that is. */
export async function listTokenUses(
  db: Queryable,
  organisationId: string,
  credentialId: string,
): Promise<TokenUse[]> {
  const newest = db
    .selectFrom('activity')
    .select(['id', 'actor_id', 'actor_name', 'at', 'event'])
    .where('organisation_id', '=', organisationId)
    .where('target_id', '=', credentialId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(linesMax);
  const rows = await db
    .selectFrom(newest.as('newest'))
    .select(['actor_id', 'actor_name', 'at'])
    .where('event', '=', 'token.generated')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(tokensMax)
    .execute();
  return rows.map((row) => ({ actorId: row.actor_id, actorName: row.actor_name, at: row.at }));
}
