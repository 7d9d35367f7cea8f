import { expect, type Page, test } from '@playwright/test';
import { generate } from '../support/playground-page';
import { type ScriptGround, startScriptGround } from '../support/script-ground';
import { everyScript, textsOf } from '../support/script-payload-kinds';

let ground: ScriptGround;
test.beforeAll(async () => {
  ground = await startScriptGround();
});
test.afterAll(() => ground.stop());

const go = (page: Page, path: string) => page.goto(`${ground.app.origin}${path}`);

test('each that may be a name is text in lists, the picker, the log and on a credential’s page', async ({
  context,
}) => {
  test.slow();
  let admitted = 0;
  for (const script of everyScript) {
    const created = await ground.createAdobeCredential(script);
    if (created) admitted += 1;
    await ground.call('inviteMember', [
      ['role', 'developer'],
      ['note', script],
    ]);
  }
  expect(admitted).toBeGreaterThanOrEqual(150);
  const { page, expectCalm } = await ground.open(context);
  const pages: Readonly<Record<string, string>> = {
    '/credentials': 'Next page',
    '/organisation/api-credentials': 'Next page',
    '/organisation/members': 'Next page',
    '/activity': 'Older',
  };
  for (const [path, next] of Object.entries(pages)) {
    await go(page, path);
    for (let number = 1; ; number += 1) {
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectCalm(`${path}, page ${number}`);
      const link = page.getByRole('link', { name: next });
      if ((await link.count()) === 0) break;
      await go(page, (await link.first().getAttribute('href')) ?? '');
    }
  }
  await go(page, '/');
  const picker = page.getByRole('combobox', { name: 'Credential' });
  for (const typed of ['<', 'javascript', '"', '{{', '$', '__proto__', '%3C', '&', '[']) {
    await picker.click();
    await picker.fill(typed);
    await expect(page.getByRole('option').first()).toBeVisible();
    await expectCalm(`picker ${typed}`);
  }
  await go(page, '/credentials');
  const links = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  const overviews = links.filter((href) => /^\/credentials\/crd_/.test(href));
  expect(overviews.length).toBeGreaterThan(10);
  for (const href of overviews) {
    await go(page, href);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectCalm(href);
  }
});

test('each that may be a scope is text while a search finds out which one fails', async ({ context }) => {
  const joined = everyScript.map((script) => script.replace(/[\s,;\p{Cc}]+/gu, ''));
  const scopes = [...new Set(joined)].filter((scope) => scope.length > 2 && scope.length <= 256);
  expect(scopes.length).toBeGreaterThan(150);
  const { page, expectCalm } = await ground.open(context);
  ground.endpoint.turnTo(0);
  // Each scope is refused, so a search uses all of its sixty requests; one session may send two such searches a minute.
  for (let at = 0; at < scopes.length; at += 110) {
    const id = await ground.createCredential(
      `scopes-${at}`,
      `${ground.endpoint.origin}/scope-turn`,
      scopes.slice(at, at + 110).join(' '),
    );
    await go(page, `/?credential=${id}`);
    await generate(page);
    await page.getByRole('button', { name: 'Find which scope fails' }).click();
    const dialog = page.getByRole('dialog', { name: 'Which scope fails?' });
    await dialog.getByRole('button', { name: 'Start search' }).click();
    await expect(dialog.getByText(/^Search (?:finished|ended early)$/)).toBeVisible({ timeout: 120_000 });
    await dialog.getByText('Last request and answer', { exact: true }).click();
    await expectCalm(`scope search ${at}`);
    await page.keyboard.press('Escape');
  }
});

test('each in a request that is shared', async ({ context }) => {
  const { page, expectCalm } = await ground.open(context);
  const texts = textsOf(480).map((text) => text.replace(/\p{Cc}/gu, ' ').toWellFormed());
  for (const [at, text] of texts.entries()) {
    const id = await ground.createCredential(`share-${at}`, `${ground.endpoint.origin}/error`, text, text);
    await go(page, `/?credential=${id}`);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Share' });
    await expect(dialog.getByRole('heading', { name: 'What it carries' })).toBeVisible();
    await expectCalm(`share ${text.slice(0, 40)}`);
  }
});

test('each in an address: searches, filters, fragments, paths, the embed', async ({ context }) => {
  test.slow();
  const { page, expectCalm } = await ground.open(context);
  for (const text of textsOf(900)) {
    const attack = encodeURIComponent(text.toWellFormed());
    for (const path of [
      ...['', '/scopes', '/errors', '/claims'].map((list) => `/reference${list}?q=${attack}`),
      `/reference/errors/${attack}`,
      `/credentials?query=${attack}`,
      `/activity?credential=${attack}&event=${attack}&person=${attack}`,
      `/organisation/api-credentials?query=${attack}`,
      `/?credential=${attack}&scopes=${attack}&removed=${attack}`,
      `/?demo=${attack}&view=${attack}`,
      `/inspect?removed=${attack}&${attack}=1#${attack}`,
      `/#share=${attack}`,
      `/nothing/${attack}`,
      `/embed/working?view=${attack}&theme=${attack}`,
      `/embed/${attack}`,
    ]) {
      await go(page, path);
      await expect(page.getByRole('heading').first(), path.slice(0, 60)).toBeAttached();
      await expectCalm(path.slice(0, 90));
    }
  }
});
