import { expect, test } from '../support/browser';
import { generate, pickCredential, tryDemo } from '../support/playground-page';
import { expectSound } from '../support/sound-page';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 320]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test('no page has a fault that axe knows, or sticks out', async ({ page }) => {
        await page.goto('/sign-in');
        await expectSound(page, 'sign-in');
        await page.goto('/set-up');
        await expectSound(page, 'set-up');
        await tryDemo(page);
        await expectSound(page, 'playground, empty');
        await generate(page);
        await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
        await expect(page.getByText('client_id').first()).toBeVisible();
        await expectSound(page, 'playground, result');
        await page.getByRole('tab', { name: 'Request and answer' }).click();
        await expectSound(page, 'playground, trace');
        await page.getByRole('tab', { name: 'cURL command' }).click();
        await expect(page.getByText('Run the command')).toBeVisible();
        await expectSound(page, 'playground, command');
        await pickCredential(page, 'Demo: wrong client secret');
        await generate(page);
        await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible();
        await expectSound(page, 'playground, error');
        await page.getByRole('radio', { name: 'Enter' }).check();
        await expectSound(page, 'playground, enter');
        await page.goto('/credentials');
        await expectSound(page, 'credentials');
        await page
          .getByRole('button', { name: /Delete/ })
          .first()
          .click();
        await expect(page.getByRole('dialog').or(page.getByRole('alertdialog')).first()).toBeVisible();
        await expectSound(page, 'credentials, delete dialog');
      });
    });
  }
}
