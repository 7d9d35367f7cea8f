import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { type RunningProvider, startOidcProvider } from '../support/oidc-provider';
import { expectEntryBehind, generate, tryDemo } from '../support/playground-page';

let provider: RunningProvider;
test.beforeAll(async () => {
  provider = await startOidcProvider();
});
test.afterAll(() => provider.close());

/** Fills in the form for a server by address, as a person does who has a credential in hand. */
async function enter(page: Page, fields: { secret?: string; resource?: string; clientId?: string } = {}) {
  const client = provider.clients.find(({ authMethod }) => authMethod === 'client_secret_post');
  if (!client) throw new Error('The provider has no client for client_secret_post.');
  await page.getByRole('radio', { name: 'Enter' }).check();
  await page.getByRole('radio', { name: /Any OAuth 2.0 provider/ }).check();
  await page.getByLabel('Kind of provider').selectOption('other');
  await page.getByRole('textbox', { name: 'Token endpoint' }).fill(provider.tokenEndpoint);
  await page.getByRole('textbox', { name: 'Issuer' }).fill(provider.issuer);
  await page.getByRole('textbox', { name: 'Client ID' }).fill(fields.clientId ?? client.clientId);
  await page.getByLabel('Client secret', { exact: true }).fill(fields.secret ?? client.clientSecret);
  await page.getByRole('textbox', { name: 'Scopes' }).fill('read, write');
  await page.getByText('Authentication and parameters').click();
  await page.getByLabel('Client authentication').selectOption('client_secret_post');
  if (fields.resource) {
    await page.getByRole('button', { name: 'Add resource' }).click();
    await page.getByLabel('Value of parameter 1').fill(fields.resource);
  }
}

test('an entered credential of a standard server brings a decoded and verified JWT', async ({ page }) => {
  await tryDemo(page);
  await enter(page, { resource: provider.resources.jwt });
  await generate(page);
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
  await expect(page.getByText('Signature valid').first()).toBeVisible();
  await expect(page.getByText(provider.issuer).first()).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Credential' })).toHaveValue(/This session/);
  await expect(page.getByLabel('Client secret', { exact: true })).toHaveValue('');
});

test('an entered credential of a standard server brings an opaque token, said to be opaque', async ({
  page,
}) => {
  await tryDemo(page);
  await enter(page, { resource: provider.resources.opaque });
  await generate(page);
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
  await expect(page.getByText('Opaque', { exact: true }).first()).toBeVisible();
});

test('the secret in another field is refused at that field, and everything typed stays', async ({ page }) => {
  await tryDemo(page);
  const pasted = 'a-secret-pasted-twice';
  await enter(page, { secret: pasted, clientId: pasted });
  await generate(page);
  await expect(page.getByText(/^The client secret stands in another field too/)).toBeVisible();
  const clientId = page.getByRole('textbox', { name: 'Client ID' });
  await expect(clientId).toHaveAccessibleDescription(/client secret stands in this field too/);
  await expect(clientId).toHaveValue(pasted);
  await expect(page.getByLabel('Client secret', { exact: true })).toHaveValue(pasted);
});

test('a secret that the server refuses is explained, and nothing that was typed is lost', async ({
  page,
}) => {
  await tryDemo(page);
  await enter(page, { secret: 'not-the-secret' });
  await generate(page);
  await expect(page.getByText('invalid_client').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Credential' })).toHaveValue(/This session/);
});

test('white space around a pasted secret is pointed out with a fix by one click, and never blocks', async ({
  page,
}) => {
  await tryDemo(page);
  await enter(page, { secret: ' p8e-with-space ' });
  const secret = page.getByLabel('Client secret', { exact: true });
  await secret.blur();
  await page
    .getByRole('button', { name: /Remove|Fix|Trim/ })
    .first()
    .click();
  await expect(secret).toHaveValue('p8e-with-space');
  await generate(page);
  await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible();
});

test('a press on the button is not lost when leaving the field before it brings a warning', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await tryDemo(page);
  await enter(page, { resource: provider.resources.jwt });
  const scopes = page.getByRole('textbox', { name: 'Scopes' });
  await scopes.fill('read, write, read');
  const button = page.getByRole('button', { name: 'Generate access token' });
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (!box) throw new Error('The button is not drawn.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await expect(scopes).toBeFocused();
  expect(await button.boundingBox()).toEqual(box);
  await page.mouse.up();
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
});

test('an address that cannot be a token endpoint is refused at the field, and the rest of the form stays', async ({
  page,
}) => {
  await tryDemo(page);
  await enter(page);
  await page.getByRole('textbox', { name: 'Token endpoint' }).fill('http://example.com/token');
  await generate(page);
  await expect(page.getByRole('textbox', { name: 'Token endpoint' })).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('textbox', { name: 'Scopes' })).toHaveValue(/read/);
});

test('an entered credential is saved under a name; a taken name is explained, and two at once leave one', async ({
  page,
  context,
}) => {
  await tryDemo(page);
  await enter(page, { resource: provider.resources.jwt });
  await generate(page);
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
  await page.getByRole('button', { name: 'Save credential' }).click();
  await page.getByRole('textbox', { name: 'Credential name' }).fill('  DEMO: working credential ');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Another credential has this name')).toBeVisible();
  await page.getByRole('textbox', { name: 'Credential name' }).fill('Reporting job');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'Credential' })).toHaveValue('Reporting job');

  const list = await context.newPage();
  await list.goto('/credentials');
  await expect(list.getByRole('link', { name: 'Reporting job' })).toBeVisible();
  await list.getByRole('searchbox').fill('reporting');
  await list.getByRole('searchbox').press('Enter');
  await expect(list.getByRole('row')).toHaveCount(2);
  await list.getByRole('button', { name: /Rename.*Reporting job/ }).click();
  await list.getByRole('textbox', { name: 'Credential name' }).fill('Nightly export');
  await list.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(list.getByRole('dialog')).toHaveCount(0);
  await list.goto('/credentials');
  await expect(list.getByRole('link', { name: 'Nightly export' })).toBeVisible();
  await list.getByRole('button', { name: /Delete.*Nightly export/ }).click();
  await list.getByRole('textbox', { name: /Type the credential/ }).fill('Nightly export');
  await list
    .getByRole('button', { name: /^Delete/ })
    .last()
    .click();
  await expect(list.getByRole('link', { name: 'Nightly export' })).toHaveCount(0);
});

/** What the form refuses before a request is made, and the entry that explains it. */
const refusedAddresses = [
  ['http://id.example.com/token', 'The address must begin with https://', 'endpoint-scheme-refused'],
  ['https://id:word@id.example.com/token', 'The address contains a username', 'endpoint-userinfo-refused'],
  ['not an address', 'This is not a web address', 'endpoint-url-refused'],
] as const;

for (const [address, says, id] of refusedAddresses) {
  test(`a token endpoint that the form refuses leads to the entry ${id}, and what was typed stays`, async ({
    page,
  }) => {
    await tryDemo(page);
    await enter(page);
    await page.getByRole('textbox', { name: 'Token endpoint' }).fill(address);
    await generate(page);
    await expect(page.getByText(says).first()).toBeVisible();
    await expectEntryBehind(page, 'Read more about this error', id);
    await expect(page.getByRole('textbox', { name: 'Token endpoint' })).toHaveValue(address);
    await expect(page.getByLabel('Client secret', { exact: true })).not.toHaveValue('');
  });
}
