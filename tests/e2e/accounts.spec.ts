import { expect, test } from '@playwright/test';
import { type RunningApp, startApp } from '../support/running-app';

let app: RunningApp;
test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(() => app.stop());

const password = 'violet harbour, tramway 41 quietly';

test('the one-time link makes the first account, once; passwords are checked; guesses are slowed down', async ({
  page,
  browser,
}) => {
  await page.goto(app.setUpLink());
  await page.getByRole('textbox', { name: 'Organisation name' }).fill('Example Ltd');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada Example');
  await page.getByRole('textbox', { name: 'Username' }).fill('ada');
  await page.getByLabel('Password', { exact: true }).fill('passwordpassword');
  await page.getByRole('button', { name: 'Create organisation and sign in' }).click();
  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('textbox', { name: 'Username' })).toHaveValue('ada');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create organisation and sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Playground', exact: true })).toBeVisible();
  await expect(page.getByText('Example Ltd').first()).toBeVisible();

  const second = await browser.newPage();
  await second.goto(app.setUpLink());
  await second.getByRole('textbox', { name: 'Organisation name' }).fill('Second');
  await second.getByRole('textbox', { name: 'Your name' }).fill('Second');
  await second.getByRole('textbox', { name: 'Username' }).fill('second');
  await second.getByLabel('Password', { exact: true }).fill(password);
  await second.getByRole('button', { name: 'Create organisation and sign in' }).click();
  await expect(second.getByText('This set-up link does not work')).toBeVisible();
  await second.close();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Username' }).fill('ada');
  await page.getByLabel('Password', { exact: true }).fill('not the right password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Sign-in failed').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Username' })).toHaveValue('ada');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Playground', exact: true })).toBeVisible();
});
