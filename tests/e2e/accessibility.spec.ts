import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { generate, pickCredential, tryDemo } from '../support/playground-page';

/** Nothing serious or critical by axe, and nothing that scrolls sideways at this width. */
async function expectAccessible(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect.soft(grave, `${state}: serious or critical`).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overflow, `${state}: pixels that stick out`).toBeLessThanOrEqual(0);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 320]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test('no page has a serious fault', async ({ page }) => {
        await page.goto('/sign-in');
        await expectAccessible(page, 'sign-in');
        await page.goto('/set-up');
        await expectAccessible(page, 'set-up');
        await tryDemo(page);
        await expectAccessible(page, 'playground, empty');
        await generate(page);
        await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
        await expect(page.getByText('client_id').first()).toBeVisible();
        await expectAccessible(page, 'playground, result');
        await page.getByRole('tab', { name: 'Request and answer' }).click();
        await expectAccessible(page, 'playground, trace');
        await page.getByRole('tab', { name: 'cURL command' }).click();
        await expect(page.getByText('Run the command')).toBeVisible();
        await expectAccessible(page, 'playground, command');
        await pickCredential(page, 'Demo: wrong client secret');
        await generate(page);
        await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible();
        await expectAccessible(page, 'playground, error');
        await page.getByRole('radio', { name: 'Enter' }).check();
        await expectAccessible(page, 'playground, enter');
        await page.goto('/credentials');
        await expectAccessible(page, 'credentials');
        await page
          .getByRole('button', { name: /Delete/ })
          .first()
          .click();
        await expect(page.getByRole('dialog').or(page.getByRole('alertdialog')).first()).toBeVisible();
        await expectAccessible(page, 'credentials, delete dialog');
      });
    });
  }
}
