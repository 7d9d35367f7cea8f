import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { type RunningProvider, startOidcProvider } from '../support/oidc-provider';
import { copied, generate, tryDemo } from '../support/playground-page';
import { newestOrganisation, openStore } from '../support/store-file';

const goOn = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });
const nameField = (page: Page) => page.getByRole('textbox', { name: 'Credential name' });
const service = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });
const secretField = (page: Page) => page.getByLabel('Client secret', { exact: true });

async function begin(page: Page, provider: string): Promise<void> {
  await tryDemo(page);
  await page.goto('/credentials/new');
  await page.getByRole('radio', { name: provider }).check();
}

/** Up to the step of the name, with Analytics and one product profile of the sandbox. */
async function beginSandbox(page: Page): Promise<void> {
  await begin(page, 'Built-in sandbox');
  await goOn(page);
  await service(page, 'Adobe Analytics').check();
  await goOn(page);
  await page.getByRole('checkbox', { name: 'Analytics: web reports' }).check();
  await goOn(page);
}

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

test('the keyboard alone sets up a credential of the sandbox', async ({ page }) => {
  const { keyboard } = page;
  const tabTo = async (target: ReturnType<Page['getByRole']>) => {
    for (let presses = 0; presses < 40; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press('Tab');
    }
    throw new Error('Tab does not lead there.');
  };
  await tryDemo(page);
  await page.goto('/credentials/new');
  await tabTo(page.getByRole('radio', { name: 'Built-in sandbox' }));
  await keyboard.press('Space');
  await keyboard.press('Enter');
  await expect(heading(page, 'Services')).toBeFocused();
  await tabTo(page.getByRole('searchbox', { name: 'Search services' }));
  await keyboard.type('i/o events');
  await expect(page.getByText('2 services listed')).toBeAttached();
  await keyboard.press('ArrowDown');
  await expect(service(page, 'I/O Events')).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(service(page, 'I/O Events for Commerce')).toBeFocused();
  await keyboard.press('Home');
  await keyboard.press('Space');
  await expect(page.getByText('1 service chosen')).toBeAttached();
  await keyboard.press('Shift+Tab');
  await keyboard.press('Shift+Tab');
  await keyboard.press('Escape');
  await keyboard.type('analytics');
  await keyboard.press('ArrowDown');
  await expect(service(page, 'Adobe Analytics')).toBeFocused();
  await keyboard.press('Space');
  await tabTo(page.getByRole('button', { name: 'Continue' }));
  await keyboard.press('Enter');
  await expect(heading(page, 'Product profiles')).toBeFocused();
  await tabTo(page.getByRole('checkbox', { name: 'Analytics: web reports' }));
  await keyboard.press('Space');
  await keyboard.press('Enter');
  await expect(heading(page, 'Credential name')).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.type('By keyboard');
  await keyboard.press('Enter');
  await expect(heading(page, 'Client ID and secret')).toBeFocused();
  await tabTo(page.getByRole('button', { name: 'Issue credential' }));
  await keyboard.press('Enter');
  await expect(heading(page, 'Credential issued')).toBeFocused();
  await tabTo(page.getByRole('checkbox', { name: 'I have stored it' }));
  await keyboard.press('Space');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await page.waitForURL(/\/credentials\/crd_/);
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

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`at 320 px, ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 800 } });

    test('no step has a serious fault or scrolls sideways', async ({ page }) => {
      const expectGood = async (state: string) => {
        const { violations } = await new AxeBuilder({ page }).include('main').analyze();
        const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect
          .soft(
            grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
            state,
          )
          .toEqual([]);
        const stickingOut = await page
          .getByRole('main')
          .evaluate((main) =>
            [...main.querySelectorAll('*')]
              .filter((one) => !one.closest('.sr-only') && one.getBoundingClientRect().right > 320)
              .map((one) => one.outerHTML.slice(0, 120)),
          );
        expect.soft(stickingOut, state).toEqual([]);
      };
      await begin(page, 'Other OAuth 2.0 provider');
      await expectGood('other provider');
      await page.getByRole('radio', { name: 'Adobe IMS' }).check();
      await goOn(page);
      await service(page, 'Adobe Analytics').check();
      await expectGood('services');
      await goOn(page);
      await goOn(page);
      await expectGood('product profiles at Adobe IMS, one missing');
      await page
        .getByRole('textbox', { name: 'Product profile name for Adobe Analytics' })
        .fill('long'.repeat(25));
      await goOn(page);
      await nameField(page).fill('n'.repeat(100));
      await expectGood('name');
      await goOn(page);
      await page.getByText('Organization and technical account').click();
      await page.getByText('Authentication and parameters').click();
      await expectGood('client ID and secret');
      await page
        .getByRole('navigation', { name: 'Steps' })
        .getByRole('button', { name: /^Provider/ })
        .click();
      await page.getByRole('radio', { name: 'Built-in sandbox' }).check();
      await goOn(page);
      await goOn(page);
      await page.getByRole('checkbox', { name: 'Analytics: web reports' }).check();
      await expectGood('product profiles at the sandbox');
      await goOn(page);
      await goOn(page);
      await expectGood('summary');
      await page.getByRole('button', { name: 'Issue credential' }).click();
      await expect(heading(page, 'Credential issued')).toBeFocused();
      await expectGood('issued');
    });
  });
}
