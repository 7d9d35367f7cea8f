import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { callApi, openProbe, resultHeading } from '../support/api-probe-page';
import { expect, test } from '../support/browser';
import { CanaryScanner } from '../support/canary';
import { pasted } from '../support/playground-page';

/** An API on this machine that answers by its path and repeats the token that it was given wherever it can. */
async function startApi(): Promise<{
  origin: string;
  token: () => string;
  calls: () => number;
  stop: () => Promise<void>;
}> {
  let token = '';
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    if (request.url === '/throttled') {
      response.writeHead(429, { 'retry-after': '77', 'content-type': 'application/json' });
      response.end('{"message":"Too many"}');
      return;
    }
    response.writeHead(403, {
      'content-type': 'application/json',
      'set-cookie': `session=${token}`,
      'x-request-id': 'request-17',
      'x-echo': `Bearer ${token}`,
    });
    const twice = Buffer.from(token).toString('base64');
    response.end(JSON.stringify({ message: `No ${token}`, twice, url: encodeURIComponent(token) }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    token: () => token,
    calls: () => calls,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function callAddress(page: Page, address: string): Promise<void> {
  await page.getByRole('combobox', { name: 'API', exact: true }).selectOption('Another address');
  await page.getByRole('textbox', { name: 'Address' }).fill(address);
  await callApi(page);
}

test('an API that asks to wait is counted down, and its button is held while another API can be called', async ({
  page,
}) => {
  const api = await startApi();
  await page.clock.install();
  await openProbe(page);
  await callAddress(page, `${api.origin}/throttled`);
  await expect(resultHeading(page, 'Too many calls')).toBeFocused();
  await expect(page.getByText(/^(1 min|\d+ s).* until the next call$/)).toBeVisible();
  const button = page.getByRole('button', { name: 'Call the API' });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAccessibleDescription(/The API asked to wait: possible again in \d+ (min|s)/);
  const read = page.getByRole('link', { name: 'Read more in the reference' });
  await expect(read).toHaveAttribute('href', '/reference/errors/api-throttled');

  await page.getByRole('textbox', { name: 'Address' }).press('Enter');
  // It can be pressed, so that its reason can be heard, and does nothing.
  await button.click({ force: true });
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
  expect(api.calls()).toBe(1);
  await page.getByRole('combobox', { name: 'API', exact: true }).selectOption('Web reports');
  await expect(button).not.toHaveAttribute('aria-disabled');
  await page.getByRole('combobox', { name: 'API', exact: true }).selectOption('Another address');
  await expect(button).toHaveAttribute('aria-disabled', 'true');

  await page.clock.fastForward(80_000);
  await expect(button).not.toHaveAttribute('aria-disabled');
  await expect(page.getByText('You can call again now')).toBeVisible();
  await api.stop();
});

test('what the API said is handed over without the token, in each format', async ({ page }) => {
  const api = await startApi();
  await openProbe(page);
  await callAddress(page, `${api.origin}/v1/things`);
  await expect(resultHeading(page, 'The token is not allowed to do this (403)')).toBeFocused();
  await page.getByRole('button', { name: 'Copy for support' }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy for support' });
  await expect(dialog.getByText(/^The API’s answer is in it as it came/)).toBeVisible();
  const preview = dialog.getByRole('region', { name: /^s2s-support-/ });
  await expect(preview).toContainText('# Support bundle: The token is not allowed to do this (403)');
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);

  const texts: string[] = [];
  for (const [format, mark] of [
    ['Markdown', '# Support bundle'],
    ['JSON', '"formatVersion": 1'],
    ['HAR', '"version": "1.2"'],
  ] as const) {
    await dialog.getByText(format, { exact: true }).click();
    await dialog.getByRole('button', { name: `Copy ${format} support bundle` }).click();
    await expect.poll(() => pasted(page)).toContain(mark);
    texts.push(await pasted(page));
  }
  const [markdown = '', json = '', har = ''] = texts;
  expect(markdown).toContain('## What the call carried, against what the API needs');
  expect(markdown).toContain('- Request or debug id: `request-17`');
  expect(JSON.parse(json)).toMatchObject({
    about: 'api-call',
    result: { kind: 'api-refusal' },
    failure: { status: 403, explanation: { id: 'api-forbidden' } },
    token: { fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) },
  });
  expect(JSON.parse(har).log.entries).toMatchObject([
    { request: { method: 'GET' }, response: { status: 403 } },
  ]);
  const token = api.token();
  expect(token).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);
  const canary = new CanaryScanner([{ name: 'access token', value: token }]);
  expect(canary.find([{ place: 'decoy', content: `x${token}x` }])).not.toEqual([]);
  expect(canary.find(texts.map((content, index) => ({ place: String(index), content })))).toEqual([]);
  for (const text of texts) expect(text).toMatch(/\[access token sha256:[0-9a-f]{16}\]/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Copy for support' })).toBeFocused();
  await api.stop();
});
