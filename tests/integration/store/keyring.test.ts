import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase, database } from '@/lib/server/store/database';
import { migrate } from '@/lib/server/store/migrate';
import { hasTable } from '@/lib/server/store/schema';
import { keyCheckSettings } from '@/lib/server/store/settings';
import { assertKeyringOpensStore, recordKeyring } from '@/lib/server/vault/keyring-check';
import { KeyringError } from '@/lib/server/vault/keyring-error';
import { databaseKinds, makeStore, selectStore, type TestStore } from '@/tests/support/databases';
import { giveKeys, keysOf } from '@/tests/support/keys';

/** The order in which an instance starts. */
async function start(): Promise<void> {
  await assertKeyringOpensStore(keyCheckSettings(database()));
  await migrate();
  await recordKeyring(keyCheckSettings(database()));
}

describe.each(databaseKinds)('starting on %s', (kind) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await makeStore(kind);
    selectStore(store);
  });
  afterAll(async () => {
    await closeDatabase();
    await store.remove();
  });

  test('with the keys of another store is refused before the schema is touched', async () => {
    giveKeys(keysOf('ours'));
    await start();
    await start();
    await sql`drop table setup_links`.execute(database());
    await database().deleteFrom('schema_migrations').where('id', '=', '009-setup-links').execute();
    giveKeys(keysOf('theirs'));
    await expect(start()).rejects.toThrow(KeyringError);
    expect(await hasTable(database(), 'setup_links')).toBe(false);
    giveKeys(keysOf('ours'));
    await start();
    expect(await hasTable(database(), 'setup_links')).toBe(true);
  });

  if (kind === 'postgres') {
    test('a connection that the server ends while idle neither ends the process nor fails the next query', async () => {
      const count = async () => (await sql`select 1`.execute(database())).rows.length;
      expect(await count()).toBe(1);
      const selectOthers = sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`;
      // Two connections at once, so that one is idle when the other ends it.
      await Promise.all([sql`select pg_sleep(0.05)`.execute(database()), count()]);
      await selectOthers.execute(database());
      await expect.poll(count).toBe(1);
    });
  }
});
