import 'server-only';
import type { ActivityEvent, ActivityResult } from '@/lib/domain/activity';
import type { Actor } from '@/lib/domain/actor';
import { insertActivity } from '@/lib/server/store/activity';
import { newId } from '@/lib/server/store/id';
import type { Queryable } from '@/lib/server/store/tables';

/** What happened. `detail` holds plain facts: never a secret, a token or what a provider wrote. */
export interface Happening {
  readonly event: ActivityEvent;
  readonly result?: ActivityResult;
  readonly target?: { readonly id: string; readonly name: string };
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes to the activity log in the caller's transaction, so that a change and its record stand or fall together. */
export async function recordActivity(
  trx: Queryable,
  actor: Pick<Actor, 'userId' | 'organisationId' | 'displayName' | 'address'>,
  happening: Happening,
): Promise<void> {
  await insertActivity(trx, {
    id: newId('act'),
    organisationId: actor.organisationId,
    actorId: actor.userId,
    actorName: actor.displayName,
    event: happening.event,
    targetId: happening.target?.id ?? null,
    targetName: happening.target?.name ?? null,
    at: Date.now(),
    address: actor.address,
    result: happening.result ?? 'done',
    detail: happening.detail ?? {},
  });
}
