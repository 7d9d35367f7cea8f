import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { enterClient, generate, pickCredential, tryDemo } from '../support/playground-page';
import { startRecordingServer } from '../support/recording-server';
import { expectSound } from '../support/sound-page';

const list = (page: Page) => page.getByRole('group', { name: 'Requests of this page' });
const choice = (page: Page, name: RegExp) => list(page).getByRole('radio', { name });
const openTrace = (page: Page) => page.getByRole('tab', { name: 'Request and answer' }).click();
const sent = (page: Page) => page.getByRole('region', { name: 'Request as sent, redacted' });

/** Three requests of one page: a token, a refusal by the provider, and one that was cancelled while its provider said nothing. */
async function askThreeTimes(page: Page): Promise<void> {
  const silent = await startRecordingServer();
  silent.answerWith(null);
  await tryDemo(page);
  await generate(page);
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
  await pickCredential(page, 'Demo: scope not on the credential');
  await generate(page);
  await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible();
  await enterClient(page, `http://127.0.0.1:${silent.port}/token`, 'p8e-silent-secret-0123456789');
  await generate(page);
  await expect.poll(() => silent.requests.length).toBe(1);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Cancelled. How far it came stands under “Request and answer”.')).toBeVisible();
  await openTrace(page);
  await expect(choice(page, /while it waited for the answer/)).toBeVisible();
  await silent.close();
}

test('each request of the page keeps its trace, also after the next one, and a cancelled one says how far it came', async ({
  page,
}) => {
  await askThreeTimes(page);
  await expect(list(page).getByRole('radio')).toHaveCount(3);
  // The result is still the refusal, so its trace is what stands here first.
  const refused = choice(
    page,
    /Demo: scope not on the credential.*No token.*Shown as result.*status 400, \d+ ms/,
  );
  await expect(refused).toBeChecked();
  await expect(sent(page)).toContainText('POST /sandbox/ims/token/v3');

  await refused.press('ArrowUp');
  const cancelled = choice(
    page,
    /This session: trace-client.*Cancelled.*while it waited for the answer, no status/,
  );
  await expect(cancelled).toBeFocused();
  await expect(cancelled).toBeChecked();
  await expect(sent(page)).toContainText('authorization: Basic [client secret]');
  await expect(page.getByText('No answer arrived. The request was cancelled.')).toBeVisible();
  await expect(page.getByRole('row', { name: 'First byte of the answer' })).toContainText('Cancelled here');
  await expect(page.getByRole('row', { name: 'Rest of the answer' })).toContainText(
    'did not happen: it was cancelled before',
  );

  const token = choice(page, /Demo: working credential.*Token.*status 200, \d+ ms/);
  await token.check();
  await expect(page.getByText('Token. Only the result that is shown still has its token.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Answer, redacted' })).toContainText('HTTP/1.1 200 OK');

  await page.getByRole('tab', { name: 'Result', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible();
});

test('one request alone has no list, and its trace also says what was asked for the keys', async ({
  page,
}) => {
  await tryDemo(page);
  await generate(page);
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
  await openTrace(page);
  await expect(sent(page)).toBeVisible();
  await expect(list(page)).toHaveCount(0);
  const keys = page.getByRole('listitem').filter({ hasText: /GET http\S+\/sandbox\/ims\/keys/ });
  await expect(keys).toContainText(/^KeysStatus 200(asked for this check|remembered from)/);
  await page.getByRole('tab', { name: 'Result', exact: true }).click();
  await page.getByRole('button', { name: 'Generate access token' }).click();
  await expect(page.getByText('Reused', { exact: true })).toBeVisible();
  await openTrace(page);
  await expect(page.getByText('A live token was reused, so there is no request to show.')).toBeVisible();
  await expect(keys).toContainText(/^KeysStatus 200remembered from .+ UTC, when it took \d/);
});

test('two requests are compared as they were sent, without their secrets', async ({ page }) => {
  await askThreeTimes(page);
  await page.getByLabel('Compare with').selectOption({ index: 2 });
  const rows = page.getByRole('table', { name: 'The two requests, part by part' });
  await expect(rows.getByRole('row', { name: /^client_id/ })).toContainText('Different');
  await expect(rows.getByRole('row', { name: /^scope/ })).toContainText(
    /only in the chosen one: firefly_api/,
  );
  await expect(rows.getByRole('row', { name: /^grant_type/ })).toContainText('Same');
  await expect(rows.getByRole('rowheader', { name: /^client_secret/ })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /^\d+ parts differ$/ })).toBeVisible();
});

test('no token of an earlier request is left on the page, and nothing of the list in storage, cookies or address', async ({
  page,
  context,
}) => {
  await tryDemo(page);
  await generate(page);
  const result = page.getByRole('tabpanel', { name: 'Result' });
  await result.getByRole('button', { name: 'Show access token' }).click();
  const token = (await result.getByText(/^eyJ/).textContent()) ?? '';
  expect(token).toMatch(/^eyJ/);
  const address = page.url();
  await pickCredential(page, 'Demo: scope not on the credential');
  await generate(page);
  await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible();
  await openTrace(page);
  await choice(page, /Demo: working credential/).check();
  await expect(sent(page)).toBeVisible();
  expect(await page.content()).not.toContain(token);
  expect(page.url()).toBe(address);
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  const cookies = JSON.stringify(await context.cookies());
  for (const place of [stored, cookies]) {
    expect(place).not.toContain(token);
    expect(place).not.toContain('grant_type');
  }
});

test('the list is gone once the page was left, also where the browser brings the page back as it was', async ({
  page,
}) => {
  await askThreeTimes(page);
  // What a browser does with a page that it keeps and brings back.
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await expect(list(page)).toHaveCount(0);
  await expect(page.getByText('Nothing was sent', { exact: true })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 320]) {
    test(`list and comparison have no fault that axe knows, and nothing sticks out, ${colorScheme}, ${width} px`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await askThreeTimes(page);
      await page.getByLabel('Compare with').selectOption({ index: 2 });
      await expect(page.getByRole('heading', { name: /parts differ$/ })).toBeVisible();
      await expectSound(page, 'requests of this page');
      await choice(page, /Cancelled/).check();
      await expectSound(page, 'a cancelled request');
    });
  }
}
