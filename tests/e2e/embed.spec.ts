import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { demoCases } from '@/lib/domain/catalogue/demo-cases';
import { errorCatalogue } from '@/lib/domain/catalogue/errors/explain';
import { embedAddress, embedViews } from '@/lib/domain/embed';
import { callAction, cookieOf } from '../support/raw-action';
import { type RawAnswer, sendRaw } from '../support/raw-request';
import { freePort, type RunningApp, startApp } from '../support/running-app';

/** The product with one site that may frame it, that site, and one that may not. Both sites frame what their query `show` names. */
interface Ground {
  readonly app: RunningApp;
  readonly named: string;
  readonly foreign: string;
}

const test = base.extend<Record<never, never>, { ground: Ground }>({
  ground: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const sites = [await serveSite(), await serveSite()] as const;
      const [named, foreign] = sites.map(originOf);
      const app = await startApp({ env: { EMBED_ORIGINS: `https://docs.example.com,${named}` } });
      await use({ app, named: named ?? '', foreign: foreign ?? '' });
      await app.stop();
      for (const site of sites) site.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** A documentation site; its frame is written as docs/embedding.md says. */
async function serveSite(): Promise<Server> {
  const site = createServer(({ url }, answer) => {
    const shown = new URL(url ?? '/', 'http://site').searchParams.get('show') ?? '';
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    answer.end(
      `<!doctype html><html lang="en"><title>Guide</title><link rel="icon" href="data:,"><h1>Guide</h1>
       <iframe src="${shown.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" title="Example" width="100%" height="420" loading="lazy"
         referrerpolicy="no-referrer" allow="clipboard-write"
         sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>`,
    );
  }).listen(await freePort(), '127.0.0.1');
  await once(site, 'listening');
  return site;
}

function originOf(site: Server): string {
  const address = site.address();
  if (address === null || typeof address === 'string') throw new Error('The site does not listen.');
  return `http://127.0.0.1:${address.port}`;
}

const framing = (site: string, address: string) => `${site}/?${new URLSearchParams({ show: address })}`;
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

/** What goes wrong in the browser while the test runs. */
function watchFaults(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  return faults;
}

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
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
          ),
          address,
        ).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, address).toBeLessThanOrEqual(0);
      }
    });
  }
}
