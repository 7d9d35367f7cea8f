import 'server-only';
import { type FlatValue, readFlatObject } from './columns';
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

/** Where a page of activity ends: the next one begins with what is older. */
export interface ActivityCursor {
  readonly at: number;
  readonly id: string;
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

/** The organisation's records, newest first, those of one millisecond by id; each page costs the same however old it is. */
export async function listActivity(
  db: Queryable,
  organisationId: string,
  page: {
    readonly before?: ActivityCursor | null;
    readonly targetId?: string | null;
    readonly limit: number;
  },
): Promise<ActivityRecord[]> {
  let query = db.selectFrom('activity').selectAll().where('organisation_id', '=', organisationId);
  const { before, targetId } = page;
  if (targetId) query = query.where('target_id', '=', targetId);
  if (before)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('at', 'id'), '<', tuple(before.at, before.id)),
    );
  const rows = await query.orderBy('at', 'desc').orderBy('id', 'desc').limit(page.limit).execute();
  return rows.map(parse);
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
