import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { generate, pasted, pickCredential, tryDemo } from '../support/playground-page';

/** Opens the dialog of the result that is shown. */
async function openBundle(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Copy for support' }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy for support' });
  await expect(dialog.getByRole('radio', { name: 'Markdown' })).toBeFocused();
  return dialog;
}

const preview = (dialog: Locator) => dialog.getByRole('region', { name: /^s2s-support-/ });

/** What Download hands to the browser, and its name. */
async function download(page: Page, dialog: Locator) {
  const started = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const file = await started;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

async function shownToken(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Show access token' }).click();
  const token = (await page.locator('[data-token]').textContent()) ?? '';
  await page.getByRole('button', { name: 'Hide access token' }).click();
  expect(token).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);
  return token;
}

test('an issued token is handed over without the token, in each format, copied and as a file', async ({
  page,
}) => {
  await tryDemo(page);
  await generate(page);
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
  const token = await shownToken(page);
  const dialog = await openBundle(page);
  await expect(preview(dialog)).toContainText('# Support bundle: Access token');
  await expect(preview(dialog)).toContainText('## Request as sent');
  await expect(preview(dialog)).toContainText('client_secret=[client secret]');
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);

  const texts: string[] = [];
  for (const [format, ending] of [
    ['Markdown', 'md'],
    ['JSON', 'json'],
    ['HAR', 'har'],
  ] as const) {
    await dialog.getByText(format, { exact: true }).click();
    const file = await download(page, dialog);
    expect(file.name).toMatch(new RegExp(`^s2s-support-[\\dTZ.-]+\\.${ending}$`));
    await dialog.getByRole('button', { name: `Copy ${format} support bundle` }).click();
    await expect.poll(() => pasted(page)).toBe(file.text);
    texts.push(file.text);
  }
  const [markdown = '', json = '', har = ''] = texts;
  expect(markdown).toContain('- Fingerprint (SHA-256 begins): `');
  expect(JSON.parse(json)).toMatchObject({
    format: 's2s-playground-support-bundle',
    result: { kind: 'token' },
    token: { signature: { state: 'valid' } },
  });
  expect(JSON.parse(har).log).toMatchObject({
    version: '1.2',
    entries: [{ request: { method: 'POST' }, response: { status: 200 } }],
  });
  for (const text of texts) {
    for (const part of token.split('.')) expect(text).not.toContain(part);
    expect(text).not.toMatch(/eyJ[\w-]{8}|p8e-/);
    expect(text).toContain('[client secret]');
  }
});

test('a failure is handed over with what it means, what to do and what the provider’s support needs', async ({
  page,
}) => {
  await tryDemo(page);
  await pickCredential(page, 'Demo: scope not on the credential');
  await generate(page);
  const dialog = await openBundle(page);
  const { text } = await download(page, dialog);
  expect(text).toContain('- error: `invalid_scope`');
  expect(text).toMatch(/- x-debug-id: `[^`]+`/);
  for (const heading of [
    '### What to do',
    '### Likely causes',
    '### What the provider’s support needs',
    '## Answer',
  ])
    expect(text).toContain(heading);
  expect(text).toContain('firefly_api');
});

test('a reused token is handed over with the reason why there is no request', async ({ page }) => {
  await tryDemo(page);
  await generate(page);
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
  await generate(page);
  await expect(page.getByText('Reused', { exact: true })).toBeVisible();
  const dialog = await openBundle(page);
  await expect(dialog.getByText(/^No request was sent for this result/)).toBeVisible();
  await expect(preview(dialog)).toContainText(
    'Nothing was sent: a live token for the same request was reused.',
  );
  await dialog.getByText('HAR', { exact: true }).click();
  expect(JSON.parse((await download(page, dialog)).text).log.entries).toEqual([]);
});

test('client ID and technical account are left out when asked, and come back', async ({ page }) => {
  await tryDemo(page);
  await generate(page);
  const dialog = await openBundle(page);
  const json = dialog.getByText('JSON', { exact: true });
  await json.click();
  const { clientId } = JSON.parse((await download(page, dialog)).text).client;
  const box = dialog.getByRole('checkbox', { name: 'Leave out client ID and technical account' });
  await box.check();
  await expect(preview(dialog)).toContainText('[client ID]');
  await expect(preview(dialog)).not.toContainText(clientId);
  for (const format of ['Markdown', 'JSON', 'HAR']) {
    await dialog.getByText(format, { exact: true }).click();
    expect((await download(page, dialog)).text).not.toContain(clientId);
  }
  await box.uncheck();
  await expect(preview(dialog)).toContainText(clientId);
});

test('everything works by keyboard, and the focus comes back to the button', async ({ page }) => {
  await tryDemo(page);
  await generate(page);
  const button = page.getByRole('button', { name: 'Copy for support' });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Copy for support' });
  await expect(dialog.getByRole('radio', { name: 'Markdown' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('radio', { name: 'JSON' })).toBeChecked();
  await expect(preview(dialog)).toContainText('"formatVersion": 1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('checkbox')).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(preview(dialog)).toBeFocused();
  const stops = ['Close', 'Download', 'Copy JSON support bundle'];
  for (const name of stops) {
    await page.keyboard.press('Tab');
    await expect(dialog.getByRole('button', { name, exact: true }).last()).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Copied support bundle')).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('a narrow screen needs no scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await tryDemo(page);
  await generate(page);
  const dialog = await openBundle(page);
  for (const format of ['Markdown', 'JSON', 'HAR']) {
    await dialog.getByText(format, { exact: true }).click();
    const { scrollWidth, clientWidth } = await dialog.evaluate((node) => ({
      scrollWidth: node.scrollWidth,
      clientWidth: node.clientWidth,
    }));
    expect(scrollWidth, format).toBeLessThanOrEqual(clientWidth);
  }
});
