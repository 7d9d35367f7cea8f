import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { type RunningProvider, startOidcProvider } from '../support/oidc-provider';
import { copied, generate, tryDemo } from '../support/playground-page';
import { startApp } from '../support/running-app';
import { expectSeen, expectUnseen } from '../support/visible-text';

const safeSwitch = (page: Page) => page.getByRole('button', { name: 'Screenshot-safe' });

/** Presses the switch, and waits until it says that it is so. */
async function turn(page: Page, isOn: boolean): Promise<void> {
  await safeSwitch(page).click();
  await expect(safeSwitch(page)).toHaveAttribute('aria-pressed', String(isOn));
}

/** The values are shown, then nothing of them while the switch is on, then they are shown again. */
async function expectMaskable(page: Page, values: readonly string[]): Promise<void> {
  await expectSeen(page, values);
  await turn(page, true);
  await expectUnseen(page, values);
  await turn(page, false);
}

test.describe('the demo', () => {
  test('ids and tokens are masked in every part of the playground and of what a token is carried to', async ({
    page,
  }) => {
    test.slow();
    await tryDemo(page);
    await generate(page);
    await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
    await page.getByRole('button', { name: 'Show access token' }).click();
    const token = (await page.locator('[data-token]').textContent()) ?? '';
    expect(token).toMatch(/^eyJ/);
    const clientId =
      (await page
        .locator('dt', { hasText: 'Client ID' })
        .locator('xpath=following-sibling::dd[1]//code')
        .textContent()) ?? '';
    expect(clientId).toMatch(/^[0-9a-f]{32}$/);
    const claim = async (name: string) =>
      (
        (await page
          .getByRole('row', { name: new RegExp(`^${name}\\b`) })
          .first()
          .locator('code')
          .nth(1)
          .textContent()) ?? ''
      ).replaceAll('"', '');
    const [org, account] = [await claim('org'), await claim('user_id')];
    expect(org).toMatch(/@AdobeOrg$/);
    expect(account).toMatch(/@techacct/);
    const all = [token, token.slice(0, 40), clientId, org, account];

    await expectMaskable(page, all);
    await page.getByRole('combobox', { name: 'Credential' }).click();
    await expect(page.getByRole('option').first()).toBeVisible();
    await expectSeen(page, [clientId]);
    await page.getByRole('combobox', { name: 'Credential' }).press('Escape');

    await turn(page, true);
    await page.getByRole('combobox', { name: 'Credential' }).fill(clientId);
    await expect(page.getByRole('option')).toHaveCount(1);
    await expectUnseen(page, all);
    await page.getByRole('combobox', { name: 'Credential' }).press('Escape');
    await page.getByRole('tab', { name: 'Request and answer' }).click();
    await expect(page.getByRole('region', { name: /^Request as sent/ })).toContainText('[client ID]');
    await expectUnseen(page, [...all, '127.0.0.1,']);
    await page.getByRole('tab', { name: 'cURL command' }).click();
    await expect(page.getByRole('region', { name: 'cURL command' })).toContainText('[client ID]');
    await page.getByRole('button', { name: 'Show the demo secret' }).click();
    await expect(page.getByRole('region', { name: 'Demo secret' })).toContainText('[secret]');
    await expectUnseen(page, [...all, 'p8e-']);
    await page.getByRole('tab', { name: 'Call an API' }).click();
    await page.getByRole('button', { name: 'Call the API' }).click();
    await expect(page.getByRole('heading', { name: 'The API answered' })).toBeVisible();
    await expectUnseen(page, all);

    // A token that was pasted is masked as it arrives.
    await page.goto('/inspect');
    const field = page.getByRole('textbox', { name: 'Token, or anything with one in it' });
    await expect(field).toBeEditable();
    await field.fill(`Authorization: Bearer ${token}`);
    await expect(page.getByRole('region', { name: 'What it says' })).toContainText('[account ID]');
    await expectUnseen(page, all);
    await page.getByRole('button', { name: 'Compare with another' }).click();
    const right = page.getByRole('textbox', { name: 'Right token' });
    await right.fill(`${token.slice(0, -6)}AAAAAA`);
    await expect(page.getByRole('region', { name: 'Claims' })).toContainText('[account ID]');
    await expectUnseen(page, all);
    await safeSwitch(page).click();
    await expectSeen(page, [org, account, clientId]);
  });

  test('a selection takes the mask, a Copy button the value', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await tryDemo(page);
    await page.goto('/credentials');
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') })
      .first();
    const clientId = (await row.locator('code').first().textContent()) ?? '';
    await turn(page, true);
    await expect(row).toContainText('[client ID]');
    await page.keyboard.press('Control+A');
    const selected = await page.evaluate(() => String(getSelection()));
    expect(selected).toContain('[client ID]');
    expect(selected).not.toContain(clientId);
    await row.getByRole('link').first().click();
    await expect(page.getByRole('heading', { name: 'Credential details' })).toBeVisible();
    expect(await copied(page, 'client ID')).toBe(clientId);
  });

  test('it is kept: the first HTML has the masks already, other tabs follow, and it says so', async ({
    page,
    context,
  }) => {
    await tryDemo(page);
    await page.goto('/credentials');
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') })
      .first();
    const clientId = (await row.locator('code').first().textContent()) ?? '';
    const other = await context.newPage();
    await other.goto('/credentials');
    await expectSeen(other, [clientId]);
    await turn(page, true);
    await expect(page.locator('[aria-live=polite]').first()).toContainText(
      'Screenshot-safe is on: identifiers, tokens, mails and names are masked. Copy buttons still copy the real value.',
    );
    await expect(safeSwitch(other)).toHaveAttribute('aria-pressed', 'true');
    await expectUnseen(other, [clientId]);

    const html = await (await context.request.get('/credentials')).text();
    const drawn = html.replace(/<script\b[\s\S]*?<\/script>/g, '');
    expect(drawn).toContain('[client ID]');
    expect(drawn).not.toContain(clientId);
    await page.reload();
    await expect(safeSwitch(page)).toHaveAttribute('aria-pressed', 'true');
    await turn(page, false);
    await expect(safeSwitch(other)).toHaveAttribute('aria-pressed', 'false');
    await expectSeen(other, [clientId]);
  });

  for (const media of [
    {},
    { forcedColors: 'active' },
    { colorScheme: 'dark' },
    { media: 'print' },
  ] as const) {
    test(`a field tells neither what is in it nor how long it is: ${JSON.stringify(media)}`, async ({
      page,
    }) => {
      await tryDemo(page);
      await page.getByText('Enter', { exact: true }).click();
      const form = page.getByRole('form', { name: 'Enter a credential' });
      const clientId = form.getByRole('textbox', { name: 'Client ID' });
      const secret = form.getByLabel('Client secret', { exact: true });
      await expect(clientId).toBeEditable();
      await turn(page, true);
      await page.emulateMedia(media);
      for (const field of [clientId, secret]) {
        const pictures: Buffer[] = [];
        for (const text of ['', 'short', 'a-much-longer-value-with-many-more-characters']) {
          await field.evaluate((element, value) => {
            if (element instanceof HTMLInputElement) element.value = value;
          }, text);
          pictures.push(await field.screenshot({ animations: 'disabled' }));
        }
        const [empty, short, long] = pictures;
        expect(short?.equals(long ?? Buffer.alloc(0)), 'short and long look the same').toBe(true);
        // Paper has no backgrounds, and the sign is one.
        if (!('media' in media))
          expect(empty?.equals(short ?? Buffer.alloc(0)), 'a sign tells it from empty').toBe(false);
        await expect(field).toHaveCSS('font-size', '0px');
      }
    });
  }
});

test.describe('a command of a customer', () => {
  let provider: RunningProvider;
  test.beforeAll(async () => {
    provider = await startOidcProvider();
  });
  test.afterAll(() => provider.close());

  test('a client ID of any form is masked from the paste to the answer', async ({ page }) => {
    test.slow();
    const client = provider.clients.find(({ authMethod }) => authMethod === 'client_secret_post');
    if (!client) throw new Error('The provider has no client for client_secret_post.');
    const { clientId, clientSecret } = client;
    await tryDemo(page);
    await page.goto('/reproduce');
    await expect(page.getByRole('button', { name: 'Read command' })).toBeEnabled();
    await turn(page, true);
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: 'read',
      resource: provider.resources.jwt,
    });
    await page
      .getByRole('textbox', { name: 'Paste the command' })
      .fill(`curl -X POST '${provider.tokenEndpoint}' -d '${body}'`);
    await expectUnseen(page, [clientId, clientSecret]);
    await page.getByRole('button', { name: 'Read command' }).click();
    await expect(page.getByText('The request it would send')).toBeVisible();
    await expect(page.getByText('[client ID]').first()).toBeVisible();
    await expectUnseen(page, [clientId, clientSecret]);
    await page.getByRole('button', { name: 'Reproduce' }).click();
    await expect(page.getByText('The command and what was sent')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
    await expectUnseen(page, [clientId, clientSecret]);
    for (const tab of ['Request and answer', 'cURL command', 'Call an API']) {
      await page.getByRole('tab', { name: tab }).click();
      await expect(page.getByRole('tabpanel', { name: tab })).not.toBeEmpty();
      await expectUnseen(page, [clientId, clientSecret]);
    }
    await turn(page, false);
    await page.getByRole('tab', { name: 'cURL command' }).click();
    await expectSeen(page, [clientId]);
  });
});

test.describe('a team', () => {
  const person = 'Quirina Plantfeld';
  const username = 'quirina.plantfeld';
  const organisation = 'Plantfeld Orchards';
  const invited = 'Jorunn Brandvold';
  const clientId = 'orchard-reports-7';
  const org = 'A0B1C2D3E4F5061728394A5B@AdobeOrg';
  const account = 'B5A4938271605F4E3D2C1B0A@techacct.adobe.com';
  const email = '77d4a6f0-orchard@techacct.adobe.com';

  test('names, mails and ids are masked on every page behind sign-in, in dialogs and while joining', async ({
    browser,
  }) => {
    test.slow();
    const app = await startApp();
    try {
      const page = await (await browser.newContext({ baseURL: app.origin })).newPage();
      await page.goto(app.setUpLink());
      await page.getByRole('textbox', { name: 'Organisation name' }).fill(organisation);
      await page.getByRole('textbox', { name: 'Your name' }).fill(person);
      await page.getByRole('textbox', { name: 'Username' }).fill(username);
      await page.getByLabel('Password', { exact: true }).fill('violet harbour, tramway 41 quietly');
      await expectMaskable(page, [organisation, person, username]);
      await page.getByRole('button', { name: 'Create organisation and sign in' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Playground', exact: true })).toBeVisible();

      await page.goto('/credentials/import');
      await page.getByRole('textbox', { name: 'Or paste the text' }).fill(
        JSON.stringify({
          CLIENT_SECRETS: ['p8e-AbCdEf0123456789_-AbCdEf012345'],
          ORG_ID: org,
          CLIENT_ID: clientId,
          SCOPES: ['openid'],
          TECHNICAL_ACCOUNT_ID: account,
          TECHNICAL_ACCOUNT_EMAIL: email,
        }),
      );
      await expectMaskable(page, [clientId, org, account, email]);
      await page.getByRole('button', { name: 'Read pasted text' }).click();
      await page.getByRole('textbox', { name: 'Credential name' }).fill('Reports');
      await expectMaskable(page, [clientId, org, account, email]);
      await page.getByRole('button', { name: 'Save credential' }).click();
      await expect(page.getByRole('heading', { name: 'Credential details' })).toBeVisible();
      await expectMaskable(page, [clientId, org, account, email, person, organisation]);
      await page.getByRole('button', { name: 'Download' }).click();
      await expect(page.getByRole('dialog', { name: 'Download' })).toBeVisible();
      await expectSeen(page, [clientId, org, account, email]);
      await page.getByRole('button', { name: 'Close' }).last().click();
      await turn(page, true);
      await page.getByRole('button', { name: 'Download' }).click();
      for (const format of ['JSON', 'Postman environment', '.env']) {
        await page.getByText(format, { exact: true }).click();
        await expect(page.getByRole('dialog').getByRole('region')).toContainText('[client ID]');
        await expectUnseen(page, [clientId, org, account, email]);
      }
      await page.getByRole('button', { name: 'Close' }).last().click();
      await turn(page, false);

      await page.goto('/organisation/policy');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.reload();

      const pages: readonly (readonly [path: string, shown: readonly string[]])[] = [
        ['/', [clientId, person, organisation]],
        ['/credentials', [clientId, person]],
        [`/credentials?query=${clientId}`, [clientId]],
        ['/organisation/members', [person, username, organisation]],
        ['/organisation/api-credentials', [clientId, person]],
        [`/organisation/api-credentials?search=${clientId}`, [clientId]],
        ['/organisation/policy', [person]],
        ['/activity', [person, organisation, '127.0.0.1']],
      ];
      const planted = [person, username, organisation, clientId, org, account, email, '127.0.0.1'];
      for (const [path, shown] of pages) {
        await page.goto(path);
        await expectSeen(page, shown);
        await turn(page, true);
        await expectUnseen(page, planted);
        await page.reload();
        await expectUnseen(page, planted);
        await turn(page, false);
      }

      await page.goto('/organisation/members');
      await turn(page, true);
      await page.getByRole('button', { name: 'Invite a member' }).click();
      await page.getByRole('textbox', { name: 'Note' }).fill(invited);
      await expectUnseen(page, [invited]);
      await page.getByRole('button', { name: 'Make the link' }).click();
      await expect(page.getByRole('region', { name: 'Invitation link' })).toHaveText('[link]');
      await expectUnseen(page, [invited, '/invitation']);
      // The Copy button is not masked.
      const link = await copied(page, 'invitation link');
      await page.getByRole('button', { name: 'Done' }).click();
      await expect(page.getByRole('table', { name: 'Open invitations' })).toContainText('[name]');
      for (const button of [
        'Change role of [name]',
        'End sessions of [name]',
        'Disable [name]',
        'Leave the organisation',
      ]) {
        await page.getByRole('button', { name: button }).click();
        const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
        await expect(dialog).toBeVisible();
        await expectUnseen(page, [person, username, invited]);
        await dialog
          .getByRole('button', { name: /^(?:Cancel|Close)$/ })
          .last()
          .click();
        await expect(dialog).toBeHidden();
      }
      await page.getByRole('button', { name: 'Revoke' }).click();
      await expectUnseen(page, [invited]);
      await page.goto(link);
      await expect(page.getByRole('heading', { level: 1, name: 'Join [organization]' })).toBeVisible();
      await expectUnseen(page, [person, organisation]);
      await turn(page, false);
      await expectSeen(page, [person, organisation]);
    } finally {
      await app.stop();
    }
  });
});
