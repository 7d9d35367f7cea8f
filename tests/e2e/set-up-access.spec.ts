import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { tryDemo } from '../support/playground-page';
import { begin, goOn, heading, nameField, service } from '../support/set-up-page';
import { expectSound } from '../support/sound-page';

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

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`at 320 px, ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 800 } });

    test('no step has a fault that axe knows, or scrolls sideways', async ({ page }) => {
      await begin(page, 'Other OAuth 2.0 provider');
      await expectSound(page, 'other provider');
      await page.getByRole('radio', { name: 'Adobe IMS' }).check();
      await goOn(page);
      await service(page, 'Adobe Analytics').check();
      await expectSound(page, 'services');
      await goOn(page);
      await goOn(page);
      await expectSound(page, 'product profiles at Adobe IMS, one missing');
      await page
        .getByRole('textbox', { name: 'Product profile name for Adobe Analytics' })
        .fill('long'.repeat(25));
      await goOn(page);
      await nameField(page).fill('n'.repeat(100));
      await expectSound(page, 'name');
      await goOn(page);
      await page.getByText('Organization and technical account').click();
      await page.getByText('Authentication and parameters').click();
      await expectSound(page, 'client ID and secret');
      await page
        .getByRole('navigation', { name: 'Steps' })
        .getByRole('button', { name: /^Provider/ })
        .click();
      await page.getByRole('radio', { name: 'Built-in sandbox' }).check();
      await goOn(page);
      await goOn(page);
      await page.getByRole('checkbox', { name: 'Analytics: web reports' }).check();
      await expectSound(page, 'product profiles at the sandbox');
      await goOn(page);
      await goOn(page);
      await expectSound(page, 'summary');
      await page.getByRole('button', { name: 'Issue credential' }).click();
      await expect(heading(page, 'Credential issued')).toBeFocused();
      await expectSound(page, 'issued');
    });
  });
}
