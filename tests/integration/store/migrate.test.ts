import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { env } from '@/lib/server/env';
import { closeDatabase, database, openDatabase } from '@/lib/server/store/database';
import { migrate } from '@/lib/server/store/migrate';
import { migrations } from '@/lib/server/store/migrations/all';
import { hasTable } from '@/lib/server/store/schema';
import { keyCheckSettings, putSetting } from '@/lib/server/store/settings';
import { StoreError } from '@/lib/server/store/store-error';
import { databaseKinds, makeStore, selectStore, type TestStore } from '@/tests/support/databases';

const support = (file: string) => fileURLToPath(new URL(`../../support/${file}`, import.meta.url));

function startProcess() {
  const hooks = ['--conditions=react-server', '--import', support('typescript-hooks.mjs')];
  return spawn(process.execPath, [...hooks, support('migrate-process.ts')], { stdio: 'pipe' });
}

async function migrateInProcesses(count: number): Promise<{ code: number; faults: string }[]> {
  const processes = Array.from({ length: count }, startProcess);
  const ends = processes.map(async (one) => {
    let faults = '';
    one.stderr.on('data', (text) => {
      faults += text;
    });
    const [code] = await once(one, 'exit');
    return { code, faults };
  });
  await Promise.all(processes.map((one) => once(one.stdout, 'data')));
  for (const one of processes) one.stdin.end('go\n');
  return Promise.all(ends);
}

const appliedIds = async () =>
  (await database().selectFrom('schema_migrations').select('id').orderBy('id').execute()).map(({ id }) => id);
const allIds = migrations.map(({ id }) => id);

describe.each(databaseKinds)('migrating on %s', (kind) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await makeStore(kind);
    selectStore(store);
  });
  afterEach(async () => {
    await closeDatabase();
    await store.remove();
  });

  test('an empty store gets every table once, and a second time does nothing', async () => {
    expect(await hasTable(database(), 'settings')).toBe(false);
    await migrate();
    await migrate();
    expect(await appliedIds()).toEqual(allIds);
    expect(await hasTable(database(), 'settings')).toBe(true);
  });

  test('settings can be asked for before the first migration', async () => {
    expect(await keyCheckSettings(database()).find('any')).toBeNull();
    await migrate();
    await keyCheckSettings(database()).insertIfAbsent('any', 'x');
    expect(await keyCheckSettings(database()).find('any')).toBe('x');
  });

  // SQLite waits for another connection by stopping the process, so one process never has two.
  if (kind === 'postgres') {
    test('eight instances in one process at once all succeed', async () => {
      const instances = Array.from({ length: 8 }, () => openDatabase(env()));
      await Promise.all(instances.map((one) => migrate(one)));
      await Promise.all(instances.map((one) => one.destroy()));
      expect(await appliedIds()).toEqual(allIds);
    });
  }

  test('four processes at once all succeed, on an empty store and on an old one', async () => {
    const succeeded = { code: 0, faults: '' };
    expect(await migrateInProcesses(4)).toEqual([succeeded, succeeded, succeeded, succeeded]);
    expect(await appliedIds()).toEqual(allIds);
    await sql`drop table setup_links`.execute(database());
    await database().deleteFrom('schema_migrations').where('id', '=', '009-setup-links').execute();
    await closeDatabase();
    expect(await migrateInProcesses(4)).toEqual([succeeded, succeeded, succeeded, succeeded]);
    expect(await appliedIds()).toEqual(allIds);
  });

  test('a store of a newer version is refused in one sentence, and nothing is written', async () => {
    await migrate();
    await database()
      .insertInto('schema_migrations')
      .values({ id: '999-from-the-future', applied_at: 1 })
      .execute();
    await database().deleteFrom('schema_migrations').where('id', '=', '013-activity-append-only').execute();
    const before = await appliedIds();
    const refused = migrate();
    await expect(refused).rejects.toThrow(StoreError);
    await expect(refused).rejects.toMatchObject({
      code: 'schema-newer',
      message:
        'This database was used by a newer version of the application: start that version, or restore a backup from before it.',
    });
    expect(await appliedIds()).toEqual(before);
  });

  test('a migration that fails leaves the schema and the data as they were', async () => {
    await migrate();
    await putSetting(database(), 'kept', 'x');
    const failing = { id: '014-fails', statements: () => ['create table half (id text)', 'create nonsense'] };
    await expect(migrate(database(), [...migrations, failing])).rejects.toThrow(/syntax/);
    expect(await hasTable(database(), 'half')).toBe(false);
    expect(await appliedIds()).toEqual(allIds);
  });

  test('no column takes a value of another type', async () => {
    await migrate();
    const text = sql`insert into token_requests (cache_key, owner, expires_at) values ('k', 'o', 'tomorrow')`;
    await expect(text.execute(database())).rejects.toThrow(/tomorrow|TEXT value/);
  });
});
