import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '@/lib/server/env';
import { checkpoint } from '@/lib/server/store/checkpoint';
import { deleteCredential } from '@/lib/server/store/credentials';
import { closeDatabase, database } from '@/lib/server/store/database';
import { newId } from '@/lib/server/store/id';
import { migrate } from '@/lib/server/store/migrate';
import { insertSecret } from '@/lib/server/store/secrets';
import { makeStore, selectStore, type TestStore } from '@/tests/support/databases';
import { addCredential, addHousehold, noon } from '@/tests/support/store-records';

let store: TestStore;
beforeAll(async () => {
  store = await makeStore('sqlite');
  selectStore(store);
  await migrate();
});
afterAll(async () => {
  await closeDatabase();
  await store.remove();
});

test.each([
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['secure_delete', 1],
  ['trusted_schema', 0],
  ['busy_timeout', 5000],
])('the SQLite connection runs with %s = %s', async (pragma, expected) => {
  const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(pragma)}`.execute(database());
  expect(Object.values(rows[0] ?? {})).toEqual([expected]);
});

test('SQLite itself is at least 3.51.3, the first without the faults of its WAL', async () => {
  const { rows } = await sql<{ version: string }>`select sqlite_version() as version`.execute(database());
  const [major = 0, minor = 0, patch = 0] = (rows[0]?.version ?? '').split('.').map(Number);
  expect(major * 1_000_000 + minor * 1_000 + patch).toBeGreaterThanOrEqual(3_051_003);
});

test('other accounts of the machine can read neither the folder nor a file of the store', () => {
  const folder = dirname(env().databaseFile);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  const modes = readdirSync(folder).map((file) => [file, statSync(`${folder}/${file}`).mode & 0o777]);
  expect(Object.fromEntries(modes)).toEqual({
    'playground.sqlite': 0o600,
    'playground.sqlite-shm': 0o600,
    'playground.sqlite-wal': 0o600,
  });
});

test('of forty deleted secrets no byte remains in the file and its WAL after a checkpoint', async () => {
  const home = await addHousehold(database());
  const canary = (index: number) => `canary-${index}-${'x'.repeat(index * 200)}-end`;
  const ids: string[] = [];
  for (let index = 0; index < 40; index++) {
    const { id } = await addCredential(database(), home, { name: `c${index}` });
    ids.push(id);
    await insertSecret(database(), {
      id: newId('sec'),
      credentialId: id,
      organisationId: home.organisation.id,
      sealed: canary(index),
      createdAt: noon,
    });
  }
  const remaining = () => {
    const bytes = ['', '-wal'].map((end) => readFileSync(`${env().databaseFile}${end}`, 'latin1')).join('');
    return ids.filter((_, index) => bytes.includes(`canary-${index}-`)).length;
  };
  await checkpoint(database());
  expect(remaining()).toBe(40);
  for (const id of ids) expect(await deleteCredential(database(), home.organisation.id, id)).toBe(true);
  await checkpoint(database());
  expect(remaining()).toBe(0);
});
