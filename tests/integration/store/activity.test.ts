import { beforeAll, expect, test } from 'vitest';
import {
  type ActivityCursor,
  type ActivityRecord,
  insertActivity,
  listActivity,
} from '@/lib/server/store/activity';
import { database } from '@/lib/server/store/database';
import { newId } from '@/lib/server/store/id';
import { eachDatabase } from '@/tests/support/databases';
import { addHousehold, type Household, noon } from '@/tests/support/store-records';

eachDatabase('activity', () => {
  let home: Household;
  let written: ActivityRecord[];
  beforeAll(async () => {
    home = await addHousehold(database());
    // Five records in each of five milliseconds: pages of three end amid ties.
    written = Array.from({ length: 25 }, (_, index) => ({
      id: newId('act'),
      organisationId: home.organisation.id,
      actorId: home.user.id,
      actorName: 'Dana',
      event: 'token.generated',
      targetId: index % 2 === 0 ? 'crd_even' : null,
      targetName: null,
      at: noon + Math.floor(index / 5),
      address: '192.0.2.7',
      result: 'ok',
      detail: { scope: 'openid, AdobeID', count: index, cached: false, debugId: null },
    }));
    for (const record of written) await insertActivity(database(), record);
    const other = await addHousehold(database());
    const foreign = { ...written[0], id: newId('act'), organisationId: other.organisation.id };
    await insertActivity(database(), foreign as ActivityRecord);
  });

  const newestFirst = (records: ActivityRecord[]) =>
    records.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));

  async function readByPages(limit: number, targetId: string | null): Promise<ActivityRecord[]> {
    const seen: ActivityRecord[] = [];
    let before: ActivityCursor | null = null;
    while (true) {
      const page: ActivityRecord[] = await listActivity(database(), home.organisation.id, {
        before,
        targetId,
        limit,
      });
      seen.push(...page);
      before = page.at(-1) ?? null;
      if (before === null) return seen;
    }
  }

  test.each([1, 3, 5, 100])('pages of %i give every record once, newest first, ties by id', async (limit) => {
    expect(await readByPages(limit, null)).toEqual(newestFirst(written));
  });

  test('of one target only what was done to it', async () => {
    const ofTarget = written.filter(({ targetId }) => targetId === 'crd_even');
    expect(await readByPages(4, 'crd_even')).toEqual(newestFirst(ofTarget));
  });

  test('what has happened cannot be changed', async () => {
    const change = database().updateTable('activity').set({ actor_name: 'Somebody else' }).execute();
    await expect(change).rejects.toThrow('activity is append-only');
  });
});
