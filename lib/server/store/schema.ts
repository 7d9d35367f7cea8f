import 'server-only';
import { sql } from 'kysely';
import type { Queryable } from './tables';

/** Whether this store is SQLite; otherwise it is Postgres. */
export function isSqlite(db: Queryable): boolean {
  return db.getExecutor().adapter.supportsMultipleConnections === false;
}

/** Whether a table of this name exists, migrated or not. */
export async function hasTable(db: Queryable, name: string): Promise<boolean> {
  const found = isSqlite(db)
    ? sql`select 1 from sqlite_schema where type = 'table' and name = ${name}`
    : sql`select 1 where to_regclass(${name}) is not null`;
  return (await found.execute(db)).rows.length > 0;
}
