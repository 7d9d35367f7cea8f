import 'server-only';
import { sql } from 'kysely';
import { log } from '../log';
import { database } from './database';
import { type Dialect, type Migration, postgresDialect, sqliteDialect } from './migration';
import { migrations } from './migrations/all';
import { hasTable, isSqlite } from './schema';
import { StoreError } from './store-error';
import type { Db, Queryable } from './tables';

/** Any number that no other program on the same Postgres database locks. */
const advisoryLock = 7_252_119_034;

/**
 * Brings the schema to this version; several processes may do so at once. All or nothing: a migration that fails leaves the schema as it was.
 * @param steps the migrations, for tests.
 * @throws StoreError `schema-newer`, before anything is written, when the database was migrated by a newer version.
 */
export async function migrate(db: Db = database(), steps: readonly Migration[] = migrations): Promise<void> {
  // Looked at before locking, so that a start without anything to do waits for nobody.
  if ((await pendingMigrations(db, steps)).length === 0) return;
  await db.transaction().execute(async (trx) => {
    const dialect = dialectOf(trx);
    // On SQLite the transaction has begun as IMMEDIATE, which no second process can do meanwhile.
    if (dialect.name === 'postgres') await lockPostgres(trx);
    await sql`create table if not exists schema_migrations
      (id ${sql.raw(dialect.text)} primary key, applied_at ${sql.raw(dialect.integer)} not null)`.execute(
      trx,
    );
    for (const migration of await pendingMigrations(trx, steps)) await apply(trx, migration, dialect);
  });
}

async function lockPostgres(trx: Queryable): Promise<void> {
  // Waiting for another instance's migration may take longer than any other statement should.
  await sql`set local statement_timeout = 0`.execute(trx);
  await sql`select pg_advisory_xact_lock(${advisoryLock})`.execute(trx);
}

async function pendingMigrations(db: Queryable, steps: readonly Migration[]): Promise<Migration[]> {
  if (!(await hasTable(db, 'schema_migrations'))) return [...steps];
  const applied = new Set(
    (await db.selectFrom('schema_migrations').select('id').execute()).map(({ id }) => id),
  );
  const known = new Set(steps.map(({ id }) => id));
  if ([...applied].some((id) => !known.has(id))) {
    throw new StoreError(
      'schema-newer',
      'This database was used by a newer version of the application: start that version, or restore a backup from before it.',
    );
  }
  return steps.filter(({ id }) => !applied.has(id));
}

async function apply(trx: Queryable, migration: Migration, dialect: Dialect): Promise<void> {
  for (const statement of migration.statements(dialect)) await sql.raw(statement).execute(trx);
  await trx.insertInto('schema_migrations').values({ id: migration.id, applied_at: Date.now() }).execute();
  log.info('migrated', { migration: migration.id });
}

function dialectOf(db: Queryable): Dialect {
  return isSqlite(db) ? sqliteDialect : postgresDialect;
}
