import { expect, test } from '../support/browser';
import { copied, generate, tryDemo } from '../support/playground-page';
import { expectMaskable, safeSwitch, turn } from '../support/screenshot-safe-page';
import { expectSeen, expectUnseen } from '../support/visible-text';

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
      'Identifiers, tokens, mails and names are masked. Copy buttons still copy the real value.',
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

  test('a tab that was still loading while it was turned follows', async ({ page, context }) => {
    await tryDemo(page);
    const other = await context.newPage();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await other.route(/\.js(\?|$)/, async (route) => {
      await held;
      await route.continue();
    });
    await other.goto('/', { waitUntil: 'commit' });
    await expect(safeSwitch(other)).toHaveAttribute('aria-pressed', 'false');
    await turn(page, true);
    release();
    await expect(safeSwitch(other)).toHaveAttribute('aria-pressed', 'true');
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
