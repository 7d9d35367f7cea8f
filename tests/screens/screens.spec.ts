import { expect, test } from '../support/browser';
import { generate, pickCredential, tryDemo } from '../support/playground-page';

const views = [
  { name: 'wide-light', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'wide-dark', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { name: 'narrow-light', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { name: 'narrow-dark', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

/** Pictures to look at, of every state of the playground; the three that the README shows are kept in docs/screenshots. */
for (const { name, colorScheme, viewport } of views) {
  test.describe(name, () => {
    test.use({ colorScheme, viewport });

    test('empty, result, error, command, enter', async ({ page }) => {
      const shoot = (state: string) => page.screenshot({ path: `test-results/screens/${name}-${state}.png` });
      const keep = (file: string) => page.screenshot({ path: `docs/screenshots/${file}.png` });
      await page.goto('/sign-in');
      await shoot('sign-in');
      await tryDemo(page);
      await shoot('empty');
      await generate(page);
      await expect(page.getByText('client_id').first()).toBeVisible();
      await page.evaluate(() => window.scrollTo(0, 0));
      await shoot('result');
      if (name === 'wide-light') await keep('result');
      await page.getByRole('button', { name: 'View cURL command' }).first().click();
      await expect(page.getByText('Run the command')).toBeVisible();
      await page.evaluate(() => window.scrollTo(0, 0));
      await shoot('command');
      if (name === 'wide-dark') await keep('command');
      await pickCredential(page, 'Demo: wrong client secret');
      await generate(page);
      await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible();
      await page.evaluate(() => window.scrollTo(0, 0));
      await shoot('error');
      if (name === 'wide-light') await keep('error');
      await page.getByRole('radio', { name: 'Enter' }).check();
      await page.evaluate(() => window.scrollTo(0, 0));
      await shoot('enter');
      await page.goto('/credentials');
      await shoot('credentials');
    });
  });
}
