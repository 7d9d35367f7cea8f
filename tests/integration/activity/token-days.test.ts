import { beforeEach, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import { getActivity } from '@/lib/server/operations/activity/get-activity';
import { recordActivity } from '@/lib/server/operations/record-activity';
import { insertCredential } from '@/lib/server/store/credentials';
import { database, transaction } from '@/lib/server/store/database';
import { countToken, dayOf, listTokenDays } from '@/lib/server/store/token-days';
import { activityQuery } from '@/tests/support/activity-records';
import { makeActor } from '@/tests/support/actors';
import { eachDatabase } from '@/tests/support/databases';
import { newCredential } from '@/tests/support/store-records';

const dayMs = 86_400_000;

eachDatabase('tokens counted per day', () => {
  let actor: Actor;
  let credentials: string[];
  beforeEach(async () => {
    actor = await makeActor('admin');
    credentials = [];
    for (const name of ['One', 'Two']) {
      const household = { organisation: { id: actor.organisationId }, user: { id: actor.userId } };
      // Only ids are read of a household.
      const credential = newCredential(household as never, { name });
      await insertCredential(database(), credential);
      credentials.push(credential.id);
    }
  });

  const record = (event: 'token.generated' | 'token.failed' | 'token.forgotten', id: string) =>
    transaction((trx) => recordActivity(trx, actor, { event, target: { id, name: 'x' } }));
  const sums = (days: readonly { generated: number; failed: number }[]) => [
    days.reduce((sum, { generated }) => sum + generated, 0),
    days.reduce((sum, { failed }) => sum + failed, 0),
  ];
  const daysOf = async (credentialId: string | null) =>
    (await getActivity(actor, activityQuery({ credentialId }))).days;

  it('counts each request for the organisation and for its credential, and nothing else', async () => {
    const [one = '', two = ''] = credentials;
    await record('token.generated', one);
    await record('token.generated', one);
    await record('token.failed', one);
    await record('token.failed', two);
    await record('token.forgotten', two);
    expect(sums(await daysOf(null))).toEqual([2, 2]);
    expect(sums(await daysOf(one))).toEqual([2, 1]);
    expect(sums(await daysOf(two))).toEqual([0, 1]);
  });

  it('loses none of those that come at the same time', async () => {
    const [one = ''] = credentials;
    await Promise.all(Array.from({ length: 40 }, () => record('token.generated', one)));
    expect(sums(await daysOf(null))).toEqual([40, 0]);
    expect(sums(await daysOf(one))).toEqual([40, 0]);
  });

  it('counts what is undone neither here nor in the log', async () => {
    const [one = ''] = credentials;
    const undone = transaction(async (trx) => {
      await recordActivity(trx, actor, { event: 'token.generated', target: { id: one, name: 'x' } });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const view = await getActivity(actor, activityQuery());
    expect([view.entries, sums(view.days)]).toEqual([[], [0, 0]]);
  });

  it('shows the last thirty days in UTC with today as the last, also those without a token', async () => {
    const [one = ''] = credentials;
    const now = Date.now();
    for (const age of [0, 0, 1, 29, 30, 400])
      await countToken(database(), actor.organisationId, one, now - age * dayMs, 'generated');
    const days = await daysOf(one);
    expect(days).toHaveLength(30);
    expect(days.map(({ day }) => day)).toEqual(Array.from({ length: 30 }, (_, at) => dayOf(now) - 29 + at));
    expect(days.map(({ generated }) => generated).filter(Boolean)).toEqual([1, 1, 2]);
    expect(dayOf(Date.UTC(2026, 10, 23, 23, 59, 59, 999))).toBe(dayOf(Date.UTC(2026, 10, 23)));
  });

  it('gives no day of another organisation', async () => {
    await record('token.generated', credentials[0] ?? '');
    const stranger = await makeActor('admin');
    expect(await listTokenDays(database(), stranger.organisationId, credentials[0] ?? null, 0)).toEqual([]);
    expect(sums((await getActivity(stranger, activityQuery())).days)).toEqual([0, 0]);
  });
});
