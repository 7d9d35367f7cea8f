import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { generate, pickCredential, tryDemo } from '../support/playground-page';

async function openSearch(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Find which scope fails' }).click();
  const dialog = page.getByRole('dialog', { name: 'Which scope fails?' });
  await expect(dialog.getByText(/at most \d+ requests/)).toBeVisible();
  return dialog;
}

const row = (dialog: Locator, scope: string) =>
  dialog.getByRole('row').filter({ has: dialog.page().getByRole('rowheader', { name: scope, exact: true }) });

test('the scope that was never added is named, with its service, and a token comes without it', async ({
  page,
}) => {
  await tryDemo(page);
  await pickCredential(page, 'Demo: scope not on the credential');
  await generate(page);
  const dialog = await openSearch(page);
  await expect(dialog.getByText('real access tokens')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Start search' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Search finished', { exact: true })).toBeVisible();
  await expect(dialog.getByText('The provider refuses 1 scope.', { exact: true })).toBeVisible();
  await expect(row(dialog, 'firefly_api')).toContainText('Refused');
  await expect(row(dialog, 'firefly_api').getByRole('link').first()).toBeVisible();
  await expect(row(dialog, 'openid')).toContainText('Accepted');
  expect(await page.content(), 'no token of the search reaches the page').not.toMatch(/eyJ[\w-]{20}/);
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);

  await dialog.getByRole('button', { name: 'Remove 1 scope and generate' }).click();
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
  const chips = page.getByRole('list', { name: 'Scopes of this request' });
  await expect(chips).toContainText('AdobeID');
  await expect(chips).not.toContainText('firefly_api');
  await expect(page.getByRole('button', { name: 'Find which scope fails' })).toHaveCount(0);
});

test('several scopes that fail are all found, a misspelt one with what was probably meant', async ({
  page,
}) => {
  await tryDemo(page);
  await page
    .getByRole('textbox', { name: 'Scopes' })
    .fill('openid AdobeId read_organizations target_sdk session aem.folders');
  await page.getByRole('textbox', { name: 'Scopes' }).press('Enter');
  await generate(page);
  const dialog = await openSearch(page);
  await dialog.getByRole('button', { name: 'Start search' }).click();
  await expect(dialog.getByText('The provider refuses 3 scopes.', { exact: true })).toBeVisible();
  for (const scope of ['AdobeId', 'target_sdk', 'aem.folders'])
    await expect(row(dialog, scope)).toContainText('Refused');
  await expect(row(dialog, 'AdobeId')).toContainText('AdobeID');
  for (const scope of ['openid', 'read_organizations', 'session'])
    await expect(row(dialog, scope)).toContainText('Accepted');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Find which scope fails' })).toBeFocused();
});

test('a search that is cancelled says what is open, and goes on from there', async ({ page }) => {
  await tryDemo(page);
  await pickCredential(page, 'Demo: scope not on the credential');
  await generate(page);
  const dialog = await openSearch(page);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/$|\/\?/, async (route) => {
    if (route.request().method() === 'POST') await held;
    await route.continue().catch(() => undefined);
  });
  await dialog.getByRole('button', { name: 'Start search' }).click();
  // The held request has not reached the server, which could only say that it does not know it.
  await page.route(/\/generations\/[\w-]+\/cancel$/, (route) => route.fulfill({ status: 204 }));
  const cancelled = page.waitForRequest(/\/generations\/[\w-]+\/cancel$/);
  await dialog.getByRole('button', { name: 'Cancel search' }).click();
  expect((await cancelled).method()).toBe('POST');
  await expect(dialog.getByText('Search ended early', { exact: true })).toBeVisible();
  await expect(dialog.getByText(/5 scopes are still open/)).toBeVisible();
  release();
  await page.unrouteAll({ behavior: 'wait' });
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await expect(dialog.getByText('The provider refuses 1 scope.', { exact: true })).toBeVisible();
});

test('on a narrow screen the dialog does not scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await tryDemo(page);
  await pickCredential(page, 'Demo: scope not on the credential');
  await generate(page);
  const dialog = await openSearch(page);
  await dialog.getByRole('button', { name: 'Start search' }).click();
  await expect(dialog.getByText('Search finished', { exact: true })).toBeVisible();
  const { scrollWidth, clientWidth } = await dialog.evaluate((node) => ({
    scrollWidth: node.scrollWidth,
    clientWidth: node.clientWidth,
  }));
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
});
