import { expect, test } from '../support/browser';
import { type RunningProvider, startOidcProvider } from '../support/oidc-provider';
import { copied, tryDemo } from '../support/playground-page';
import { startApp } from '../support/running-app';
import { expectMaskable, turn } from '../support/screenshot-safe-page';
import { expectSeen, expectUnseen } from '../support/visible-text';

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
