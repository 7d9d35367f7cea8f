import 'server-only';
import { type RawBuilder, sql } from 'kysely';
import { type FlatValue, readFlatObject } from './columns';
import { isSqlite } from './schema';
import type { ActivityRow, Queryable } from './tables';

/** What somebody did, or tried. Names are kept beside ids because the record outlives what it names. Never holds a secret or a token. */
export interface ActivityRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly event: string;
  readonly targetId: string | null;
  readonly targetName: string | null;
  readonly at: number;
  readonly address: string | null;
  readonly result: string;
  readonly detail: Readonly<Record<string, FlatValue>>;
}

/** A place in the log: that of one record. */
export interface ActivityCursor {
  readonly at: number;
  readonly id: string;
}

/** What the log is narrowed to; null or left out for all. Times are epoch milliseconds, `from` inclusive, `until` exclusive. */
export interface ActivityFilters {
  readonly targetId?: string | null;
  readonly event?: string | null;
  readonly actorId?: string | null;
  readonly result?: string | null;
  readonly from?: number | null;
  readonly until?: number | null;
}

/** Adds a record, in the transaction of the change it describes. There is no function that alters one, and a trigger refuses it. */
export async function insertActivity(db: Queryable, record: ActivityRecord): Promise<void> {
  await db
    .insertInto('activity')
    .values({
      id: record.id,
      organisation_id: record.organisationId,
      actor_id: record.actorId,
      actor_name: record.actorName,
      event: record.event,
      target_id: record.targetId,
      target_name: record.targetName,
      at: record.at,
      address: record.address,
      result: record.result,
      detail: JSON.stringify(record.detail),
    })
    .execute();
}

/**
 * The organisation's records, newest first, those of one millisecond by id: the ones next to `before` that are older, or the ones next to `after`
 * that are newer. With one filter or none each page costs the same however old it is; with several it passes
 * over what the others leave out, in the index, until the page is full.
 */
export async function listActivity(
  db: Queryable,
  organisationId: string,
  page: ActivityFilters & {
    readonly before?: ActivityCursor | null;
    readonly after?: ActivityCursor | null;
    readonly limit: number;
  },
): Promise<ActivityRecord[]> {
  const { before, after, from, until } = page;
  const isUpward = !before && Boolean(after);
  const cursor = before ?? after;
  let query = db.selectFrom('activity').selectAll().where('organisation_id', '=', organisationId);
  for (const condition of filterConditions(isSqlite(db), page)) query = query.where(condition);
  if (typeof from === 'number') query = query.where('at', '>=', from);
  if (typeof until === 'number') query = query.where('at', '<', until);
  if (cursor)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('at', 'id'), isUpward ? '>' : '<', tuple(cursor.at, cursor.id)),
    );
  const direction = isUpward ? 'asc' : 'desc';
  const rows = await query.orderBy('at', direction).orderBy('id', direction).limit(page.limit).execute();
  return (isUpward ? rows.toReversed() : rows).map(parse);
}

const commonEvents = ['token.generated', 'token.failed'];

/**
 * Each filter has an index. SQLite keeps no figures of what is in the table and would take any of them: there the first condition, which the fewest records are
 * likely to meet, is left plain and takes its own, and the others are written so that no index serves them.
 */
function filterConditions(
  isFile: boolean,
  { event, targetId, actorId, result }: ActivityFilters,
): RawBuilder<boolean>[] {
  const isRare = event && !commonEvents.includes(event);
  const given = [
    isRare && (['event', event] as const),
    targetId && (['target_id', targetId] as const),
    actorId && (['actor_id', actorId] as const),
    result && (['result', result] as const),
    event && !isRare && (['event', event] as const),
  ].filter((pair) => Array.isArray(pair));
  return given.map(([column, value], at) =>
    at === 0 || !isFile
      ? sql`${sql.ref(column)} = ${value}`
      : sql`coalesce(${sql.ref(column)}, '') = ${value}`,
  );
}

function parse(row: ActivityRow): ActivityRecord {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    actorId: row.actor_id,
    actorName: row.actor_name,
    event: row.event,
    targetId: row.target_id,
    targetName: row.target_name,
    at: row.at,
    address: row.address,
    result: row.result,
    detail: readFlatObject(row.detail, 'activity.detail'),
  };
}
