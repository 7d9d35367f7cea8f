import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser';
import { generate, pickCredential, tryDemo } from '../support/playground-page';
import { imsPayload, imsToken, tokenOf } from '../unit/domain/token/tokens';

const looks = [
  { name: 'wide-light', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'narrow-dark', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

const command = `curl -k -X POST 'https://ims-na1.adobelogin.com/ims/token/v3' \\
  -d 'grant_type=client_credentials' \\
  -d 'client_id=0123456789abcdef0123456789abcdef' \\
  -d 'client_secret=p8e-x' \\
  -d 'scopes=openid,AdobeID' | jq .`;

/** Pictures to look at, of what support works with; whole pages, so that every word can be read. */
for (const { name, colorScheme, viewport } of looks) {
  test.describe(name, () => {
    test.use({ colorScheme, viewport });
    const shoot = (page: Page, state: string) =>
      page.screenshot({
        path: `test-results/screens/${name}-desk-${state}.png`,
        fullPage: true,
        animations: 'disabled',
      });

    test.setTimeout(120_000);

    test('scope search, trace, API call, bundle, share', async ({ page }) => {
      await tryDemo(page);
      await pickCredential(page, 'Demo: scope not on the credential');
      await generate(page);
      await page.getByRole('button', { name: 'Find which scope fails' }).click();
      const search = page.getByRole('dialog', { name: 'Which scope fails?' });
      await expect(search.getByText(/at most \d+ requests/)).toBeVisible();
      await shoot(page, 'search-start');
      await search.getByRole('button', { name: 'Start search' }).click();
      await expect(search.getByText('Search finished', { exact: true })).toBeVisible();
      await shoot(page, 'search-end');
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: 'Request and answer' }).click();
      await expect(page.getByRole('table', { name: 'Steps of the request' })).toBeVisible();
      await shoot(page, 'trace');
      await page.getByRole('button', { name: 'Copy for support' }).click();
      await expect(page.getByRole('region', { name: /^s2s-support-/ })).toBeVisible();
      await shoot(page, 'bundle');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Share' }).click();
      await expect(page.getByRole('heading', { name: /Share/ }).first()).toBeVisible();
      await shoot(page, 'share');
      await page.keyboard.press('Escape');
      await pickCredential(page, 'Demo: working credential');
      await generate(page);
      await page.getByRole('button', { name: 'Call an API' }).click();
      await page.getByRole('button', { name: 'Call the API' }).click();
      await expect(page.getByRole('heading', { name: 'The API answered' })).toBeFocused();
      await shoot(page, 'api');
      await page.getByRole('button', { name: 'Screenshot-safe' }).click();
      await page.getByRole('tab', { name: 'Result' }).click();
      await shoot(page, 'masked');
    });

    test('inspect, compare, reproduce', async ({ page }) => {
      await tryDemo(page);
      await page.goto('/inspect');
      const token = page.getByRole('textbox', { name: 'Token, or anything with one in it' });
      await expect(token).toBeEditable();
      await shoot(page, 'inspect-empty');
      await token.fill(`"Authorization: Bearer ${imsToken}"\n`);
      await expect(page.getByRole('region', { name: 'What it says' })).toContainText('created_at');
      await shoot(page, 'inspect');
      await token.fill('{"error":"invalid_scope"}');
      await expect(page.getByRole('heading', { name: 'It may also be' })).toBeVisible();
      await shoot(page, 'inspect-error');
      await page.goto('/compare');
      await page.getByRole('textbox', { name: 'Left token' }).fill(imsToken);
      await page
        .getByRole('textbox', { name: 'Right token' })
        .fill(tokenOf({ ...imsPayload, scope: 'openid', extra: 1 }));
      await expect(page.getByRole('table', { name: 'Claims of the two tokens' })).toBeVisible();
      await shoot(page, 'compare');
      await page.goto('/reproduce');
      await expect(page.getByRole('button', { name: 'Read command' })).toBeEnabled();
      await shoot(page, 'reproduce-empty');
      await page.getByRole('textbox', { name: 'Paste the command' }).fill(command);
      await page.getByRole('button', { name: 'Read command' }).click();
      await expect(page.getByRole('heading', { name: 'What the command says' })).toBeVisible();
      await shoot(page, 'reproduce');
    });

    test('reference', async ({ page }) => {
      for (const [state, path] of [
        ['reference', '/reference'],
        ['errors', '/reference/errors'],
        ['error', '/reference/errors/adobe-invalid-scope'],
        ['scopes', '/reference/scopes'],
        ['claims', '/reference/claims'],
      ] as const) {
        await page.goto(path);
        await shoot(page, state);
      }
    });
  });
}
