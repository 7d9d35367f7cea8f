import { expect, test } from '@playwright/test';
import { errorPath } from '@/components/reference/links';
import type { ErrorEntry } from '@/lib/domain/catalogue/errors/entry';
import { errorCatalogue } from '@/lib/domain/catalogue/errors/explain';
import { plays } from '../integration/catalogue/every-play';
import type { Play } from '../integration/catalogue/play';
import { textOfPage, withoutWhiteSpace } from '../support/page-text';
import { PlayDesk } from '../support/play-desk';
import type { RawActionAnswer } from '../support/raw-action';
import { sendRaw } from '../support/raw-request';

/** What the form refuses before a request is made, and the code by which the field leads to the entry. */
const refusedByForm: Readonly<Record<string, string>> = {
  'endpoint-scheme-refused': 'url-not-https',
  'endpoint-userinfo-refused': 'url-has-userinfo',
};

let desk: PlayDesk;
test.beforeAll(async ({ browserName: _browser }, info) => {
  desk = await PlayDesk.start(info.outputPath());
});
test.afterAll(() => desk.stop());

test('every entry of the catalogue has a play, and no play is of an entry that is gone', () => {
  expect([...plays.keys()].sort()).toEqual(errorCatalogue.map(({ id }) => id).sort());
});

// Last where somebody sets the product up for it: from then on it takes no guests.
const needsPolicy = ({ id }: ErrorEntry) => plays.get(id)?.some((play) => 'presetsOnly' in play) ?? false;
const inOrder = errorCatalogue.toSorted(
  (one, other) => Number(needsPolicy(one)) - Number(needsPolicy(other)),
);

for (const entry of inOrder) {
  test(`a faulty endpoint leads to the page of ${entry.id}`, async () => {
    const reached = new Set<string>();
    for (const play of plays.get(entry.id) ?? []) reached.add(await explanationOf(play));
    expect([...reached]).toEqual([entry.id]);
    for (const id of reached) await expectPage(id, entry);
  });
}

/** The id of the explanation in the action's answer; of what has none, the entry to which the page links for it. */
async function explanationOf(play: Play): Promise<string> {
  if ('api' in play) {
    const answer = await desk.callApi(play);
    return play.cancelled && /"result":\{"kind":"cancelled"\}/.test(answer.body)
      ? 'api-cancelled'
      : idIn(answer);
  }
  if (play.pastTheForm) {
    const { result } = await desk.enter(play);
    const code = result && !result.ok ? result.fields?.tokenEndpoint : undefined;
    const [id] = Object.entries(refusedByForm).find(([, known]) => known === code) ?? [];
    return id ?? `not refused by the form: ${JSON.stringify(result)}`;
  }
  if (!play.presetsOnly) {
    const answer = await desk.generate(play);
    return play.cancelled && /"outcome":\{"kind":"cancelled"\}/.test(answer.body)
      ? 'cancelled'
      : idIn(answer);
  }
  // A policy is an administrator's.
  const keeper = await desk.ground.setUp();
  const fields = { endpointRule: 'presets', hosts: '', tokenReuse: 'until-expiry' };
  const saved = await desk.ground.call('setOrganisationPolicy', { cookie: keeper.cookie, fields });
  expect(saved.result?.ok, 'the policy is saved').toBe(true);
  return idIn(await desk.generate(play, keeper));
}

function idIn({ body }: RawActionAnswer): string {
  return /"explanation":\{"id":"([\w-]+)"/.exec(body)?.[1] ?? `no explanation: ${body.slice(0, 500)}`;
}

async function expectPage(id: string, { title, what, nextSteps }: ErrorEntry): Promise<void> {
  const { status, body } = await sendRaw(desk.ground.app.port, { path: errorPath(id) });
  expect(status, id).toBe(200);
  const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(body)?.[1] ?? '';
  expect(textOfPage(heading), id).toContain(withoutWhiteSpace(title));
  const text = textOfPage(body);
  for (const words of [what, ...nextSteps]) expect(text, id).toContain(withoutWhiteSpace(words));
}
