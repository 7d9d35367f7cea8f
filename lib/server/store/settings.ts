import 'server-only';
import { hasTable } from './schema';
import type { Queryable } from './tables';

/** The value, or null. */
export async function findSetting(db: Queryable, key: string): Promise<string | null> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value ?? null;
}

/** Writes the value in place of the one that was there. */
export async function putSetting(db: Queryable, key: string, value: string): Promise<void> {
  await db
    .insertInto('settings')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/** Writes the value unless there is one; of several writers at once the first stays. */
export async function insertSettingIfAbsent(db: Queryable, key: string, value: string): Promise<void> {
  await db
    .insertInto('settings')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}

/**
 * Settings as the vault's key check takes them; `find` may be called before the first migration.
 * @see lib/server/vault/keyring-check.ts
 */
export function keyCheckSettings(db: Queryable): {
  find(key: string): Promise<string | null>;
  insertIfAbsent(key: string, value: string): Promise<void>;
} {
  return {
    find: async (key) => ((await hasTable(db, 'settings')) ? findSetting(db, key) : null),
    insertIfAbsent: (key, value) => insertSettingIfAbsent(db, key, value),
  };
}
