import { expect, test } from '../support/browser';
import { type RunningProvider, startOidcProvider } from '../support/oidc-provider';
import { copied, generate } from '../support/playground-page';
import { begin, goOn, heading, nameField, secretField, service } from '../support/set-up-page';

test('a credential of the sandbox is set up, its secret shown once and copied, and it brings a token', async ({
  page,
}) => {
  await begin(page, 'Built-in sandbox');
  await goOn(page);
  await expect(heading(page, 'Services')).toBeFocused();
  await page.getByRole('searchbox', { name: 'Search services' }).fill('analytics');
  await service(page, 'Adobe Analytics').check();
  await page.getByRole('searchbox', { name: 'Search services' }).fill('');
  await page.getByRole('radio', { name: 'Events' }).check();
  await expect(page.getByText('2 of 42 services.')).toBeVisible();
  await service(page, 'I/O Events').check();
  const chosen = page.getByRole('list', { name: 'Chosen services' });
  await expect(chosen.getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('list', { name: 'Scopes', exact: true })).toContainText('event_receiver_api');
  await goOn(page);
  await expect(page.getByText('Opens the sample data “Web reports”.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Select all of Adobe Analytics' }).click();
  await expect(page.getByRole('list', { name: 'Chosen product profiles' }).getByRole('listitem')).toHaveCount(
    2,
  );
  await goOn(page);
  await expect(page.getByText('Adobe Analytics and 1 more – sandbox')).toBeVisible();
  await page.getByRole('button', { name: 'Use this name' }).click();
  await expect(page.getByText('This name is free.').first()).toBeAttached();
  await goOn(page);
  await expect(page.getByText('Analytics: web reports, Analytics: no report suites')).toBeVisible();
  await page.getByRole('button', { name: 'Issue credential' }).click();
  await expect(heading(page, 'Credential issued')).toBeFocused();
  const clientId = await copied(page, 'client ID');
  const secret = await copied(page, 'client secret');
  expect(secret).toMatch(/^p8e-\S{20,}$/);
  await expect(page.getByRole('region', { name: 'Client secret' })).toHaveText(secret);
  const open = page.getByRole('button', { name: 'Open the credential' });
  await expect(open).toBeDisabled();
  await page.getByRole('checkbox', { name: 'I have stored it' }).check();
  await open.click();
  await page.waitForURL(/\/credentials\/crd_/);
  const credentialId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expect(await page.content()).not.toContain(secret);

  await page.goto('/credentials');
  await expect(page.getByRole('link', { name: 'Adobe Analytics and 1 more – sandbox' })).toBeVisible();
  await page.goto(`/?credential=${credentialId}`);
  await expect(page.getByText(clientId).first()).toBeAttached();
  await generate(page);
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
});

test('a credential of Adobe IMS is kept with its services, and product profiles as a record', async ({
  page,
}) => {
  await begin(page, 'Adobe IMS');
  await goOn(page);
  await service(page, 'Adobe Analytics').check();
  await service(page, 'Adobe Target').check();
  await goOn(page);
  await expect(page.getByText('This is a record')).toBeVisible();
  const profile = page.getByRole('textbox', { name: 'Product profile name for Adobe Analytics' });
  await profile.fill('Reports / EU');
  await profile.press('Enter');
  await profile.fill('Typed, not added');
  await goOn(page);
  await nameField(page).fill('Nightly reports');
  await goOn(page);
  await expect(page.getByText('Reports / EU, Typed, not added')).toBeVisible();
  await page.getByRole('button', { name: 'Save credential' }).click();
  await expect(page.getByRole('textbox', { name: 'Client ID' })).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('textbox', { name: 'Client ID' }).fill('0123456789abcdef0123456789abcdef');
  await secretField(page).fill('p8e-made-up-for-this-test-only');
  await page.getByRole('textbox', { name: 'Further scopes' }).fill('read_organizations');
  await page.getByText('Organization and technical account').click();
  await page.getByRole('textbox', { name: 'Organization ID' }).fill('0123456789ABCDEF01234567@AdobeOrg');
  await page.getByRole('button', { name: 'Save credential' }).click();
  await page.waitForURL(/\/credentials\/crd_/);
  await page.goto('/credentials');
  await expect(page.getByRole('row', { name: /Nightly reports/ })).toContainText('Adobe IMS');
});

test('without a service Adobe IMS asks for scopes, because there is no complete list of services', async ({
  page,
}) => {
  await begin(page, 'Adobe IMS');
  await goOn(page);
  await goOn(page);
  await nameField(page).fill('Unlisted service');
  await goOn(page);
  await page.getByRole('textbox', { name: 'Client ID' }).fill('0123456789abcdef0123456789abcdef');
  await secretField(page).fill('p8e-made-up-for-this-test-only');
  await page.getByRole('button', { name: 'Save credential' }).click();
  await expect(page.getByRole('textbox', { name: 'Scopes' })).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('textbox', { name: 'Scopes' }).fill('openid, unlisted_api');
  await expect(secretField(page)).toHaveValue('p8e-made-up-for-this-test-only');
  await page.getByRole('button', { name: 'Save credential' }).click();
  await page.waitForURL(/\/credentials\/crd_/);
});

test.describe('any other provider', () => {
  let provider: RunningProvider;
  test.beforeAll(async () => {
    provider = await startOidcProvider();
  });
  test.afterAll(() => provider.close());

  test('is set up in three steps, and its credential brings a token', async ({ page }) => {
    const client = provider.clients.find(({ authMethod }) => authMethod === 'client_secret_post');
    if (!client) throw new Error('The provider has no client for client_secret_post.');
    await begin(page, 'Other OAuth 2.0 provider');
    await goOn(page);
    await expect(page.getByRole('textbox', { name: 'Token endpoint' })).toHaveAttribute(
      'aria-invalid',
      'true',
    );
    await page.getByRole('textbox', { name: 'Token endpoint' }).fill(provider.tokenEndpoint);
    await page.getByRole('textbox', { name: 'Issuer' }).fill(provider.issuer);
    await expect(page.getByText('Step 1 of 3')).toBeVisible();
    await goOn(page);
    await page.getByRole('button', { name: 'Use this name' }).click();
    await expect(nameField(page)).toHaveValue(/^Client at 127\.0\.0\.1:\d+$/);
    await goOn(page);
    await page.getByRole('textbox', { name: 'Client ID' }).fill(client.clientId);
    await secretField(page).fill(client.clientSecret);
    await page.getByRole('textbox', { name: 'Scopes' }).fill('read, write');
    await page.getByText('Authentication and parameters').click();
    await page.getByLabel('Client authentication').selectOption('client_secret_post');
    await page.getByRole('button', { name: 'Add resource' }).click();
    await page.getByLabel('Value of parameter 1').fill(provider.resources.jwt);
    await page.getByRole('button', { name: 'Save credential' }).click();
    await page.waitForURL(/\/credentials\/crd_/);
    await page.goto(`/?credential=${new URL(page.url()).pathname.split('/').at(-1)}`);
    await generate(page);
    await expect(page.getByText('Signature valid').first()).toBeVisible();
  });

  test('an address that the server refuses leads back to its step with everything else kept', async ({
    page,
  }) => {
    await begin(page, 'Other OAuth 2.0 provider');
    await page.getByRole('textbox', { name: 'Token endpoint' }).fill('http://example.com/token');
    await goOn(page);
    await nameField(page).fill('Refused address');
    await goOn(page);
    await page.getByRole('textbox', { name: 'Client ID' }).fill('client');
    await secretField(page).fill('typed once');
    await page.getByRole('button', { name: 'Save credential' }).click();
    const endpoint = page.getByRole('textbox', { name: 'Token endpoint' });
    await expect(endpoint).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByText('Not sent')).toBeVisible();
    await endpoint.fill(provider.tokenEndpoint);
    await goOn(page);
    await expect(nameField(page)).toHaveValue('Refused address');
    await goOn(page);
    await expect(secretField(page)).toHaveValue('typed once');
    await page.getByRole('button', { name: 'Save credential' }).click();
    await page.waitForURL(/\/credentials\/crd_/);
  });
});
