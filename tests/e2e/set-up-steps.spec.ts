import { expect, test } from '../support/browser';
import { tryDemo } from '../support/playground-page';
import { begin, beginSandbox, goOn, heading, nameField, secretField, service } from '../support/set-up-page';

test('the buttons, the list of steps and the browser go back and forward, and all that was entered is kept', async ({
  page,
}) => {
  await begin(page, 'Adobe IMS');
  await goOn(page);
  await service(page, 'Adobe Analytics').check();
  await goOn(page);
  await page.getByRole('textbox', { name: 'Product profile name for Adobe Analytics' }).fill('All suites');
  await goOn(page);
  await nameField(page).fill('Kept');
  await goOn(page);
  await page.getByRole('textbox', { name: 'Client ID' }).fill('kept-client');
  await secretField(page).fill('kept-secret');
  await expect(page).toHaveURL(/\?step=client$/);

  await page.goBack();
  await expect(heading(page, 'Credential name')).toBeFocused();
  await expect(nameField(page)).toHaveValue('Kept');
  await page.goBack();
  await expect(page.getByRole('listitem').filter({ hasText: 'All suites' }).first()).toBeVisible();
  await page.goBack();
  await expect(service(page, 'Adobe Analytics')).toBeChecked();
  await page.goBack();
  await expect(page.getByRole('radio', { name: 'Adobe IMS' })).toBeChecked();
  await page.goForward();
  await expect(heading(page, 'Services')).toBeFocused();
  for (const _ of ['profiles', 'name', 'client']) await page.goForward();
  await expect(heading(page, 'Client ID and secret')).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Client ID' })).toHaveValue('kept-client');
  await expect(secretField(page)).toHaveValue('kept-secret');

  await page.getByRole('button', { name: 'Back' }).click();
  await expect(heading(page, 'Credential name')).toBeFocused();
  const steps = page.getByRole('navigation', { name: 'Steps' });
  await steps.getByRole('button', { name: /^Services/ }).click();
  await expect(steps.locator('[aria-current="step"]')).toHaveText(/Services/);
  await service(page, 'Adobe Analytics').uncheck();
  await goOn(page);
  await expect(heading(page, 'Credential name')).toBeFocused();
  await steps.getByRole('button', { name: /^Services/ }).click();
  await service(page, 'Adobe Analytics').check();
  await goOn(page);
  await expect(page.getByRole('listitem').filter({ hasText: 'All suites' }).first()).toBeVisible();
  await goOn(page);
  await goOn(page);
  await expect(secretField(page)).toHaveValue('kept-secret');
});

test('a step in the address without anything entered begins at the first one', async ({ page }) => {
  await tryDemo(page);
  await page.goto('/credentials/new?step=name');
  await expect(heading(page, 'Provider')).toBeVisible();
  await expect(page).toHaveURL(/\/credentials\/new$/);
  await page.goto('/credentials/new?step=%3Cscript%3E');
  await expect(heading(page, 'Provider')).toBeVisible();
});

test('leaving asks: links, signing out, the browser’s Back, reloading; staying keeps everything', async ({
  page,
}) => {
  await tryDemo(page);
  await page.goto('/credentials');
  await page.getByRole('link', { name: 'Set up a credential' }).first().click();
  await expect(heading(page, 'Provider')).toBeVisible();
  await page.getByRole('radio', { name: 'Built-in sandbox' }).check();
  const question = page.getByRole('alertdialog', { name: 'Leave the set-up?' });
  const stay = page.getByRole('button', { name: 'Stay here' });

  for (const way of [
    () => page.getByRole('link', { name: 'Playground', exact: true }).click(),
    () => page.getByRole('link', { name: 'Cancel' }).click(),
    () => page.getByRole('button', { name: 'Sign out' }).click(),
    () => page.evaluate(() => history.back()),
  ]) {
    await way();
    await expect(question, String(way)).toBeVisible();
    await expect(stay).toBeFocused();
    await stay.click();
    await expect(question).toHaveCount(0);
    await expect(page).toHaveURL(/\/credentials\/new$/);
    await expect(page.getByRole('radio', { name: 'Built-in sandbox' })).toBeChecked();
  }

  const asked = page.waitForEvent('dialog');
  const reloaded = page.evaluate(() => location.reload());
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await reloaded;
  await expect(page.getByRole('radio', { name: 'Built-in sandbox' })).toBeChecked();

  await page.evaluate(() => history.back());
  await page.getByRole('button', { name: 'Leave and discard' }).click();
  await expect(page).toHaveURL(/\/credentials$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Credentials', exact: true })).toBeVisible();
});

test('leaving with nothing entered asks nothing', async ({ page }) => {
  await tryDemo(page);
  await page.goto('/credentials/new');
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page).toHaveURL(/\/credentials$/);
});

test('leaving before the secret is stored asks, and going back cannot issue it twice', async ({ page }) => {
  await beginSandbox(page);
  await nameField(page).fill('Issued once');
  await goOn(page);
  await page.getByRole('button', { name: 'Issue credential' }).click();
  await expect(heading(page, 'Credential issued')).toBeFocused();
  const secret = await page.getByRole('region', { name: 'Client secret' }).textContent();
  await page.goBack();
  await expect(page.getByRole('region', { name: 'Client secret' })).toHaveText(secret ?? '');
  await expect(page.getByRole('button', { name: 'Issue credential' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Playground', exact: true }).click();
  await expect(page.getByRole('alertdialog', { name: 'Leave without the client secret?' })).toBeVisible();
  await page.getByRole('button', { name: 'Stay here' }).click();
  await page.getByRole('checkbox', { name: 'I have stored it' }).check();
  await page.getByRole('button', { name: 'Open the credential' }).click();
  await page.waitForURL(/\/credentials\/crd_/);
});
