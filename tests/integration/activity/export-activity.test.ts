import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import { exportActivity } from '@/lib/server/operations/activity/export-activity';
import { getActivity } from '@/lib/server/operations/activity/get-activity';
import { activityQuery, addActivity, readText } from '@/tests/support/activity-records';
import { makeActor } from '@/tests/support/actors';
import { readCsv } from '@/tests/support/csv';
import { eachDatabase } from '@/tests/support/databases';
import { noon } from '@/tests/support/store-records';

const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\uFF1D1'];

eachDatabase('exports of the activity log', () => {
  let ada: Actor;
  let dev: Actor;
  beforeAll(async () => {
    ada = await makeActor('admin');
    dev = await makeActor('developer', ada.organisationId);
    for (let at = 0; at < 1100; at += 1)
      await addActivity(at % 2 ? ada : dev, at % 5 ? 'token.generated' : 'token.failed', noon + (at >> 2));
  });

  async function listed(actor: Actor, query = {}): Promise<string[]> {
    const ids: string[] = [];
    let before: string | null = null;
    while (true) {
      const view = await getActivity(actor, activityQuery({ ...query, before }));
      ids.push(...view.entries.map(({ id }) => id));
      before = view.next;
      if (before === null) return ids;
    }
  }

  it('holds as JSON what the list shows, through all pages, and is no part of itself', async () => {
    const before = await listed(ada, { event: 'token.failed' });
    const file = await exportActivity(ada, { format: 'json', event: 'token.failed' });
    expect(file).toMatchObject({ contentType: 'application/json' });
    expect(file.fileName).toMatch(/^activity-\d{4}-\d\d-\d\d\.json$/);
    const content = JSON.parse(await readText(file.body));
    expect(content).toMatchObject({ filters: { event: 'token.failed' }, truncated: false });
    expect(content.entries.map(({ id }: { id: string }) => id)).toEqual(before);
    expect(content.entries[0]).toMatchObject({ at: new Date(noon + 273).toISOString(), result: 'failed' });
  });

  it('gives a developer what they did themselves', async () => {
    const content = JSON.parse(await readText((await exportActivity(dev, { format: 'json' })).body));
    const people = new Set(content.entries.map(({ actorId }: { actorId: string }) => actorId));
    expect([...people]).toEqual([dev.userId]);
    await expect(exportActivity(dev, { credential: 'crd_AAAAAAAAAAAAAAAAAAAAAA' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('records each export with its format and filters', async () => {
    const actor = await makeActor('admin', ada.organisationId);
    await readText((await exportActivity(actor, { from: '2026-11-01', person: dev.userId })).body);
    const [entry] = (await getActivity(actor, activityQuery({ event: 'activity.exported' }))).entries;
    expect(entry).toMatchObject({
      actorId: actor.userId,
      detail: { format: 'csv', filters: `person=${dev.userId}&from=2026-11-01` },
    });
  });

  it('is CSV with a byte order mark and CRLF, in which no cell is a formula', async () => {
    const mallory = await makeActor('admin');
    for (const text of formulas)
      await addActivity(mallory, 'credential.created', noon, {
        actorName: text,
        targetName: `${text}";x\n,y`,
        detail: { note: text },
      });
    const text = await readText((await exportActivity(mallory, {})).body);
    expect(text.startsWith('\uFEFF"Time (UTC)","Who",')).toBe(true);
    expect(text.replaceAll('\r\n', '').match(/\n/g)).toHaveLength(formulas.length * 2);
    const [header = [], ...rows] = readCsv(text);
    expect(rows).toHaveLength(formulas.length);
    expect(rows.every((row) => row.length === header.length)).toBe(true);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r\uFF1D]/.test(cell))).toEqual([]);
    expect(rows.map((row) => row[1]).sort()).toEqual(formulas.map((formula) => `'${formula}`).sort());
  });

  it('is a header alone where nothing is shown', async () => {
    const { body } = await exportActivity(ada, { event: 'policy.changed' });
    expect(readCsv(await readText(body))).toHaveLength(1);
    const json = await exportActivity(ada, { event: 'policy.changed', format: 'json' });
    expect(JSON.parse(await readText(json.body))).toMatchObject({ entries: [], truncated: false });
  });
});
