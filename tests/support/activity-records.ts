import type { ActivityEvent, ActivityQuery } from '@/lib/domain/activity/activity';
import type { Actor } from '@/lib/domain/actor';
import { type ActivityRecord, insertActivity } from '@/lib/server/store/activity';
import { database } from '@/lib/server/store/database';
import { newId } from '@/lib/server/store/id';

/** A query that narrows nothing, changed by what is given. */
export function activityQuery(change: Partial<ActivityQuery> = {}): ActivityQuery {
  const nothing = { credentialId: null, event: null, actorId: null, result: null };
  return { ...nothing, from: null, until: null, before: null, after: null, ...change };
}

/** Writes a record of this actor as of `at`, epoch milliseconds. */
export async function addActivity(
  actor: Actor,
  event: ActivityEvent,
  at: number,
  change: Partial<ActivityRecord> = {},
): Promise<ActivityRecord> {
  const record: ActivityRecord = {
    id: newId('act'),
    organisationId: actor.organisationId,
    actorId: actor.userId,
    actorName: actor.displayName,
    event,
    targetId: null,
    targetName: null,
    at,
    address: '192.0.2.7',
    result: event === 'token.failed' ? 'failed' : 'done',
    detail: {},
    ...change,
  };
  await insertActivity(database(), record);
  return record;
}

/** Everything that a stream gives, as text with its byte order mark. */
export async function readText(body: ReadableStream<Uint8Array>): Promise<string> {
  return Buffer.from(await new Response(body).arrayBuffer()).toString('utf8');
}
