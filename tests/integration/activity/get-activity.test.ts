import { beforeAll, describe, expect, it } from 'vitest';
import type { ActivityQuery, ActivityView } from '@/lib/domain/activity/activity';
import type { Actor } from '@/lib/domain/actor';
import { getActivity } from '@/lib/server/operations/activity/get-activity';
import type { ActivityRecord } from '@/lib/server/store/activity';
import { deleteCredential, insertCredential } from '@/lib/server/store/credentials';
import { database } from '@/lib/server/store/database';
import { activityQuery, addActivity } from '@/tests/support/activity-records';
import { makeActor } from '@/tests/support/actors';
import { eachDatabase } from '@/tests/support/databases';
import { newCredential, noon } from '@/tests/support/store-records';

eachDatabase('the activity log', () => {
  let ada: Actor;
  let dev: Actor;
  let helper: Actor;
  let stranger: Actor;
  let written: ActivityRecord[];
  const shared = 'crd_sharedsharedsharedshar';

  async function addCredential(actor: Actor, id: string, sessionId: string | null = null) {
    const name = sessionId === null ? `Name of ${id}` : null;
    const household = { organisation: { id: actor.organisationId }, user: { id: actor.userId } };
    // Only ids are read of a household.
    await insertCredential(database(), newCredential(household as never, { id, name, sessionId }));
  }

  beforeAll(async () => {
    ada = await makeActor('admin');
    dev = await makeActor('developer', ada.organisationId);
    helper = await makeActor('support', ada.organisationId);
    stranger = await makeActor('admin');
    await addCredential(ada, shared);
    written = [];
    // Seven records in each millisecond: pages of fifty end amid ties.
    for (let at = 0; at < 168; at += 1) {
      const actor = [ada, dev, helper][at % 3] as Actor;
      const event = at % 2 === 0 ? 'token.generated' : at % 7 === 0 ? 'session.started' : 'token.failed';
      const about = at % 4 === 0 ? { targetId: shared, targetName: 'Shared' } : {};
      written.push(await addActivity(actor, event, noon + Math.floor(at / 7), about));
    }
    await addActivity(stranger, 'session.started', noon);
  });

  const newestFirst = (records: ActivityRecord[]) =>
    records.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)).map(({ id }) => id);

  async function readDown(actor: Actor, query: Partial<ActivityQuery>): Promise<ActivityView[]> {
    const views = [await getActivity(actor, activityQuery(query))];
    while (true) {
      const before = views.at(-1)?.next ?? null;
      if (before === null) return views;
      views.push(await getActivity(actor, activityQuery({ ...query, before })));
    }
  }
  const idsOf = (views: ActivityView[]) => views.flatMap(({ entries }) => entries.map(({ id }) => id));

  it('gives administrators every record of the organisation once, newest first, by pages of fifty', async () => {
    const views = await readDown(ada, {});
    expect(views.map(({ entries }) => entries.length)).toEqual([50, 50, 50, 18]);
    expect(idsOf(views)).toEqual(newestFirst(written));
    expect(views[0]).toMatchObject({ scope: 'organisation', previous: null, credentialName: null });
  });

  it.each([
    ['developers', () => dev],
    ['support', () => helper],
  ])('gives %s what they did themselves, whoever they ask for', async (_, actor) => {
    for (const query of [{}, { actorId: ada.userId }]) {
      const views = await readDown(actor(), query);
      expect(idsOf(views)).toEqual(newestFirst(written.filter(({ actorId }) => actorId === actor().userId)));
      expect(views[0]).toMatchObject({ scope: 'own', people: [] });
    }
  });

  it('leads back to the newer page, and from the second one to the first', async () => {
    const [first, second, third] = await readDown(ada, {});
    const backToSecond = await getActivity(ada, activityQuery({ after: third?.previous ?? null }));
    expect(idsOf([backToSecond])).toEqual(idsOf([second as ActivityView]));
    expect(backToSecond).toMatchObject({ next: second?.next, previous: second?.previous });
    const backToFirst = await getActivity(ada, activityQuery({ after: backToSecond.previous }));
    expect(idsOf([backToFirst])).toEqual(idsOf([first as ActivityView]));
    expect(backToFirst.previous).toBeNull();
  });

  const filters: [string, () => Partial<ActivityQuery>, (record: ActivityRecord) => boolean][] = [
    ['an event', () => ({ event: 'session.started' }), ({ event }) => event === 'session.started'],
    ['a result', () => ({ result: 'failed' }), ({ result }) => result === 'failed'],
    ['a person', () => ({ actorId: dev.userId }), ({ actorId }) => actorId === dev.userId],
    ['a credential', () => ({ credentialId: shared }), ({ targetId }) => targetId === shared],
    [
      'a time, its beginning included and its end not',
      () => ({ from: noon + 3, until: noon + 9 }),
      ({ at }) => at >= noon + 3 && at < noon + 9,
    ],
    [
      'an event and a person',
      () => ({ event: 'token.failed', actorId: dev.userId }),
      ({ event, actorId }) => event === 'token.failed' && actorId === dev.userId,
    ],
    [
      'everything at once',
      () => ({
        event: 'token.generated',
        actorId: ada.userId,
        result: 'done',
        credentialId: shared,
        from: noon,
        until: noon + 20,
      }),
      ({ event, actorId, targetId, at }) =>
        event === 'token.generated' && actorId === ada.userId && targetId === shared && at < noon + 20,
    ],
    ['what never was', () => ({ event: 'policy.changed' }), () => false],
    ['a person who is none', () => ({ actorId: "x'\0" }), () => false],
  ];
  it.each(filters)('narrows by %s', async (_, query, matches) => {
    expect(idsOf(await readDown(ada, query()))).toEqual(newestFirst(written.filter(matches)));
  });

  it('shows a credential whole to everybody who may see it, and offers the people on the page', async () => {
    for (const actor of [ada, dev, helper]) {
      const views = await readDown(actor, { credentialId: shared });
      expect(idsOf(views)).toEqual(newestFirst(written.filter(({ targetId }) => targetId === shared)));
      expect(views[0]).toMatchObject({ scope: 'credential', credentialName: `Name of ${shared}` });
      expect(views[0]?.people.map(({ id }) => id).sort()).toEqual(
        [ada, dev, helper].map(({ userId }) => userId).sort(),
      );
    }
  });

  it('answers not-found alike for a credential of another organisation, of another session, and for none', async () => {
    const entered = 'crd_enteredenteredenterede';
    await addCredential(dev, entered, dev.sessionId);
    await addActivity(dev, 'credential.entered', noon, { targetId: entered, targetName: 'This session' });
    const cases: [Actor, string][] = [
      [stranger, shared],
      [ada, entered],
      [helper, entered],
      [ada, 'crd_AAAAAAAAAAAAAAAAAAAAAA'],
      [ada, ada.userId],
      [ada, "crd_' or 1=1\0"],
    ];
    for (const [actor, credentialId] of cases) {
      await expect(getActivity(actor, activityQuery({ credentialId }))).rejects.toMatchObject({
        code: 'not-found',
      });
    }
    await expect(getActivity(dev, activityQuery({ credentialId: entered }))).resolves.toMatchObject({
      credentialName: 'This session',
    });
  });

  describe('of a deleted credential', () => {
    const gone = 'crd_gonegonegonegonegonego';
    beforeAll(async () => {
      await addCredential(ada, gone);
      for (const actor of [ada, dev])
        await addActivity(actor, 'token.generated', noon, { targetId: gone, targetName: 'Gone' });
      await deleteCredential(database(), ada.organisationId, gone);
    });

    it('stays readable for administrators, and for others what they did with it', async () => {
      const query = activityQuery({ credentialId: gone });
      const whole = await getActivity(ada, query);
      expect(whole).toMatchObject({ scope: 'organisation', credentialName: 'Gone' });
      expect(whole.entries).toHaveLength(2);
      const own = await getActivity(dev, query);
      expect(own).toMatchObject({ scope: 'own', entries: [{ actorId: dev.userId }] });
      for (const actor of [helper, stranger])
        await expect(getActivity(actor, query)).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  it.each([
    '',
    'x',
    'bnVsbA',
    Buffer.from('[1e99,"act"]').toString('base64url'),
    Buffer.from('[1,"\\u0000"]').toString('base64url'),
  ])('begins at the first page for the cursor %j that nobody made', async (cursor) => {
    for (const place of [{ before: cursor }, { after: cursor }])
      expect((await getActivity(ada, activityQuery(place))).previous).toBeNull();
  });

  it('keeps its pages while records are added', async () => {
    const actor = await makeActor('admin');
    const old: ActivityRecord[] = [];
    for (let at = 0; at < 120; at += 1) old.push(await addActivity(actor, 'token.generated', noon));
    const first = await getActivity(actor, activityQuery());
    for (let at = 0; at < 10; at += 1) await addActivity(actor, 'token.failed', noon + 1);
    const second = await getActivity(actor, activityQuery({ before: first.next }));
    const third = await getActivity(actor, activityQuery({ before: second.next }));
    expect(idsOf([first, second, third])).toEqual(newestFirst(old));
  });
});
