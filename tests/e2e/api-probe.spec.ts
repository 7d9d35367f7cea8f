import type { Page } from '@playwright/test';
import { callApi, check, openProbe, resultHeading } from '../support/api-probe-page';
import { expect, test } from '../support/browser';
import { copied, pickCredential } from '../support/playground-page';
import { expectSound } from '../support/sound-page';

/** Changes the product profiles of Adobe Analytics on the credential's own page. */
async function setAnalyticsProfile(page: Page, profile: string): Promise<void> {
  await page.getByRole('tab', { name: 'Connected products and services' }).click();
  await page.getByRole('button', { name: 'Edit product profiles of Adobe Analytics' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit product profiles' });
  await dialog.getByRole('button', { name: 'Clear' }).click();
  await dialog.getByRole('checkbox', { name: profile }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
}

test('403025 is explained by the line that is wrong, and data comes once it is right', async ({ page }) => {
  await openProbe(page);
  await page.getByText('Headers', { exact: true }).click();
  const organization = page.getByRole('textbox', { name: 'x-gw-ims-org-id' });
  const own = await organization.inputValue();
  expect(own).toMatch(/@AdobeOrg$/);
  await organization.fill('0123456789ABCDEF01234567@AdobeOrg');
  await callApi(page);
  await expect(resultHeading(page, /product profile does not allow this \(403025/)).toBeFocused();
  await expect(page.getByText('Code 403025')).toBeVisible();
  await expect(check(page, 'x-gw-ims-org-id')).toContainText('Wrong');
  await expect(check(page, 'x-gw-ims-org-id')).toContainText(`Send ${own}.`);
  await expect(check(page, 'Product profiles')).toContainText('As needed');
  await expect(page.getByRole('listitem').filter({ hasText: `Send ${own}.` })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Read more in the reference' })).toHaveAttribute(
    'href',
    '/reference/errors/gateway-profile-invalid',
  );
  await page.getByRole('button', { name: 'Use the credential’s own headers' }).click();
  await expect(organization).toHaveValue(own);
  await callApi(page);
  await expect(resultHeading(page, 'The API answered')).toBeFocused();
  await expect(page.getByRole('region', { name: 'Body, redacted' })).toContainText('"dataSet": "reports"');
});

test('a product profile that opens nothing is named, and the same token reads data with the right one', async ({
  page,
}) => {
  await openProbe(page);
  await callApi(page);
  await expect(resultHeading(page, 'The API answered')).toBeVisible();
  const fingerprint = await page
    .getByText(/^[0-9a-f]{16}$/)
    .first()
    .textContent();

  await check(page, 'Service').getByText('Adobe Analytics is connected.').waitFor();
  await page.getByRole('link', { name: 'Credentials' }).click();
  await page.getByRole('link', { name: 'Demo: working credential', exact: true }).click();
  await page.waitForURL(/\/credentials\/crd_/);
  const overview = page.url();
  await setAnalyticsProfile(page, 'Analytics: no report suites');
  const id = /crd_[\w-]+/.exec(overview)?.[0] ?? '';
  await page.goto(`/?credential=${id}&view=api`);
  await callApi(page);
  await expect(resultHeading(page, /product profile does not allow this/)).toBeVisible();
  await expect(page.getByText('Code 403023')).toBeVisible();
  await expect(check(page, 'Product profiles')).toContainText(
    'Analytics: no report suites does not open this data.',
  );
  await check(page, 'Product profiles').getByRole('link', { name: 'Open the credential’s page' }).click();
  await expect(page).toHaveURL(overview);
  await setAnalyticsProfile(page, 'Analytics: web reports');
  await page.goto(`/?credential=${id}&view=api`);
  await callApi(page);
  await expect(resultHeading(page, 'The API answered')).toBeVisible();
  await expect(page.getByText(fingerprint ?? 'no fingerprint', { exact: true })).toBeVisible();

  await page.goto(`/activity?credential=${id}`);
  await expect(
    page.getByText(/^Called the API “Web reports” with an access token of “Demo: working/),
  ).toHaveCount(3);
});

test('every header can be spoiled, and the answer says which one it was', async ({ page }) => {
  await openProbe(page);
  await page.getByText('Headers', { exact: true }).click();
  const key = page.getByRole('textbox', { name: 'x-api-key' });
  const cases: [() => Promise<void>, string, string][] = [
    [() => page.getByRole('radio', { name: 'Left out' }).check(), '403010', 'Access token'],
    [() => page.getByRole('radio', { name: 'Spoiled' }).check(), '401013', 'Access token'],
    [() => key.fill(''), '403000', 'x-api-key'],
    [() => key.fill('another-client'), '403003', 'x-api-key'],
    [() => page.getByRole('textbox', { name: 'x-gw-ims-org-id' }).fill(''), '400003', 'x-gw-ims-org-id'],
  ];
  for (const [spoil, code, line] of cases) {
    await page.getByRole('button', { name: 'Use the credential’s own headers' }).click();
    await spoil();
    await callApi(page);
    await expect(page.getByText(`Code ${code}`)).toBeVisible();
    await expect(check(page, line)).toContainText('Wrong');
  }
});

test('says who the account is, and which profiles it has, and later calls are compared with that', async ({
  page,
}) => {
  await openProbe(page);
  await callApi(page);
  await expect(resultHeading(page, 'The API answered')).toBeFocused();
  await expect(check(page, 'Product profiles')).toContainText('That is recorded on the credential.');
  await page.getByRole('combobox', { name: 'API' }).selectOption('Profile');
  await callApi(page);
  const contexts = page.getByRole('table', { name: 'Product contexts and profiles' });
  const told = contexts.getByRole('row', { name: 'sandbox_analytics' });
  for (const text of ['ACTIVE', 'Analytics: web reports', '@AdobeOrg', /Profile, \d\d:\d\d:\d\d UTC/])
    await expect(told).toContainText(text);
  await expect(page.getByRole('table', { name: 'Organizations' })).toContainText('@AdobeOrg');
  await expect(page.getByRole('region', { name: 'Body, redacted' })).toContainText(
    '"projectedProductContext"',
  );
  await expect(page.getByRole('region', { name: 'Body, redacted' })).toContainText('Analytics: web reports');

  await page.getByRole('combobox', { name: 'API' }).selectOption('Web reports');
  await callApi(page);
  await expect(check(page, 'Product profiles')).toContainText(
    'That is recorded on the credential, and the sandbox said the same with this token.',
  );
  await expect(contexts).toBeVisible();
});

test('an address that is not allowed is refused with what was typed still there', async ({ page }) => {
  await openProbe(page);
  await page.getByRole('combobox', { name: 'API' }).selectOption('Another address');
  const address = page.getByRole('textbox', { name: 'Address' });
  await address.fill('api.example.com');
  await callApi(page);
  await expect(page.getByText('This is not a web address.', { exact: false })).toBeVisible();
  await address.fill('https://10.0.0.1/v1');
  await callApi(page);
  await expect(page.getByText('Address not allowed')).toBeVisible();
  await expect(address).toHaveValue('https://10.0.0.1/v1');
});

test('a call can be cancelled, and without a token says why there is none', async ({ page }) => {
  await openProbe(page);
  await pickCredential(page, 'Demo: slow answer');
  await callApi(page);
  await page.getByRole('button', { name: 'Cancel' }).last().click();
  await expect(page.getByRole('button', { name: 'Call the API' })).toBeFocused();
  await pickCredential(page, 'Demo: wrong client secret');
  await page.getByRole('tab', { name: 'Call an API' }).click();
  await callApi(page);
  await expect(resultHeading(page, /^No token to call with: .*secret/i)).toBeFocused();
  await expect(page.getByText('API not called')).toBeVisible();
});

test('the same call is there as a command that reads the token from a variable', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openProbe(page);
  await page.getByText('The same call as a command').click();
  await page.getByRole('radio', { name: 'bash, zsh' }).check();
  const text = await copied(page, 'cURL command');
  expect(text).toContain('/sandbox/api/data/reports');
  expect(text).toContain('x-gw-ims-org-id: ');
  expect(text).toContain('$'.concat('{ACCESS_TOKEN:?}'));
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 320]) {
    test(`has no fault that axe knows, and nothing sticks out, ${colorScheme}, ${width} px`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await openProbe(page);
      await page.getByText('Headers', { exact: true }).click();
      await page.getByRole('textbox', { name: 'x-api-key' }).fill('another-client');
      await callApi(page);
      await expect(page.getByText('Code 403003')).toBeVisible();
      for (const fold of ['Request, answer and connection', 'The same call as a command'])
        await page.getByText(fold, { exact: true }).click();
      await expectSound(page, 'call of an API');
    });
  }
}
