import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { readCsv } from '../support/csv';
import { generate, pickCredential, tryDemo } from '../support/playground-page';
import { addActivityRows, newestOrganisation, openStore } from '../support/store-file';

const row = (page: Page, text: string | RegExp) => page.getByRole('row').filter({ hasText: text });

/** Presses an export link and reads the file that comes of it. */
async function download(
  page: Page,
  name: string,
): Promise<{ readonly fileName: string; readonly text: string }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  const file = await coming;
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  return { fileName: file.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}

/** One token with the credential that a demo begins with, and one refusal. */
async function useTwoCredentials(page: Page): Promise<void> {
  await tryDemo(page);
  await expect(page.getByRole('combobox', { name: 'Credential' })).toHaveValue('Demo: working credential');
  await generate(page);
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
  await pickCredential(page, 'Demo: wrong client secret');
  await generate(page);
  await expect(page.getByText('invalid_client').first()).toBeVisible();
}

test('what was done stands in the log, in the chart and in both files', async ({ page }) => {
  await useTwoCredentials(page);
  await page.getByRole('link', { name: 'Activity', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible();

  const generated = row(page, 'Generated an access token with “Demo: working credential”.');
  await expect(generated).toHaveCount(1);
  await expect(generated).toContainText('Guest');
  await expect(generated).toContainText('Done');
  await expect(generated).toContainText('127.0.0.1');
  await expect(generated).toContainText(/Valid for 2[34] h/);
  const failed = row(page, 'Asked for an access token with “Demo: wrong client secret” and got none.');
  await expect(failed).toHaveCount(1);
  await expect(failed).toContainText('Failed');

  const chart = page.getByRole('img', { name: /1 generated, 1 failed\.$/ });
  await expect(chart).toBeVisible();
  const figures = page.getByRole('table', { name: 'Access tokens per day' });
  await expect(figures.getByRole('row')).toHaveCount(31);
  await expect(figures.getByRole('row').last()).toHaveText(/^\d{1,2} \w{3}Generated1Failed1$/);

  const csv = await download(page, 'Export CSV');
  expect(csv.fileName).toMatch(/^activity-\d{4}-\d\d-\d\d\.csv$/);
  const [header = [], ...records] = readCsv(csv.text);
  expect(header.slice(0, 4)).toEqual(['Time (UTC)', 'Who', 'Who: id', 'What']);
  expect(records.map((record) => record[4])).toEqual(['token.failed', 'token.generated']);
  const json = await download(page, 'Export JSON');
  const { entries, truncated } = JSON.parse(json.text);
  expect([entries.map(({ event }: { event: string }) => event), truncated]).toEqual([
    ['activity.exported', 'token.failed', 'token.generated'],
    false,
  ]);
  await page.reload();
  await expect(row(page, 'Downloaded the activity log.')).toHaveCount(2);
});

test('filters stand in the address, and what they leave is what the file holds', async ({ page }) => {
  await useTwoCredentials(page);
  await page.goto('/activity');
  await page.getByLabel('Event').selectOption('Access token failed');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page).toHaveURL(/event=token\.failed/);
  await expect(row(page, 'Demo: wrong client secret')).toHaveCount(1);
  await expect(row(page, 'Demo: working credential')).toHaveCount(0);
  await expect(page.getByLabel('Event')).toHaveValue('token.failed');
  const { entries } = JSON.parse((await download(page, 'Export JSON')).text);
  expect(entries).toHaveLength(1);

  await page.getByRole('link', { name: 'Only “Demo: wrong client secret”' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Activity of “Demo: wrong client secret”' }),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: /0 generated, 1 failed\.$/ })).toBeVisible();
  await page.getByLabel('Result').selectOption('Done');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page.getByText('No record matches')).toBeVisible();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Activity of “Demo: wrong client secret”' }),
  ).toBeVisible();

  await page.getByRole('link', { name: 'Show all activity' }).first().click();
  await expect(row(page, 'Demo: working credential')).toHaveCount(1);
  await expect(page.getByLabel('Result')).toHaveValue('');
  await page.getByLabel('Until day (UTC)').fill('2020-01-01');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page.getByText('No record matches')).toBeVisible();
});

test('pages lead to older records and back', async ({ page, app }) => {
  await tryDemo(page);
  const store = openStore(app);
  addActivityRows(store, newestOrganisation(store), 120);
  store.close();
  await page.goto('/activity');
  const what = (page: Page) => page.getByRole('rowheader').filter({ hasText: 'Signed' }).allTextContents();
  await expect(page.getByRole('rowheader').filter({ hasText: 'Signed' })).toHaveCount(50);
  const first = await page.getByRole('main').locator('time').allTextContents();
  await page.getByRole('link', { name: 'Older' }).click();
  await expect(page).toHaveURL(/before=/);
  await page.getByRole('link', { name: 'Older' }).click();
  await expect(page.getByRole('rowheader').filter({ hasText: 'Signed' })).toHaveCount(20);
  await expect(page.getByRole('link', { name: 'Older' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Newer' }).click();
  await expect(page.getByRole('link', { name: 'Older' })).toBeVisible();
  expect(await what(page)).toHaveLength(50);
  await page.getByRole('link', { name: 'Newer' }).click();
  await expect(page.getByRole('link', { name: 'Newer' })).toHaveCount(0);
  expect(await page.getByRole('main').locator('time').allTextContents()).toEqual(first);
});

test('the activity of nobody’s credential is a page that says so and leads back', async ({ page }) => {
  await tryDemo(page);
  const answer = await page.request.get(`/activity?credential=crd_${'A'.repeat(22)}`);
  expect(answer.status()).toBe(404);
  expect(await answer.text()).toContain('There is no such credential');
});

test('a file is refused to who is signed out, and to a link on somebody else’s site', async ({
  page,
  request,
}) => {
  const paths = ['/activity/export?format=csv', '/organisation/api-credentials/export'];
  for (const path of paths) {
    const answer = await request.get(path);
    expect([answer.status(), (await answer.json()).code]).toEqual([401, 'signed-out']);
  }
  await tryDemo(page);
  for (const path of paths) {
    for (const site of ['cross-site', 'same-site']) {
      const answer = await page.request.get(path, { headers: { 'sec-fetch-site': site } });
      expect([answer.status(), (await answer.json()).code]).toEqual([403, 'bad-origin']);
    }
    const own = await page.request.get(path, { headers: { 'sec-fetch-site': 'same-origin' } });
    expect(own.status()).toBe(200);
    expect(own.headers()['content-disposition']).toMatch(
      /^attachment; filename="[a-z-]+\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(own.headers()['cache-control']).toContain('no-store');
  }
  const foreign = await page.request.get(`/activity/export?credential=crd_${'A'.repeat(22)}`);
  expect([foreign.status(), (await foreign.json()).code]).toEqual([404, 'not-found']);
  await page.goto('/activity?event=credentials.exported');
  await expect(row(page, 'Downloaded the list of API credentials.')).toHaveCount(1);
});
