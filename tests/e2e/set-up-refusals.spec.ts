import { expect, test } from '../support/browser';
import { tryDemo } from '../support/playground-page';
import { begin, beginSandbox, goOn, heading, nameField, service } from '../support/set-up-page';
import { newestOrganisation, openStore } from '../support/store-file';

for (const [what, taken] of [
  ['in other letter case', 'DEMO: Working CREDENTIAL'],
  ['with a trailing space', 'Demo: working credential '],
  ['in full-width letters', 'Ｄｅｍｏ: working credential'],
] as const) {
  test(`a taken name ${what} is found out at its step, with whose it is and another that is free`, async ({
    page,
  }) => {
    await beginSandbox(page);
    await nameField(page).fill(taken);
    await nameField(page).blur();
    await expect(
      page.getByText('“Demo: working credential”, created by Guest, has this name already.').first(),
    ).toBeVisible();
    await goOn(page);
    await expect(nameField(page)).toBeFocused();
    await expect(nameField(page)).toHaveAttribute('aria-invalid', 'true');
    await page.getByRole('button', { name: 'Use this name' }).click();
    await expect(nameField(page)).toHaveValue(/ 2$/);
    await goOn(page);
    await expect(heading(page, 'Client ID and secret')).toBeFocused();
  });
}

test('a name that somebody takes meanwhile leads back to its step, and nothing is lost', async ({
  page,
  context,
}) => {
  await beginSandbox(page);
  await nameField(page).fill('Wanted by two');
  await goOn(page);
  await expect(heading(page, 'Client ID and secret')).toBeFocused();

  const other = await context.newPage();
  await other.goto('/credentials/new');
  await other.getByRole('radio', { name: 'Built-in sandbox' }).check();
  await goOn(other);
  await service(other, 'I/O Events').check();
  await goOn(other);
  await nameField(other).fill('wanted BY two');
  await goOn(other);
  await other.getByRole('button', { name: 'Issue credential' }).click();
  await expect(heading(other, 'Credential issued')).toBeVisible();
  await other.close({ runBeforeUnload: false });

  await page.getByRole('button', { name: 'Issue credential' }).click();
  await expect(nameField(page)).toBeFocused();
  await expect(
    page.getByText('“wanted BY two”, created by Guest, has this name already.').first(),
  ).toBeVisible();
  await expect(page.getByText('Wanted by two 2')).toBeVisible();
  await page.getByRole('button', { name: 'Use this name' }).click();
  await goOn(page);
  await expect(page.getByRole('definition').filter({ hasText: 'Analytics: web reports' })).toBeVisible();
  await page.getByRole('button', { name: 'Issue credential' }).click();
  await expect(heading(page, 'Credential issued: Wanted by two 2')).toBeFocused();
});

test('going on without a product profile says which service lacks one, until it has one', async ({
  page,
}) => {
  await begin(page, 'Built-in sandbox');
  await goOn(page);
  await goOn(page);
  await expect(page.getByText('No service is chosen', { exact: true })).toBeVisible();
  for (const name of ['Adobe Analytics', 'Cloud Manager']) await service(page, name).check();
  await goOn(page);
  await goOn(page);
  await expect(page.getByText('A product profile is missing: Adobe Analytics, Cloud Manager')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Analytics: web reports' }).check();
  await expect(page.getByText('A product profile is missing: Cloud Manager')).toBeVisible();
  await expect(page.getByText('Choose at least one for Cloud Manager.')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search product profiles' }).fill('deploy');
  await expect(page.getByRole('checkbox')).toHaveCount(1);
  await page.getByRole('checkbox', { name: 'Cloud Manager: deployment' }).check();
  await expect(page.getByText('A product profile is missing')).toHaveCount(0);
  await goOn(page);
  await expect(heading(page, 'Credential name')).toBeFocused();
});

test('API Mesh can be read and not chosen', async ({ page }) => {
  await begin(page, 'Built-in sandbox');
  await goOn(page);
  const mesh = service(page, 'API Mesh');
  await expect(mesh).toBeDisabled();
  await expect(mesh).toHaveAccessibleDescription(/takes no server-to-server credential.*API key/);
  await mesh.focus();
  await mesh.press('Space');
  await expect(mesh).not.toBeChecked();
  await expect(page.getByRole('heading', { name: 'Chosen services (0)' })).toBeVisible();
});

test('a support member is told why they cannot set one up, and whom to ask', async ({ page, app }) => {
  await tryDemo(page);
  const store = openStore(app);
  const { userId } = newestOrganisation(store);
  store.prepare("update users set role = 'support' where id = ?").run(userId);
  store.close();
  await page.goto('/credentials/new');
  await expect(page.getByText('Your role cannot set up credentials')).toBeVisible();
  await expect(page.getByText(/Ask an administrator of Demo organisation/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Continue' })).toHaveCount(0);
});
