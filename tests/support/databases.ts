import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { forgetEnvironment } from '@/lib/server/env';
import { closeDatabase } from '@/lib/server/store/database';
import { migrate } from '@/lib/server/store/migrate';
import { forgetKeyring } from '@/lib/server/vault/keyring';

export const databaseKinds = ['sqlite', 'postgres'] as const;
export type DatabaseKind = (typeof databaseKinds)[number];

/** A store of a test file's own, as the environment describes it. */
export interface TestStore {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  remove(): Promise<void>;
}

/**
 * Runs the same suite over SQLite and over Postgres, each with an empty, migrated store: `database()` and `transaction()` then use it, and
 * `keyring()` has keys of its own. The suites of one file share nothing.
 */
export function eachDatabase(name: string, suite: (kind: DatabaseKind) => void): void {
  describe.each(databaseKinds)(`${name} on %s`, (kind) => {
    let store: TestStore;
    beforeAll(async () => {
      store = await makeStore(kind);
      selectStore(store);
      await migrate();
    });
    afterAll(async () => {
      await closeDatabase();
      await store.remove();
    });
    suite(kind);
  });
}

/** Makes an empty store without migrating it. */
export async function makeStore(kind: DatabaseKind): Promise<TestStore> {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'playground-store-')), 'data');
  const removeFolder = () => rmSync(join(dataDir, '..'), { recursive: true, force: true });
  if (kind === 'sqlite') return { dataDir, databaseUrl: null, remove: async () => removeFolder() };
  const shared = inject('postgresUrl');
  const database = `test_${randomBytes(8).toString('hex')}`;
  await runStatement(shared, `create database ${database}`);
  const url = new URL(shared);
  url.pathname = `/${database}`;
  return {
    dataDir,
    databaseUrl: url.href,
    remove: async () => {
      await runStatement(shared, `drop database ${database} with (force)`);
      removeFolder();
    },
  };
}

/** Makes this process's environment point at the store. */
export function selectStore(store: TestStore): void {
  process.env.DATA_DIR = store.dataDir;
  if (store.databaseUrl === null) delete process.env.DATABASE_URL;
  else process.env.DATABASE_URL = store.databaseUrl;
  forgetEnvironment();
  forgetKeyring();
}

async function runStatement(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
