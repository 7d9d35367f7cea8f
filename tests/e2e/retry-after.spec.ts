import { expect, test } from '../support/browser';
import { enterClient, generate, pickCredential, tryDemo } from '../support/playground-page';
import { startRecordingServer } from '../support/recording-server';

const button = { name: 'Generate access token' } as const;

test('while a provider asks to wait nothing can be generated, a countdown says how long, and then it can again', async ({
  page,
}) => {
  await page.clock.install();
  await tryDemo(page);
  await pickCredential(page, 'Demo: throttled');
  await page.clock.pauseAt(Date.now() + 60_000);
  await generate(page);
  await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible();
  await expect(page.getByRole('button', button)).toBeDisabled();
  await expect(page.getByText('Asked to wait: possible again in 20 s.')).toBeVisible();
  await page.clock.runFor(15_000);
  await expect(page.getByText('Asked to wait: possible again in 5 s.')).toBeVisible();
  await expect(page.getByRole('button', button)).toBeDisabled();
  await page.clock.runFor(4_000);
  await expect(page.getByText('Asked to wait: possible again in 1 s.')).toBeVisible();
  await expect(page.getByRole('button', button)).toBeDisabled();
  await page.clock.runFor(2_000);
  await expect(page.getByRole('button', button)).toBeEnabled();
  await expect(page.getByText(/Asked to wait/)).toHaveCount(0);
  await expect(page.getByText('You can try again now', { exact: true })).toBeVisible();
});

test('a credential that nobody throttled can be used meanwhile', async ({ page }) => {
  await tryDemo(page);
  await pickCredential(page, 'Demo: throttled');
  await generate(page);
  await expect(page.getByText(/Asked to wait: possible again in/)).toBeVisible();
  await pickCredential(page, 'Demo: working credential');
  await expect(page.getByRole('button', button)).toBeEnabled();
  await generate(page);
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
});

test('when the time is over the next try is sent, and not before', async ({ page }) => {
  const provider = await startRecordingServer();
  const json = 'Content-Type: application/json\r\nCache-Control: no-store\r\n';
  provider.answerWith(`HTTP/1.1 429 Too Many Requests\r\n${json}Retry-After: 2\r\n\r\n{"error":"slow_down"}`);
  await tryDemo(page);
  await enterClient(page, `http://127.0.0.1:${provider.port}/token`, 'p8e-throttled-secret-0123456789');
  await generate(page);
  await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible();
  expect(provider.requests).toHaveLength(1);
  provider.answerWith(
    `HTTP/1.1 200 OK\r\n${json}\r\n{"access_token":"tok-1234567890","token_type":"Bearer","expires_in":60}`,
  );
  // The click waits until the button can be pressed again.
  await generate(page);
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
  expect(provider.requests).toHaveLength(2);
  await provider.close();
});

test('of a day that a provider asks for an hour is waited, and both are said', async ({ page }) => {
  const provider = await startRecordingServer();
  provider.answerWith(
    'HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json\r\nRetry-After: 86400\r\n\r\n{}',
  );
  await tryDemo(page);
  await enterClient(page, `http://127.0.0.1:${provider.port}/token`, 'p8e-throttled-secret-0123456789');
  await generate(page);
  await expect(page.getByText(/Asked to wait: possible again in (1 h|59 min)/)).toBeVisible();
  await expect(page.getByText('86400 s, of which 3600 s are waited here')).toBeVisible();
  await page.getByRole('tab', { name: 'Request and answer' }).click();
  await expect(page.getByRole('region', { name: 'Answer, redacted' })).toContainText('Retry-After: 86400');
  await provider.close();
});
