import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as browserTest, expect } from '../support/browser';
import { type HostileEndpoints, startHostileEndpoints } from '../support/hostile-endpoints';
import { copied, enterClient, generate, pickCredential, tryDemo } from '../support/playground-page';
import { startRecordingServer } from '../support/recording-server';
import { type RunningApp, startApp } from '../support/running-app';
import { expectSound } from '../support/sound-page';

const clientSecret = 'p8e-trace-secret-0123456789';

interface Ground {
  readonly app: RunningApp;
  readonly hostile: HostileEndpoints;
}

/** The application trusts the authority of the servers' certificates, as a company's own would be trusted. */
const test = browserTest.extend<object, Ground>({
  hostile: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const hostile = await startHostileEndpoints();
      await use(hostile);
      await hostile.close();
    },
    { scope: 'worker' },
  ],
  app: [
    async ({ hostile }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'trace-'));
      const authority = join(folder, 'authority.pem');
      writeFileSync(authority, hostile.authority);
      const app = await startApp({ env: { NODE_EXTRA_CA_CERTS: authority } });
      await use(app);
      await app.stop();
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** Sends a request to any address as a guest, and opens what went over the wire. */
async function traceOf(page: Page, tokenEndpoint: string): Promise<void> {
  await tryDemo(page);
  await enterClient(page, tokenEndpoint, clientSecret);
  await generate(page);
  await expect(page.getByRole('tabpanel').getByRole('heading', { level: 3 }).first()).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole('tab', { name: 'Request and answer' }).click();
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const step = (page: Page, name: string) =>
  page.getByRole('table', { name: 'Steps of the request' }).getByRole('row', { name });
const fact = (page: Page, term: string) =>
  page
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${term}$`) })
    .locator('xpath=following-sibling::dd[1]');
/** Copied text has its marks for unseen characters in brackets. */
const unmarked = (text: string) =>
  text
    .replace(/\[(U\+[^\]]+)\]/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

test('a token over TLS has its request, its answer, five steps, and the certificate with its end', async ({
  page,
  hostile,
}) => {
  const endpoint = hostile.tlsEndpoint('good').replace('127.0.0.1', 'localhost');
  await traceOf(page, endpoint);
  const request = part(page, 'Request as sent, redacted');
  await expect(request).toContainText('POST /expires-text HTTP/1.1');
  await expect(request).toContainText(`host: ${new URL(endpoint).host}`);
  await expect(request).toContainText('scope=read+write');
  await expect(part(page, 'Answer, redacted')).toContainText('HTTP/1.1 200 OK');
  for (const name of ['Name lookup (DNS)', 'Connection (TCP)', 'Encryption (TLS)', 'First byte', 'Rest of'])
    await expect(step(page, name)).toContainText(/\d ms|\d s/);
  await expect(fact(page, 'HTTP version')).toContainText('HTTP/1.1');
  await expect(fact(page, 'TLS version')).toHaveText(
    /^TLS 1\.3, TLS_\w+, the server chose no protocol \(ALPN\)$/,
  );
  await expect(fact(page, 'Certificate')).toHaveText(/^Ends soon accepted, ends in (1 day|less than a day)$/);
  await expect(fact(page, 'Certificate is for')).toContainText('localhost');
  await expect(fact(page, 'Certificate issued by')).toHaveText('Test Authority, Test House');
  await expect(fact(page, 'Certificate valid until')).toHaveText(/ UTC$/);
  await expect(page.getByRole('tabpanel')).not.toContainText(/tok-1234567890|p8e-trace/);
});

test('what is copied of a trace is what is shown', async ({ page, context, hostile }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await traceOf(page, hostile.endpoint('error-with-bidi'));
  for (const name of ['Request as sent, redacted', 'Answer, redacted']) {
    const shown = unmarked((await part(page, name).textContent()) ?? '');
    const text = await copied(page, name.charAt(0).toLowerCase() + name.slice(1));
    expect(unmarked(text)).toBe(shown);
  }
});

test('a certificate that was refused is described, and the request is said not to have been sent', async ({
  page,
  hostile,
}) => {
  await traceOf(page, hostile.tlsEndpoint('expired'));
  await expect(page.getByRole('heading', { name: 'Request, not sent' })).toBeVisible();
  await expect(part(page, 'Request as it would have been sent, redacted')).toContainText(
    'POST /expires-text',
  );
  await expect(
    page.getByText('No answer arrived. The certificate was refused (CERT_HAS_EXPIRED).'),
  ).toBeVisible();
  await expect(step(page, 'Encryption (TLS)')).toContainText('Failed here');
  await expect(step(page, 'First byte')).toContainText('did not happen: it had failed before');
  await expect(fact(page, 'Certificate')).toHaveText(/^Refused it expired [\d,]+ days ago$/);
  await expect(fact(page, 'Certificate issued by')).toHaveText('Test Authority, Test House');
  await expect(fact(page, 'Certificate valid until')).toHaveText('2 Jan 2020, 00:00:00 UTC');
});

test('a time-out tells how much had arrived', async ({ page, hostile }) => {
  await traceOf(page, hostile.endpoint('half-answer'));
  await expect(page.getByRole('heading', { name: 'Request as sent' })).toBeVisible();
  await expect(
    page.getByText('The time ran out. 118 bytes had arrived by then, beginning with HTTP/1.1 200.'),
  ).toBeVisible();
  await expect(step(page, 'First byte')).toContainText(/\d (ms|s)/);
  await expect(step(page, 'Rest of the answer')).toContainText('Failed here');
  await expect(step(page, 'Encryption (TLS)')).toContainText('did not happen: plain http');
});

test('a refused connection shows what would have been sent, and where it failed', async ({
  page,
  hostile,
}) => {
  await traceOf(page, hostile.closedEndpoint);
  await expect(page.getByText(/No connection stood that it could go over/)).toBeVisible();
  await expect(step(page, 'Name lookup (DNS)')).toContainText('did not happen: the host is an IP address');
  await expect(step(page, 'Connection (TCP)')).toContainText('Failed here');
  await expect(fact(page, 'Address')).toHaveText('not connected');
  await expect(fact(page, 'HTTP version')).toHaveText('not known: no status line arrived');
});

test('the guard’s refusal says that nothing was sent', async ({ page }) => {
  await traceOf(page, 'https://10.0.0.1/token');
  await expect(page.getByText(/Nothing left this server/)).toBeVisible();
  await expect(page.getByText(/No answer arrived\. The host leads to an address/)).toBeVisible();
  for (const name of ['Connection (TCP)', 'Encryption (TLS)', 'First byte', 'Rest of the answer'])
    await expect(step(page, name)).toContainText('did not happen: not allowed');
});

const hourMs = 3_600_000;
for (const [name, offsetMs, text] of [
  // The answer is dated when the test begins; what passes until it is read is far less than the hour.
  ['ahead', hourMs, /^3[56]\d\d s ahead of ours$/],
  ['behind', -hourMs, /^3[67]\d\d s behind ours$/],
  ['not told', null, 'not known: the answer has no Date header'],
] as const) {
  test(`the clock of a provider is shown: ${name}`, async ({ page }) => {
    const provider = await startRecordingServer();
    const date = offsetMs === null ? '' : `Date: ${new Date(Date.now() + offsetMs).toUTCString()}\r\n`;
    provider.answerWith(
      `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n${date}\r\n{"access_token":"tok-1234567890","token_type":"Bearer","expires_in":60}`,
    );
    await traceOf(page, `http://127.0.0.1:${provider.port}/token`);
    await expect(fact(page, 'Clock of the provider')).toHaveText(text);
    await provider.close();
  });
}

test('a call of an API has the same trace, and departures from the standard as findings', async ({
  page,
}) => {
  await tryDemo(page);
  await generate(page);
  await page.getByRole('button', { name: 'Call an API' }).click();
  await page.getByRole('button', { name: 'Call the API' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'The API answered' })).toBeVisible();
  await page.getByText('Request, answer and connection').click();
  const request = part(page, 'Request as sent, redacted');
  await expect(request).toContainText(/^GET \/sandbox\/\S+ HTTP\/1\.1/);
  await expect(request).toContainText(/authorization: Bearer \[access token sha256:[0-9a-f]{16}\]/);
  await expect(part(page, 'Answer, redacted')).toContainText('HTTP/1.1 200');
  await expect(step(page, 'Encryption (TLS)')).toContainText('did not happen: this server called itself');
  await page.getByText('Headers', { exact: true }).click();
  await page.getByRole('radio', { name: 'Spoiled' }).check();
  await page.getByRole('button', { name: 'Call the API' }).click();
  await expect(page.getByText('The API does not say how to authenticate')).toBeVisible();
  await expect(page.getByText('RFC 6750 section 3; RFC 9110 section 15.5.2')).toBeVisible();
});

test('a search for the scope that fails shows its last request', async ({ page }) => {
  await tryDemo(page);
  await pickCredential(page, 'Demo: scope not on the credential');
  await generate(page);
  await page.getByRole('button', { name: 'Find which scope fails' }).click();
  const dialog = page.getByRole('dialog', { name: 'Which scope fails?' });
  await dialog.getByRole('button', { name: 'Start search' }).click();
  await expect(dialog.getByText('Search finished', { exact: true })).toBeVisible();
  await dialog.getByText('Last request and answer').click();
  await expect(dialog.getByRole('region', { name: 'Request as sent, redacted' })).toContainText('scope=');
  await expect(dialog.getByRole('region', { name: 'Answer, redacted' })).toContainText('HTTP/1.1');
});

test('a pasted command that is sent has the same trace', async ({ page, hostile }) => {
  await tryDemo(page);
  await page.goto('/reproduce');
  await page
    .getByRole('textbox', { name: 'Paste the command' })
    .fill(
      `curl ${hostile.closedEndpoint} -d grant_type=client_credentials -d client_id=abc -d client_secret=${clientSecret}`,
    );
  await page.getByRole('button', { name: 'Read command' }).click();
  await page.getByRole('button', { name: 'Reproduce' }).click();
  await page.getByRole('tab', { name: 'Request and answer' }).click();
  await expect(step(page, 'Connection (TCP)')).toContainText('Failed here');
  await expect(part(page, 'Request as it would have been sent, redacted')).toContainText('POST / HTTP/1.1');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 320]) {
    test(`has no fault that axe knows, and nothing sticks out, ${colorScheme}, ${width} px`, async ({
      page,
      hostile,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await traceOf(page, hostile.tlsEndpoint('expired'));
      await expect(fact(page, 'Certificate')).toBeVisible();
      await expectSound(page, 'trace');
    });
  }
}
