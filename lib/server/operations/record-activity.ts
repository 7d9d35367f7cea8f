import 'server-only';
import type { ActivityEvent, ActivityResult } from '@/lib/domain/activity/activity';
import type { Actor } from '@/lib/domain/actor';
import { insertActivity } from '@/lib/server/store/activity';
import { newId } from '@/lib/server/store/id';
import type { Queryable } from '@/lib/server/store/tables';
import { countToken } from '@/lib/server/store/token-days';

/** What happened. `detail` holds plain facts: never a secret, a token or what a provider wrote. */
export interface Happening {
  readonly event: ActivityEvent;
  readonly result?: ActivityResult;
  readonly target?: { readonly id: string; readonly name: string };
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Writes to the activity log in the caller's transaction, so that a change and its record stand or fall together; a token request is counted in the day's sums
 * as well. Comes last in its transaction: those sums are one row for all of the organisation, which stays locked until the end.
 */
export async function recordActivity(
  trx: Queryable,
  actor: Pick<Actor, 'userId' | 'organisationId' | 'displayName' | 'address'>,
  { event, result = 'done', target, detail = {} }: Happening,
): Promise<void> {
  const at = Date.now();
  await insertActivity(trx, {
    id: newId('act'),
    organisationId: actor.organisationId,
    actorId: actor.userId,
    actorName: actor.displayName,
    event,
    targetId: target?.id ?? null,
    targetName: target?.name ?? null,
    at,
    address: actor.address,
    result,
    detail,
  });
  const outcome = countedOutcomes[event];
  if (outcome) await countToken(trx, actor.organisationId, target?.id ?? null, at, outcome);
}

const countedOutcomes: Partial<Record<ActivityEvent, 'generated' | 'failed'>> = {
  'token.generated': 'generated',
  'token.failed': 'failed',
};
