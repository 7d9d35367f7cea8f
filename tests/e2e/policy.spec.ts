import type { Browser, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { type RunningProvider, startOidcProvider } from '../support/oidc-provider';
import { generate } from '../support/playground-page';
import { type RunningApp, startApp } from '../support/running-app';
import { expectSound } from '../support/sound-page';

let app: RunningApp;
let provider: RunningProvider;
let ada: Page;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser }) => {
  provider = await startOidcProvider();
  app = await startApp();
  ada = await newPerson(browser);
  await ada.goto(app.setUpLink());
  await ada.getByRole('textbox', { name: 'Organisation name' }).fill('Orchard');
  await ada.getByRole('textbox', { name: 'Your name' }).fill('Ada Example');
  await ada.getByRole('textbox', { name: 'Username' }).fill('ada');
  await ada.getByLabel('Password', { exact: true }).fill('violet harbour, tramway 41 quietly');
  await ada.getByRole('button', { name: 'Create organisation and sign in' }).click();
  await expect(ada.getByRole('heading', { level: 1, name: 'Playground', exact: true })).toBeVisible();
});
test.afterAll(async () => {
  await app.stop();
  await provider.close();
});

async function newPerson(browser: Browser): Promise<Page> {
  return (await browser.newContext({ baseURL: app.origin })).newPage();
}

async function openPolicy(): Promise<void> {
  await ada.goto('/organisation/policy');
  await expect(ada.getByRole('button', { name: 'Save policy' })).toBeEnabled();
}

async function save(): Promise<void> {
  // The word of an earlier save may still stand there, so the answer itself is waited for.
  const answered = ada.waitForResponse((response) => response.request().method() === 'POST');
  const button = ada.getByRole('button', { name: 'Save policy' });
  await button.click();
  await answered;
  await expect(button).not.toHaveAttribute('aria-busy', 'true');
  await expect(ada.getByText('Policy saved').first()).toBeVisible();
}

/** Enters a credential of the real authorization server on this machine, in the playground. */
async function enter(): Promise<void> {
  const client = provider.clients.find(({ authMethod }) => authMethod === 'client_secret_post');
  await ada.goto('/');
  await ada.getByRole('radio', { name: 'Enter' }).check();
  await ada.getByRole('radio', { name: /Any OAuth 2.0 provider/ }).check();
  await ada.getByLabel('Kind of provider').selectOption('other');
  await ada.getByRole('textbox', { name: 'Token endpoint' }).fill(provider.tokenEndpoint);
  await ada.getByRole('textbox', { name: 'Client ID' }).fill(client?.clientId ?? '');
  await ada.getByLabel('Client secret', { exact: true }).fill(client?.clientSecret ?? '');
  await ada.getByRole('textbox', { name: 'Scopes' }).fill('read');
  await ada.getByText('Authentication and parameters').click();
  await ada.getByLabel('Client authentication').selectOption('client_secret_post');
}

test('a token endpoint that the policy does not name is refused with the way out, and works once it is named', async () => {
  await openPolicy();
  await expect(ada.getByText('Not changed yet: the defaults hold.')).toBeVisible();
  await ada.getByRole('radio', { name: 'Known providers only' }).check();
  await save();
  await expect(ada.getByText(/Last changed .* by Ada Example/)).toBeVisible();
  await enter();
  await generate(ada);
  await expect(
    ada.getByText('ask an administrator of your organisation to allow its host').first(),
  ).toBeVisible();

  await openPolicy();
  await expect(ada.getByRole('radio', { name: 'Known providers only' })).toBeChecked();
  await ada.getByRole('radio', { name: 'Known providers and a list of hosts' }).check();
  await ada
    .getByRole('textbox', { name: 'Allowed hosts' })
    .fill(`ID.Example.com\n${new URL(provider.issuer).host}`);
  await save();
  await expect(ada.getByRole('textbox', { name: 'Allowed hosts' })).toHaveValue(
    `${new URL(provider.issuer).host}\nid.example.com`,
  );
  await enter();
  await generate(ada);
  await expect(ada.getByRole('heading', { name: 'Access token' })).toBeVisible();
});

test('a list that is none is refused at its field by line, and nothing that was typed is lost', async () => {
  await openPolicy();
  const hosts = ada.getByRole('textbox', { name: 'Allowed hosts' });
  const wrong: readonly (readonly [string, RegExp])[] = [
    [
      'id.example.com\nhttps://login.example.com/token',
      /“https:\/\/login\.example\.com\/token” is not a host/,
    ],
    ['*.example.com', /“\*\.example\.com” is not a host/],
    ['me@id.example.com', /Remove the part before the @/],
    ['10.0.0.7', /private network/],
    ['', /The list is empty/],
  ];
  for (const [text, reason] of wrong) {
    await hosts.fill(text);
    await ada.getByRole('combobox', { name: 'Hand out a live token again' }).selectOption('Never');
    await ada.getByRole('button', { name: 'Save policy' }).click();
    await expect(hosts).toHaveAttribute('aria-invalid', 'true');
    await expect(hosts).toHaveAccessibleDescription(reason);
    await expect(hosts).toHaveValue(text);
    await expect(ada.getByRole('combobox', { name: 'Hand out a live token again' })).toHaveValue('never');
  }
  await ada.reload();
  await expect(hosts).toHaveValue(/id\.example\.com/);
});

test('a token is handed out again for as long as the policy says', async () => {
  await openPolicy();
  await ada.getByRole('radio', { name: 'Any public address' }).check();
  await ada.getByRole('combobox', { name: 'Hand out a live token again' }).selectOption('For some minutes');
  await ada.getByRole('textbox', { name: 'Minutes' }).fill('1441');
  await ada.getByRole('button', { name: 'Save policy' }).click();
  await expect(ada.getByText('Enter whole minutes from 1 to 1440.')).toBeVisible();
  await ada.getByRole('textbox', { name: 'Minutes' }).fill('30');
  await save();
  await enter();
  await generate(ada);
  await expect(ada.getByRole('heading', { name: 'Access token' })).toBeVisible();
  await generate(ada);
  await expect(ada.getByText('Reused', { exact: true })).toBeVisible();

  await openPolicy();
  await expect(ada.getByRole('textbox', { name: 'Minutes' })).toHaveValue('30');
  await ada.getByRole('combobox', { name: 'Hand out a live token again' }).selectOption('Never');
  await save();
  await enter();
  for (let press = 0; press < 2; press += 1) {
    await generate(ada);
    await expect(ada.getByRole('heading', { name: 'Access token' })).toBeVisible();
    await expect(ada.getByText('Reused', { exact: true })).toHaveCount(0);
  }
});

test('guests switched off are offered no demo; switched on they are', async ({ browser }) => {
  const guest = await newPerson(browser);
  const stale = await newPerson(browser);
  await stale.goto('/sign-in');
  await openPolicy();
  await ada.getByRole('checkbox', { name: 'Offer “Try the demo”' }).uncheck();
  await save();
  await guest.goto('/sign-in');
  await expect(guest.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expect(guest.getByRole('button', { name: 'Try the demo' })).toHaveCount(0);
  await stale.getByRole('button', { name: 'Try the demo' }).click();
  await expect(stale.getByText('The demo is switched off')).toBeVisible();
  await ada.getByRole('checkbox', { name: 'Offer “Try the demo”' }).check();
  await save();
  await guest.reload();
  await guest.getByRole('button', { name: 'Try the demo' }).click();
  await expect(guest.getByRole('heading', { level: 1, name: 'Playground', exact: true })).toBeVisible();
  await guest.goto('/organisation/policy');
  await expect(guest.getByText('A demo organisation has a fixed policy')).toBeVisible();
  await expect(guest.getByRole('button', { name: 'Save policy' })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page is accessible and fits 320 px: ${colorScheme}`, async () => {
    await ada.emulateMedia({ colorScheme });
    await ada.setViewportSize({ width: 320, height: 800 });
    await openPolicy();
    await ada.getByRole('radio', { name: 'Known providers and a list of hosts' }).check();
    await ada.getByRole('textbox', { name: 'Allowed hosts' }).fill('https://x');
    await ada.getByRole('button', { name: 'Save policy' }).click();
    await expect(ada.getByText('Not sent')).toBeVisible();
    await expectSound(ada, 'policy');
  });
}
