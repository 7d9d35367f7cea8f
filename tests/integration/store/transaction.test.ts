import { expect, test } from 'vitest';
import { insertCredential } from '@/lib/server/store/credentials';
import { database, transaction } from '@/lib/server/store/database';
import { findSetting, putSetting } from '@/lib/server/store/settings';
import { StoreError, UniqueViolation } from '@/lib/server/store/store-error';
import type { Queryable } from '@/lib/server/store/tables';
import { eachDatabase } from '@/tests/support/databases';
import { addCredential, addHousehold, newCredential } from '@/tests/support/store-records';

async function addOne(trx: Queryable, key: string): Promise<void> {
  const row = await trx.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
  await new Promise(setImmediate);
  await putSetting(trx, key, String(Number(row?.value ?? 0) + 1));
}

eachDatabase('transactions', (kind) => {
  test('one that throws leaves nothing and gives the fault on', async () => {
    const fault = new Error('half way');
    const failed = transaction(async (trx) => {
      await putSetting(trx, 'half', 'done');
      throw fault;
    });
    await expect(failed).rejects.toBe(fault);
    expect(await findSetting(database(), 'half')).toBeNull();
  });

  test('forty at once, half of them failing, all end, and the store answers meanwhile and afterwards', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) =>
        transaction(async (trx) => {
          await addOne(trx, `counter-${index}`);
          if (index % 2 === 1) throw new Error('odd');
          return index;
        }),
      ).concat(findSetting(database(), 'none').then(() => 0)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(21);
    const { count } = await database()
      .selectFrom('settings')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('key', 'like', 'counter-%')
      .executeTakeFirstOrThrow();
    expect(count).toBe(20);
  });

  // In Postgres, transactions that run side by side may read the same value; there a change is one statement.
  if (kind === 'sqlite') {
    test('ones that read and then write do not lose each other', async () => {
      await Promise.all(Array.from({ length: 30 }, () => transaction((trx) => addOne(trx, 'sum'))));
      expect(await findSetting(database(), 'sum')).toBe('30');
    });
  }

  test('asking for the store inside one fails at once instead of waiting for ever', async () => {
    const nested = transaction(async (trx) => {
      await putSetting(trx, 'nested', 'x');
      await transaction((inner) => putSetting(inner, 'nested', 'y'));
    });
    await expect(nested).rejects.toThrow(StoreError);
    await expect(nested).rejects.toMatchObject({ code: 'in-transaction' });
    await expect(transaction(async () => database())).rejects.toMatchObject({ code: 'in-transaction' });
    expect(await findSetting(database(), 'nested')).toBeNull();
  });

  test('a taken name inside one is told as such, and undoes it', async () => {
    const home = await addHousehold(database());
    await addCredential(database(), home, { name: 'Taken' });
    const failed = transaction(async (trx) => {
      await putSetting(trx, 'before', 'x');
      await insertCredential(trx, newCredential(home, { name: 'taken' }));
    });
    await expect(failed).rejects.toThrow(UniqueViolation);
    expect(await findSetting(database(), 'before')).toBeNull();
  });
});
