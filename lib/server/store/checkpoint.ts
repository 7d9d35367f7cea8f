import 'server-only';
import { sql } from 'kysely';
import { isSqlite } from './schema';
import type { Db } from './tables';

/**
 * Empties SQLite's write-ahead log into the file, so that what was deleted is gone from both; does nothing on Postgres, where old row versions
 * stay until its own vacuum. Meant for the sweep. A reader that is busy at this moment leaves the log to the next time.
 */
export async function checkpoint(db: Db): Promise<void> {
  if (isSqlite(db)) await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
