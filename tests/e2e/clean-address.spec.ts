import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { tryDemo } from '../support/playground-page';
import { sendRaw } from '../support/raw-request';
import { expectSound } from '../support/sound-page';

const jwt = `eyJhbGciOiJSUzI1NiJ9.eyJwbGFudGVkIjoiUExBTlRFRCJ9.${'s'.repeat(40)}`;
const opaque = 'PLANTED-opaque-2YotnFZFEjr1zCsicMWpAA';
const note = (page: Page) => page.getByRole('note').filter({ hasText: 'The link carried a secret' });

/** Nothing of it is left in the address, in what "back" and "forward" know, in the document or in a field. */
async function expectNowhere(page: Page, secret: string): Promise<void> {
  const core = secret.slice(0, 20);
  const known = await page.evaluate(() =>
    JSON.stringify(
      (window as unknown as { navigation: { entries(): { url: string }[] } }).navigation
        .entries()
        .map(({ url }) => url),
    ),
  );
  const fields = await page
    .locator('input, textarea')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value).join('\n'));
  for (const text of [page.url(), known, await page.content(), fields]) expect(text).not.toContain(core);
}

/** Opens an address as a link does: with a page of its own, also where only the fragment differs. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(path);
}

const consolePages = ['/inspect', '/compare', '/reproduce', '/credentials', '/activity'];
const publicPages = ['/reference', '/reference/errors', '/reference/scopes/target', '/reference/claims'];

for (const [kind, pages] of [
  ['behind sign-in', consolePages],
  ['for everybody', publicPages],
] as const) {
  test(`a token in the address of a page ${kind} is taken out, from query and fragment, and said`, async ({
    page,
  }) => {
    await tryDemo(page);
    for (const path of pages) {
      for (const secret of [jwt, opaque])
        for (const address of [`${path}?access_token=${secret}`, `${path}#access_token=${secret}&a=b`]) {
          await open(page, address);
          await expect(note(page), address.slice(0, 50)).toContainText('access_token');
          await expect(page).toHaveURL(new RegExp(`${path}$`));
          await expectNowhere(page, secret);
        }
    }
    // A copied address does not say it again, and the note goes with its page.
    // Until the page listens, the router may write its own address back and take the fragment along unsaid.
    await page.reload({ waitUntil: 'networkidle' });
    await expect(note(page)).toHaveCount(0);
    await page.evaluate((hash) => window.location.assign(hash), `#id_token=${jwt}`);
    await expect(note(page)).toContainText('id_token');
    await expectNowhere(page, jwt);
    await page.getByRole('link', { name: 'S2S Playground' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Playground' })).toBeVisible();
    await expect(note(page)).toHaveCount(0);
  });
}

test('a token in the address of a page that is not there is taken out as well', async ({ page, app }) => {
  const answered = await page.request.get(`/callback?code=${opaque}&state=1`, { maxRedirects: 0 });
  expect([answered.status(), new URL(answered.headers().location ?? '', app.origin).search]).toEqual([
    307,
    '?state=1&removed=code',
  ]);
});

test('on the way through sign-in it goes no further, and is said afterwards', async ({ page }) => {
  for (const address of [`/inspect?access_token=${opaque}`, `/inspect#access_token=${opaque}`]) {
    await page.context().clearCookies();
    await open(page, address);
    const demo = page.getByRole('button', { name: 'Try the demo' });
    await expect(demo).toBeEnabled();
    await expectNowhere(page, opaque);
    await demo.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Inspect' })).toBeVisible();
    await expect(note(page)).toContainText('access_token');
    await expect(page).toHaveURL(/\/inspect$/);
    await expectNowhere(page, opaque);
  }
  await page.context().clearCookies();
  await open(page, `/sign-in?access_token=${opaque}`);
  await expect(note(page)).toContainText('access_token');
  await expectNowhere(page, opaque);
});

test('places within a page stay in its address', async ({ page }) => {
  await page.goto('/reference/claims');
  const long = await page
    .locator('[id]')
    .evaluateAll((all) => all.map(({ id }) => id).find((id) => id.length >= 30) ?? '');
  expect(long).not.toBe('');
  await open(page, `/reference/claims#${long}`);
  await expect(page.locator(':target')).toBeVisible();
  await page.getByRole('link', { name: 'Errors', exact: true }).first().hover();
  await expect(page).toHaveURL(new RegExp(`#${long}$`));
  await expect(note(page)).toHaveCount(0);
});

const answer = JSON.stringify({ error: 'invalid_client', access_token: opaque, id_token: jwt });

test('what is searched for in the reference becomes an address without its tokens and secrets', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const path of ['/reference', '/reference/errors', '/reference/scopes', '/reference/claims']) {
    for (const text of [answer, jwt, answer.slice(0, 60), `client_secret=${opaque} invalid_client`]) {
      await page.goto(path);
      const field = page.getByRole('searchbox');
      await field.fill(text);
      await field.press('Enter');
      await expect(page).toHaveURL(/\?q=/);
      await expect(page.getByText('was left out; a mark stands in its place')).toBeVisible();
      await expectNowhere(page, text.includes(opaque.slice(0, 20)) ? opaque : jwt);
    }
  }
  expect(asked.filter((url) => url.includes(opaque.slice(0, 20)) || url.includes(jwt.slice(0, 20)))).toEqual(
    [],
  );
  await page.goto('/reference/errors');
  await page.getByRole('searchbox').fill(answer);
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('heading', { name: /errors? found/ })).toBeVisible();
});

test('without script the server leads a search to the address without them, and says so', async ({ app }) => {
  const path = `/reference/errors?q=${encodeURIComponent(answer)}`;
  const led = await sendRaw(app.port, { method: 'GET', path, headers: {} });
  const { pathname, search } = new URL(String(led.headers.location), app.origin);
  expect([led.status, pathname]).toEqual([307, '/reference/errors']);
  const cleaned = new URLSearchParams(search);
  expect(cleaned.get('removed')).toBe('q');
  expect(JSON.parse(cleaned.get('q') ?? '')).toMatchObject({
    error: 'invalid_client',
    access_token: '[left out]',
  });
  const page = await sendRaw(app.port, { method: 'GET', path: pathname + search, headers: {} });
  expect(page.body).toContain('The link carried a secret');
  expect(page.body).not.toContain(opaque);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme}, 320 px`, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 700 } });

    test('what is said has no fault that axe knows, and nothing sticks out', async ({ page }) => {
      await page.goto(`/reference/errors?q=${encodeURIComponent(answer)}`);
      await expect(note(page)).toBeVisible();
      await expectSound(page, 'a search of the reference');
      await tryDemo(page);
      await page.goto(`/inspect#access_token=${opaque}`);
      await expect(note(page)).toBeVisible();
      await expectSound(page, 'inspect');
    });
  });
}
