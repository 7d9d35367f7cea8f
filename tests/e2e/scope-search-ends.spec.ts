import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { requestBound, requestsMax } from '@/lib/domain/scope-search/request-bound';
import { expect, test } from '../support/browser';
import { enterEndpoint } from '../support/hostile-guests';
import { copied, expectEntryBehind, generate, pickCredential, tryDemo } from '../support/playground-page';
import type { RunningApp } from '../support/running-app';
import { type ScopeEndpoint, startScopeEndpoint } from '../support/scope-endpoint';

let endpoint: ScopeEndpoint;
test.beforeAll(async () => {
  endpoint = await startScopeEndpoint();
});
test.afterAll(() => endpoint.close());

const scopesOf = (count: number) => Array.from({ length: count }, (_, at) => `scope-${at}`);
const waits = 'The provider asks to wait. Next request in';

async function openSearch(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Find which scope fails' }).click();
  const dialog = page.getByRole('dialog', { name: 'Which scope fails?' });
  await expect(dialog.getByText(/at most \d+ requests/)).toBeVisible();
  return dialog;
}

const row = (dialog: Locator, scope: string) =>
  dialog.getByRole('row').filter({ has: dialog.page().getByRole('rowheader', { name: scope, exact: true }) });

/** A guest whose request for these scopes was refused for one of them, and the dialog of the search. */
async function searchAfterRefusal(
  { page, context, app }: { readonly page: Page; readonly context: BrowserContext; readonly app: RunningApp },
  scopes: readonly string[],
  refused: ReadonlySet<string>,
): Promise<Locator> {
  await tryDemo(page);
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const credentialId = await enterEndpoint(app, cookie, 'search-client', endpoint.tokenEndpoint);
  endpoint.follow({ refused });
  await page.goto(`/?credential=${credentialId}`);
  await page.getByRole('textbox', { name: 'Scopes' }).fill(scopes.join(' '));
  await page.getByRole('textbox', { name: 'Scopes' }).press('Enter');
  await generate(page);
  return openSearch(page);
}

test('a search that the provider asks to wait says so, counts down, goes on by itself and keeps its bound', async ({
  page,
  context,
  app,
}) => {
  const refused = new Set(['scope-5']);
  const dialog = await searchAfterRefusal({ page, context, app }, scopesOf(8), refused);
  endpoint.follow({ refused, throttled: [3], retryAfterSeconds: 3 });
  await dialog.getByRole('button', { name: 'Start search' }).click();
  const waiting = dialog.getByText(waits);
  await expect(waiting).toContainText(/in [23] s/);
  await expect(dialog.getByRole('button', { name: 'Cancel search' })).toBeVisible();
  await expect(waiting).toContainText(/in [01] s/);
  await expect(dialog.getByText('Search finished', { exact: true })).toBeVisible();
  await expect(waiting).toHaveCount(0);
  await expect(dialog.getByText('The provider refuses 1 scope.', { exact: true })).toBeVisible();
  await expect(row(dialog, 'scope-5')).toContainText('Refused');
  expect(endpoint.requests.filter((one) => one === null)).toHaveLength(1);
  expect(endpoint.requests.length - 1).toBeLessThanOrEqual(requestBound(8, 1));
  await expect(dialog.getByText(`${endpoint.requests.length} of at most`)).toBeVisible();
});

test('a search that is cancelled while it waits ends at once, sends nothing more and says what is open', async ({
  page,
  context,
  app,
}) => {
  const refused = new Set(['scope-2']);
  const dialog = await searchAfterRefusal({ page, context, app }, scopesOf(6), refused);
  endpoint.follow({ refused, throttled: [2], retryAfterSeconds: 60 });
  await dialog.getByRole('button', { name: 'Start search' }).click();
  await expect(dialog.getByText(waits)).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel search' }).click();
  await expect(dialog.getByText('Search ended early', { exact: true })).toBeVisible();
  await expect(dialog.getByText(waits)).toHaveCount(0);
  await expect(dialog.getByText('6 scopes are still open.', { exact: true })).toBeVisible();
  await expect(dialog.getByText(/^You cancelled it\. At least one of these is refused:/)).toContainText(
    'scope-2',
  );
  await expect(dialog.getByRole('button', { name: 'Go on' })).toBeVisible();
  expect(endpoint.requests).toEqual([scopesOf(6), null]);
  await expectEntryBehind(page, 'What a cancelled request leaves behind', 'cancelled');
});

test('a search that uses all of its 60 requests ends, says what is open, and its result can be copied', async ({
  page,
  context,
  app,
}) => {
  const scopes = scopesOf(120);
  const refused = new Set(scopes.filter((_, at) => at % 3 === 0));
  const dialog = await searchAfterRefusal({ page, context, app }, scopes, refused);
  endpoint.follow({ refused });
  await dialog.getByRole('button', { name: 'Start search' }).click();
  await expect(dialog.getByText('Search ended early', { exact: true })).toBeVisible({ timeout: 60_000 });
  expect(endpoint.requests).toHaveLength(requestsMax);
  await expect(dialog.getByText(/^All requests of this search are used\./)).toBeVisible();
  await expect(
    dialog.getByText(/^The provider refuses \d+ scopes\. \d+ scopes are still open\.$/),
  ).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Go on' })).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Search again' })).toBeVisible();
  const text = await copied(page, 'result');
  expect(text).toContain('60 of at most 60 requests used.');
  const verdicts = text.split('\n').flatMap((line) => [/^(scope-\d+) +(.+)$/.exec(line) ?? []]);
  const scopesWith = (word: RegExp) =>
    verdicts.filter(([, , verdict = '']) => word.test(verdict)).map(([, scope = '']) => scope);
  expect(scopesWith(/./).sort()).toEqual([...scopes].sort());
  expect(scopesWith(/^Open$/).length).toBeGreaterThan(0);
  expect(scopesWith(/^Refused/).every((scope) => refused.has(scope))).toBe(true);
  expect(scopesWith(/^Accepted$/).some((scope) => refused.has(scope))).toBe(false);
});

test('a scope that is dropped without a word is named “Not granted”, and the copied result says so without a token', async ({
  page,
}) => {
  await tryDemo(page);
  await pickCredential(page, 'Demo: scope silently dropped');
  await generate(page);
  await expect(page.getByRole('heading', { name: 'Access token', exact: true })).toBeVisible();
  const dialog = await openSearch(page);
  await dialog.getByRole('button', { name: 'Start search' }).click();
  await expect(dialog.getByText('Search finished', { exact: true })).toBeVisible();
  await expect(
    dialog.getByText('It accepts 1 scope in the request and does not grant it.', { exact: true }),
  ).toBeVisible();
  await expect(row(dialog, 'firefly_api')).toContainText('Not granted');
  await expect(row(dialog, 'openid')).toContainText('Accepted');
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
  const text = await copied(page, 'result');
  expect(text).toMatch(/^firefly_api +Not granted$/m);
  expect(text).not.toMatch(/eyJ|p8e-/);
});
