import 'server-only';
import type { OrganisationKind } from '@/lib/domain/actor';
import { readWord } from './columns';
import { isSqlite } from './schema';
import type { OrganisationRow, Queryable } from './tables';

export interface Organisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly createdAt: number;
  /** Epoch milliseconds after which it is removed with all it holds; null: it stays. */
  readonly expiresAt: number | null;
}

const kinds = ['team', 'demo'] as const;

/** Adds an organisation. */
export async function insertOrganisation(db: Queryable, organisation: Organisation): Promise<void> {
  const { id, kind, name, createdAt, expiresAt } = organisation;
  await db
    .insertInto('organisations')
    .values({ id, kind, name, created_at: createdAt, expires_at: expiresAt })
    .execute();
}

/** The organisation, or null. Does not check whether it has expired. */
export async function findOrganisation(db: Queryable, id: string): Promise<Organisation | null> {
  const row = await db.selectFrom('organisations').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? parse(row) : null;
}

/** The oldest team, which the first set-up made; null before that. */
export async function findFirstTeam(db: Queryable): Promise<Organisation | null> {
  const row = await db
    .selectFrom('organisations')
    .selectAll()
    .where('kind', '=', 'team')
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row ? parse(row) : null;
}

/**
 * Lets one transaction at a time go on from here for an organisation, until it ends; for rules that span several rows. On SQLite
 * transactions take turns anyhow. On Postgres the lock is the weaker one, beside which records that refer to the organisation can be added.
 */
export async function lockOrganisation(trx: Queryable, id: string): Promise<void> {
  if (isSqlite(trx)) return;
  await trx.selectFrom('organisations').select('id').where('id', '=', id).forNoKeyUpdate().execute();
}

/** Removes an organisation and, by foreign keys, all it holds: users, sessions, credentials, secrets, tokens, activity, sandbox clients. */
export async function deleteOrganisation(db: Queryable, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('organisations').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Removes the organisations whose time was up at `now`, at most `limit`, and answers how many it removed. */
export async function deleteExpiredOrganisations(db: Queryable, now: number, limit = 100): Promise<number> {
  const expired = db
    .selectFrom('organisations')
    .select('id')
    .where('expires_at', '<=', now)
    .orderBy('expires_at')
    .limit(limit);
  const { numDeletedRows } = await db
    .deleteFrom('organisations')
    .where('id', 'in', expired)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** How many demo organisations there are, for a cap on guests. */
export async function countDemoOrganisations(db: Queryable): Promise<number> {
  const { count } = await db
    .selectFrom('organisations')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('kind', '=', 'demo')
    .executeTakeFirstOrThrow();
  return count;
}

function parse(row: OrganisationRow): Organisation {
  return {
    id: row.id,
    kind: readWord(kinds, row.kind, 'organisations.kind'),
    name: row.name,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}
