import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, type Transaction } from 'kysely';
import { env } from '../env';
import { postgresDialectFor } from './postgres';
import { sqliteDialectFor } from './sqlite';
import { StoreError } from './store-error';
import type { Db, Tables } from './tables';

export type { Db, Queryable } from './tables';

// On globalThis, because a bundle may hold this module several times, and two pools, or two SQLite connections, would wait for each other.
const slot = Symbol.for('s2s-playground.database');
const holder: typeof globalThis & { [slot]?: Db | undefined } = globalThis;

const insideTransaction = new AsyncLocalStorage<true>();

/**
 * The store of this process, opened at the first call: Postgres when `DATABASE_URL` is set, otherwise a SQLite file. Does not migrate.
 * @throws StoreError `in-transaction` inside a transaction: on SQLite, which has one connection, the query would wait for ever for
 * the transaction it is part of. Pass the transaction on instead.
 */
export function database(): Db {
  if (insideTransaction.getStore()) {
    throw new StoreError(
      'in-transaction',
      'The store was asked for inside a transaction: pass the transaction on.',
    );
  }
  holder[slot] ??= openDatabase(env());
  return holder[slot];
}

/** Opens a store of its own, beside the process's; the caller closes it with `destroy()`. Connects at the first query. */
export function openDatabase(place: {
  readonly databaseUrl: string | null;
  readonly databaseFile: string;
}): Db {
  const { databaseUrl, databaseFile } = place;
  return new Kysely<Tables>({
    dialect: databaseUrl === null ? sqliteDialectFor(databaseFile) : postgresDialectFor(databaseUrl),
  });
}

/**
 * Runs `work` in one transaction, which is undone when it throws. On SQLite transactions wait for each other, in turn: keep slow
 * things, such as a network request or a password's hash, outside.
 * @throws StoreError `in-transaction` when already in one; and whatever `work` throws.
 */
export function transaction<Result>(work: (trx: Transaction<Tables>) => Promise<Result>): Promise<Result> {
  return database()
    .transaction()
    .execute((trx) => insideTransaction.run(true, () => work(trx)));
}

/** Closes the store, if it is open, after what is running has ended; the next `database()` opens it again. */
export async function closeDatabase(): Promise<void> {
  const open = holder[slot];
  holder[slot] = undefined;
  await open?.destroy();
}
