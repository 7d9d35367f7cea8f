import { expect } from '@playwright/test';
import { demoCases } from '@/lib/domain/catalogue/demo-cases';
import { errorCatalogue } from '@/lib/domain/catalogue/errors/explain';
import { embedAddress, embedViews } from '@/lib/domain/embed/embed';
import { test, watchFaults } from '../support/embed-ground';
import { sendRaw } from '../support/raw-request';
import { expectSound } from '../support/sound-page';

test('every demo says what came of it, and the error leads to its entry in the catalogue', async ({
  page,
  ground,
}) => {
  const faults = watchFaults(page);
  for (const { id, name, explanationId, scopes } of demoCases) {
    await page.goto(ground.app.origin + embedAddress(id, { view: 'result', theme: null }));
    await expect(page).toHaveTitle(`${name} - S2S Playground`);
    await expect(page.getByRole('contentinfo')).toContainText(
      id === 'slow' ? 'there was none to record' : 'gave this answer on',
    );
    const explained = errorCatalogue.find((entry) => entry.id === explanationId);
    await expect(page.getByRole('heading', { level: 3 })).toHaveText(explained?.title ?? 'Access token');
    if (explained) {
      const entry = page.getByRole('link', { name: 'This error in the catalogue' });
      await expect(entry).toHaveAttribute('href', `/reference/errors/${explained.id}`);
      await expect(entry).toHaveAttribute('target', '_blank');
    } else {
      await expect(page.getByText(`${scopes.length} requested`, { exact: false }).first()).toBeVisible();
    }
  }
  expect(faults).toEqual([]);
});

test('a token is shown as its claims and is none: no word of the page can be decoded and no signature is in it', async ({
  ground,
}) => {
  for (const view of embedViews) {
    const { body } = await sendRaw(ground.app.port, { path: embedAddress('working', { view, theme: null }) });
    expect(body).not.toMatch(/eyJ[\w-]+\.[\w-]+/);
  }
  const { body } = await sendRaw(ground.app.port, { path: '/embed/working' });
  expect(body).toContain('technical account');
});

test('an opaque token has no finding that its stand-in alone would have', async ({ page, ground }) => {
  await page.goto(`${ground.app.origin}/embed/opaque-token`);
  await expect(page.getByText('An opaque token: it has no parts to decode.')).toBeVisible();
  await expect(page.getByText('Findings')).toHaveCount(0);
  await expect(page.getByText('may not have')).toHaveCount(0);
});

test('what the address asks for is validated, and nothing of it is put into the page', async ({ ground }) => {
  const attack = '"><img src=x onerror=alert(1)>';
  for (const name of ['view', 'theme', 'demo', 'x']) {
    const path = `/embed/working?${name}=${encodeURIComponent(attack)}&${name}=again`;
    const { status, body } = await sendRaw(ground.app.port, { path });
    expect([status, body.includes('<img src=x')], path).toEqual([200, false]);
  }
});

test('the theme is the one that the address names, else that of the device', async ({ page, ground }) => {
  const schemeOf = () =>
    page.evaluate(() => {
      const ground = getComputedStyle(document.body).backgroundColor;
      return [getComputedStyle(document.documentElement).colorScheme, ground];
    });
  const [light, dark] = ['rgb(246, 246, 242)', 'rgb(18, 21, 20)'];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${ground.app.origin}/embed`);
    expect(await schemeOf()).toEqual(['light dark', colorScheme === 'light' ? light : dark]);
    await page.goto(`${ground.app.origin}/embed?theme=light`);
    expect(await schemeOf()).toEqual(['light', light]);
    await page.getByRole('link', { name: 'cURL command' }).click();
    await expect(page.getByText('Run the command')).toBeVisible();
    expect(await schemeOf()).toEqual(['light', light]);
    await page.goto(`${ground.app.origin}/embed?theme=dark`);
    expect(await schemeOf()).toEqual(['dark', dark]);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every part can be read', async ({ page, ground }) => {
    await page.goto(`${ground.app.origin}/embed/wrong-secret`);
    await page.getByRole('link', { name: 'Request' }).click();
    await expect(page.getByText('client_secret=[client secret]')).toBeVisible();
    await page.getByRole('link', { name: 'cURL command' }).click();
    await expect(page.getByText('curl -X POST')).toBeVisible();
    await page.getByRole('link', { name: 'Result' }).click();
    await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible();
  });
});

for (const theme of ['light', 'dark'] as const) {
  for (const demo of ['working', 'opaque-token', 'throttled', 'slow'] as const) {
    test(`nothing is wrong by axe and nothing sticks out in a small frame: ${demo}, ${theme}`, async ({
      page,
      ground,
    }) => {
      await page.setViewportSize({ width: 320, height: 300 });
      for (const view of embedViews) {
        const address = embedAddress(demo, { view, theme });
        await page.goto(ground.app.origin + address);
        await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
        await expectSound(page, address);
      }
    });
  }
}
