import 'server-only';
import {
  type ActivityQuery,
  type ActivityView,
  activityPageSize,
  type TokenDay,
} from '@/lib/domain/activity/activity';
import type { Actor } from '@/lib/domain/actor';
import { can } from '@/lib/domain/policy';
import { type ActivityRecord, listActivity } from '@/lib/server/store/activity';
import { listActivityPeople } from '@/lib/server/store/activity-people';
import { database } from '@/lib/server/store/database';
import { dayOf, listTokenDays } from '@/lib/server/store/token-days';
import { readActivityCursor, writeActivityCursor } from './activity-cursor';
import { activityEntry } from './activity-entry';
import { type ActivityReach, activityReach } from './activity-reach';

const daysShown = 30;

/** A page of the log with the chart beside it. @throws Refusal as `activityReach`. */
export async function getActivity(actor: Actor, query: ActivityQuery): Promise<ActivityView> {
  const now = Date.now();
  const reach = await activityReach(actor, query);
  const [page, days] = await Promise.all([
    readPage(actor.organisationId, query, reach),
    tokenDays(actor.organisationId, reach.filters.targetId ?? null, now),
  ]);
  const entries = page.records.map(activityEntry);
  return {
    query,
    entries,
    next: page.next,
    previous: page.previous,
    days,
    scope: reach.scope,
    credentialName: reach.credentialName,
    people: await peopleOf(actor, reach, entries),
    now,
  };
}

interface Page {
  readonly records: readonly ActivityRecord[];
  readonly next: string | null;
  readonly previous: string | null;
}

async function readPage(organisationId: string, query: ActivityQuery, reach: ActivityReach): Promise<Page> {
  const before = readActivityCursor(query.before);
  const after = before ? null : readActivityCursor(query.after);
  const list = (place: object) =>
    listActivity(database(), organisationId, { ...reach.filters, ...place, limit: activityPageSize + 1 });
  if (after) {
    const newer = await list({ after });
    if (newer.length > activityPageSize) return pageOf(newer.slice(1), { hasOlder: true, hasNewer: true });
  }
  const older = await list({ before });
  // Where a cursor leads to nothing, or so near the beginning that a page would not be full, the first page is meant.
  const records = before && older.length === 0 ? await list({}) : older;
  return pageOf(records.slice(0, activityPageSize), {
    hasOlder: records.length > activityPageSize,
    hasNewer: before !== null && records === older,
  });
}

function pageOf(
  records: readonly ActivityRecord[],
  { hasOlder, hasNewer }: { readonly hasOlder: boolean; readonly hasNewer: boolean },
): Page {
  const [first, last] = [records.at(0), records.at(-1)];
  return {
    records,
    next: hasOlder && last ? writeActivityCursor(last) : null,
    previous: hasNewer && first ? writeActivityCursor(first) : null,
  };
}

/** Every one of the last 30 days, today included, oldest first. */
async function tokenDays(
  organisationId: string,
  credentialId: string | null,
  now: number,
): Promise<TokenDay[]> {
  const firstDay = dayOf(now) - daysShown + 1;
  const counted = await listTokenDays(database(), organisationId, credentialId, firstDay);
  const byDay = new Map(counted.map((count) => [count.day, count]));
  return Array.from({ length: daysShown }, (_, at) => {
    const day = firstDay + at;
    return byDay.get(day) ?? { day, generated: 0, failed: 0 };
  });
}

/** Administrators choose among the members. Who only sees a credential's log chooses among those on the page. */
async function peopleOf(
  actor: Actor,
  { scope }: ActivityReach,
  entries: ActivityView['entries'],
): Promise<ActivityView['people']> {
  if (scope === 'own') return [];
  const members = can(actor, 'member.list') ? await listActivityPeople(database(), actor.organisationId) : [];
  const people = new Map(members.map(({ id, name }) => [id, name]));
  for (const { actorId, actorName } of entries) if (!people.has(actorId)) people.set(actorId, actorName);
  return [...people].map(([id, name]) => ({ id, name }));
}
