import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { readCsv } from '../support/csv';
import { tryDemo } from '../support/playground-page';
import { addCredentialRows, newestOrganisation, openStore } from '../support/store-file';

const path = '/organisation/api-credentials';
const names = (page: Page) => page.getByRole('rowheader').allTextContents();

test.beforeEach(async ({ page, app }) => {
  await tryDemo(page);
  const store = openStore(app);
  addCredentialRows(store, newestOrganisation(store), 120);
  store.close();
});

test('every credential is found by search and filters, which stand in the address', async ({ page }) => {
  await page.getByRole('link', { name: 'Administration' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'API credentials' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find by name or client ID' }).fill(' BULK 00');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page).toHaveURL(/search=/);
  expect(await names(page)).toEqual(Array.from({ length: 10 }, (_, at) => `Bulk 00${at}`));

  await page.getByLabel('Provider').selectOption('Adobe IMS');
  await page.getByLabel('Service').selectOption('Adobe Analytics');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page).toHaveURL(/service=analytics/);
  expect(await names(page)).toEqual(['Bulk 000', 'Bulk 006']);
  await page.getByLabel('State').selectOption('Failing');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page).toHaveURL(/state=failing/);
  expect(await names(page)).toEqual(['Bulk 000']);
  await expect(page.getByRole('row').filter({ hasText: 'Bulk 000' })).toContainText('Failing');

  await page.getByRole('searchbox', { name: 'Find by name or client ID' }).fill('no such');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByText('No credential matches')).toBeVisible();
  await page.getByRole('link', { name: 'Show all', exact: true }).first().click();
  await expect(page.getByRole('rowheader')).toHaveCount(50);
  await expect(page.getByRole('searchbox', { name: 'Find by name or client ID' })).toHaveValue('');
});

test('each order goes through all pages, and says at its column that it is one', async ({ page }) => {
  await page.goto(`${path}?search=bulk`);
  const created = page.getByRole('columnheader', { name: 'Created' });
  await expect(page.getByRole('columnheader', { name: 'Credential name' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(created).toHaveAttribute('aria-sort', 'none');
  await created.getByRole('link').click();
  await expect(page).toHaveURL(/sort=created/);
  await expect(created).toHaveAttribute('aria-sort', 'ascending');
  await created.getByRole('link').click();
  await expect(created).toHaveAttribute('aria-sort', 'descending');

  const seen = await names(page);
  for (const rows of [50, 20]) {
    await page.getByRole('link', { name: 'Next page' }).click();
    await expect(page.getByRole('rowheader')).toHaveCount(rows);
    seen.push(...(await names(page)));
  }
  // The first was created last.
  expect(seen).toEqual(Array.from({ length: 120 }, (_, at) => `Bulk ${String(at).padStart(3, '0')}`));
  await expect(page.getByRole('link', { name: 'Next page' })).toHaveCount(0);
  await page.getByRole('link', { name: 'First page' }).click();
  await expect(page.getByRole('rowheader').first()).toHaveText('Bulk 000');
});

test('the file holds what is shown, all pages of it', async ({ page }) => {
  await page.goto(`${path}?search=bulk&provider=sandbox&sort=created`);
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export CSV' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/^api-credentials-\d{4}-\d\d-\d\d\.csv$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  const [header = [], ...records] = readCsv(Buffer.concat(chunks).toString('utf8'));
  expect(header[0]).toBe('Credential name');
  expect(records).toHaveLength(60);
  expect(records[0]?.slice(0, 5)).toEqual([
    'Bulk 119',
    expect.stringMatching(/^[0-9a-f]{32}$/),
    'Built-in sandbox',
    '',
    '',
  ]);
});

test('product profiles are changed from the table, and one that is needed cannot be left out', async ({
  page,
}) => {
  await page.goto(`${path}?search=bulk+003`);
  const row = page.getByRole('row').filter({ hasText: 'Bulk 003' });
  await expect(row).toContainText('Analytics: web reports');
  const edit = page.getByRole('button', { name: 'Edit product profiles of Bulk 003' });
  await edit.click();
  const dialog = page.getByRole('dialog', { name: 'Edit product profiles of Bulk 003' });
  await dialog.getByRole('checkbox', { name: 'Analytics: web reports' }).uncheck();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(
    dialog.getByText('This service needs at least one product profile. Choose one.'),
  ).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Analytics: no report suites' }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(edit).toBeFocused();
  await expect(row).toContainText('Analytics: no report suites');
  await expect(row).not.toContainText('Analytics: web reports');
  await expect(page.getByText('Product profiles of Bulk 003 saved')).toBeAttached();

  await page.goto('/activity?event=credential.profiles-changed');
  await expect(
    page.getByRole('row').filter({ hasText: 'Changed the product profiles of “Bulk 003”.' }),
  ).toHaveCount(1);
});

test('profiles of a credential elsewhere are typed, one a line, and kept as a record', async ({ page }) => {
  await page.goto(`${path}?search=bulk+006`);
  await page.getByRole('button', { name: 'Edit product profiles of Bulk 006' }).click();
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('textbox', { name: 'Product profiles: Adobe Analytics' });
  await expect(field).toHaveValue('web-reports');
  await field.fill('Marketing, Europe\nMarketing, Asia');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Bulk 006' })).toContainText('Marketing, Asia');
});

test('who is no administrator is told why the table is not theirs, and gets no file', async ({
  page,
  app,
}) => {
  const store = openStore(app);
  const { userId } = newestOrganisation(store);
  store.prepare("update users set role = 'developer' where id = ?").run(userId);
  store.close();
  await page.goto(path);
  await expect(page.getByText('For administrators')).toBeVisible();
  await expect(page.getByText('Bulk 000')).toHaveCount(0);
  const answer = await page.request.get(`${path}/export`);
  expect([answer.status(), (await answer.json()).code]).toEqual([403, 'forbidden']);
});
