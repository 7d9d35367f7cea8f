import { expect, type Page } from '@playwright/test';
import { demoCases } from '@/lib/domain/catalogue/demo-cases';
import { embedAddress, embedViews } from '@/lib/domain/embed/embed';
import { framing, pasting, test, watchFaults } from '../support/embed-ground';
import { copied, pickCredential } from '../support/playground-page';
import { callAction, cookieOf } from '../support/raw-action';
import { type RawAnswer, sendRaw } from '../support/raw-request';
import { type RunningApp, startApp } from '../support/running-app';

const embeds = ['/embed', ...demoCases.map(({ id }) => `/embed/${id}`)];
const others = [
  '/',
  '/sign-in',
  '/set-up',
  '/credentials',
  '/reference',
  '/reference/errors/timeout',
  '/embed/',
  '/embed/no-such-demo',
  '/embed/working/more',
  '/embed/%77orking',
  '/embed/../sign-in',
  '/embed/%2e%2e/sign-in',
  '/embed/..%2fsign-in',
  '/embed/__proto__',
  '/embedded',
  '/nothing',
  '/livez',
  '/sandbox/ims/keys',
  '/_next/static/embed/nothing.js',
  '/icon.svg',
];

/** Who may frame the answer, and whether the older header forbids it. */
const framersOf = ({ headers }: RawAnswer) => [
  /frame-ancestors ([^;]*)$/.exec(String(headers['content-security-policy']))?.[1],
  headers['x-frame-options'] ?? null,
];
/** A page without what differs between two answers of it. */
const bare = ({ body }: RawAnswer) =>
  body.replace(/nonce(="|\\?":\\?")[^"\\]*/g, '').replace(/[?&]dpl=[\w-]+/g, '');

test('only the embeds may be framed, and only by the sites that are named', async ({ ground }) => {
  const sites = `https://docs.example.com ${ground.named}`;
  for (const path of embeds) {
    for (const query of ['', '?view=command&theme=dark', '?view=nonsense']) {
      const answer = await sendRaw(ground.app.port, { path: path + query });
      expect([answer.status, ...framersOf(answer)], path + query).toEqual([200, sites, null]);
      expect(answer.headers['set-cookie'], path).toBeUndefined();
      expect(answer.headers['cache-control'], path).toContain('no-store');
      expect(answer.headers['cross-origin-opener-policy'], path).toBe('same-origin');
      expect(answer.headers['cross-origin-resource-policy'], path).toBe('same-origin');
      expect(String(answer.headers['content-security-policy']), path).toMatch(
        /script-src 'nonce-[\w+/]{22}==' 'strict-dynamic'; .*object-src 'none'; base-uri 'none'; form-action 'none'; /,
      );
      expect(answer.body, path).toContain('<meta name="robots" content="noindex, nofollow"/>');
      expect(answer.body, path).not.toMatch(/<form\b/);
    }
  }
  for (const path of others) {
    const answer = await sendRaw(ground.app.port, { path });
    expect(framersOf(answer), `${path}: ${answer.status}`).toEqual(["'none'", 'DENY']);
  }
});

test('what an embed refuses cannot be framed either', async ({ ground }) => {
  const { app } = ground;
  const requests = [
    { path: '/embed/working', method: 'POST', headers: { origin: app.origin } },
    { path: '/embed/working', method: 'PUT' },
    { path: '/embed/working', method: 'TRACE' },
    { path: '/embed/working', headers: { host: 'evil.example' } },
  ];
  for (const request of requests) {
    const answer = await sendRaw(app.port, request);
    expect([answer.status, answer.body], request.method ?? 'GET').toEqual([request.method ? 405 : 421, '']);
    expect(framersOf(answer)[0]).toBe("'none'");
  }
});

test('without named sites there is no embed: every address of it is an unknown page like any other', async () => {
  const app = await startApp();
  try {
    for (const path of [...embeds, '/embed/no-such-demo', '/embed/working?view=command']) {
      const answer = await sendRaw(app.port, { path });
      expect([answer.status, ...framersOf(answer)], path).toEqual([404, "'none'", 'DENY']);
      expect(answer.body, path).toContain('There is nothing at this address');
      expect(answer.body, path).toContain('<title>Page not found - S2S Playground</title>');
      expect(answer.body, path).not.toMatch(/Demo: |recorded example/);
    }
  } finally {
    await app.stop();
  }
});

test('who is signed in gets the same page as everybody: nothing of a session is read', async ({ ground }) => {
  const { port } = ground.app;
  const cookie = cookieOf(await callAction(port, 'tryDemo')) ?? '';
  expect(cookie).not.toBe('');
  for (const view of embedViews) {
    const path = embedAddress('wrong-secret', { view, theme: 'light' });
    const signedIn = await sendRaw(port, { path, headers: { cookie } });
    expect(signedIn.headers['set-cookie']).toBeUndefined();
    expect(bare(signedIn)).toBe(bare(await sendRaw(port, { path })));
  }
});

test('the page of a named site shows the embed in a frame: no cookie, no request elsewhere, no fault', async ({
  page,
  context,
  ground,
}) => {
  const { app, named } = ground;
  const faults = watchFaults(page);
  const strays: string[] = [];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== app.origin && origin !== named && protocol !== 'data:') strays.push(request.url());
    if (origin === app.origin && request.method() !== 'GET')
      strays.push(`${request.method()} ${request.url()}`);
  });
  await page.goto(framing(named, `${app.origin}/embed/missing-scope?theme=dark`));
  const frame = page.frameLocator('iframe');
  await expect(
    frame.getByRole('heading', { level: 1, name: 'Demo: scope not on the credential' }),
  ).toBeVisible();
  await expect(
    frame.getByRole('heading', { name: 'A requested scope is not on this credential' }),
  ).toBeVisible();
  await expect(frame.getByRole('region', { name: 'Answer' })).toContainText('"error":"invalid_scope"');
  await expect(frame.getByText('A recorded example:')).toContainText('Nothing is sent from here.');

  await frame.getByRole('link', { name: 'cURL command' }).click();
  await frame.getByRole('radio', { name: 'cmd', exact: true }).check();
  await expect(frame.getByRole('region', { name: 'cURL command' })).toContainText('%CLIENT_SECRET%');
  await frame.getByRole('button', { name: 'Copy cURL command' }).click();
  await expect(frame.getByText('Copied cURL command')).toBeAttached();

  await frame.getByRole('link', { name: 'Request' }).click();
  await expect(frame.getByRole('region', { name: 'Request, redacted' })).toContainText(
    `POST ${app.origin}/sandbox/ims/token/v3`,
  );
  await expect(frame.getByRole('link', { name: 'Request' })).toHaveAttribute('aria-current', 'page');
  expect(await context.cookies()).toEqual([]);
  expect(strays).toEqual([]);
  expect(faults).toEqual([]);
});

test('what the Share panel gives to copy shows the demo in the page of a named site', async ({
  page,
  ground,
}) => {
  const { app, named, foreign } = ground;
  await page.goto(app.origin);
  await page.getByRole('button', { name: 'Try the demo' }).click();
  await pickCredential(page, 'Demo: throttled');
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByText('Frame for documentation').click();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'https://docs.example.com' })).toBeVisible();
  await expect(dialog.getByRole('listitem').filter({ hasText: named })).toBeVisible();
  await dialog.getByRole('radio', { name: 'Request', exact: true }).check();
  await dialog.getByRole('radio', { name: 'Dark' }).check();
  const snippet = await copied(page, 'frame');
  expect(snippet).toContain(`src="${app.origin}/embed/throttled?view=request&amp;theme=dark"`);
  await dialog.getByRole('radio', { name: 'This client ID' }).check();
  await expect(dialog.getByText('Frame for documentation')).toHaveCount(0);

  const faults = watchFaults(page);
  await page.goto(pasting(named, snippet));
  const frame = page.frameLocator('iframe[title="S2S Playground. Demo: throttled"]');
  await expect(frame.getByRole('heading', { level: 1, name: 'Demo: throttled' })).toBeVisible();
  await expect(frame.getByRole('region', { name: 'Request, redacted' })).toBeVisible();
  expect(faults).toEqual([]);
  await page.goto(pasting(foreign, snippet));
  await expectNothingFramed(page, app);
});

test('the way into the playground opens a tab of its own that knows nothing of the frame', async ({
  page,
  ground,
}) => {
  const { app, named } = ground;
  await page.goto(framing(named, `${app.origin}/embed/throttled`));
  const link = page.frameLocator('iframe').getByRole('link', { name: 'Open in the playground' });
  await expect(link).toHaveAttribute('href', '/?demo=throttled');
  const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()]);
  await expect(opened.getByRole('button', { name: 'Try the demo' })).toBeVisible();
  expect(await opened.evaluate(() => [window.opener, document.referrer, location.origin])).toEqual([
    null,
    '',
    app.origin,
  ]);
});

test('every other page stays out of the frames of a named site', async ({ page, ground }) => {
  const { app, named } = ground;
  for (const path of ['/sign-in', '/reference', '/embed/no-such-demo']) {
    await page.goto(framing(named, app.origin + path));
    await expectNothingFramed(page, app);
  }
});

test('the page of another site gets an empty frame, around a page of a named one too', async ({
  page,
  ground,
}) => {
  const { app, named, foreign } = ground;
  await page.goto(framing(foreign, `${app.origin}/embed`));
  await expectNothingFramed(page, app);
  await page.goto(framing(foreign, framing(named, `${app.origin}/embed`)));
  await expect(page.frameLocator('iframe').getByRole('heading', { name: 'Guide' })).toBeVisible();
  await expectNothingFramed(page, app);
});

/** The innermost frame shows the browser's own page in place of ours. */
async function expectNothingFramed(page: Page, app: RunningApp): Promise<void> {
  await expect.poll(() => page.frames().at(-1)?.url()).toBe('chrome-error://chromewebdata/');
  expect(page.frames().filter((frame) => frame.url().startsWith(app.origin))).toEqual([]);
}
