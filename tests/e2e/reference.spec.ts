import { gzipSync } from 'node:zlib';
import { errorPath, servicePath } from '@/components/reference/links';
import { errorCatalogue } from '@/lib/domain/catalogue/errors/explain';
import { claimAnchor } from '@/lib/domain/catalogue/reference-claims';
import { services } from '@/lib/domain/catalogue/services';
import { expect, test } from '../support/browser';
import { tryDemo } from '../support/playground-page';
import { callAction, cookieOf } from '../support/raw-action';
import { type RawAnswer, sendRaw } from '../support/raw-request';
import { expectNoOverflow, expectSound } from '../support/sound-page';

const lists = ['/reference', '/reference/scopes', '/reference/errors', '/reference/claims'];
const entries = [
  ...services.map(({ id }) => servicePath(id)),
  ...errorCatalogue.map(({ id }) => errorPath(id)),
];

const one = (answer: RawAnswer, pattern: RegExp) => pattern.exec(answer.body)?.[1] ?? null;
const titleOf = (answer: RawAnswer) => one(answer, /<title>([^<]*)<\/title>/);
const canonicalOf = (answer: RawAnswer) => one(answer, /<link rel="canonical" href="([^"]*)"/);
const robotsOf = (answer: RawAnswer) => one(answer, /<meta name="robots" content="([^"]*)"/);

test('every entry of every catalogue has a page of its own for everybody, which search engines may keep under one address', async ({
  app,
}) => {
  const faults: string[] = [];
  const titles = new Map<string, string>();
  for (const path of [...lists, ...entries]) {
    const answer = await sendRaw(app.port, { path });
    const title = titleOf(answer) ?? '';
    const description = one(answer, /<meta name="description" content="([^"]*)"/) ?? '';
    const checks: Record<string, boolean> = {
      status: answer.status === 200,
      title: title.endsWith(' - S2S Playground'),
      'title of its own': !titles.has(title),
      description: description.length > 20 && description.length < 400,
      canonical: canonicalOf(answer) === app.origin + path,
      robots: robotsOf(answer) === 'index, follow',
      'in the head': answer.body.indexOf('rel="canonical"') < answer.body.indexOf('</head>'),
      'no cookie': answer.headers['set-cookie'] === undefined,
      source: !entries.includes(path) || answer.body.includes('Source: '),
      date: answer.body.includes('dateTime="2026-'),
      heading: (answer.body.match(/<h1\b[^>]*>/g)?.length ?? 0) === 1,
    };
    titles.set(title, path);
    for (const [name, isRight] of Object.entries(checks)) if (!isRight) faults.push(`${path}: ${name}`);
  }
  expect(faults.filter((fault) => fault !== '/reference: date')).toEqual([]);
});

test('robots.txt and the site map name our own address, all pages of the reference and no other', async ({
  app,
}) => {
  const robots = await sendRaw(app.port, { path: '/robots.txt' });
  expect([robots.status, robots.body]).toEqual([
    200,
    `User-Agent: *\nAllow: /\nDisallow: /sandbox/\n\nSitemap: ${app.origin}/sitemap.xml\n`,
  ]);
  const map = await sendRaw(app.port, { path: '/sitemap.xml' });
  const listed = [...map.body.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);
  expect(listed.sort()).toEqual([...lists, ...entries].map((path) => app.origin + path).sort());
});

test('the other pages, searches and what does not exist stay out of search engines', async ({ app }) => {
  for (const path of ['/sign-in', '/set-up']) {
    expect(robotsOf(await sendRaw(app.port, { path })), path).toBe('noindex, nofollow');
  }
  for (const list of lists) {
    const search = await sendRaw(app.port, { path: `${list}?q=client` });
    expect([search.status, robotsOf(search), canonicalOf(search)], list).toEqual([
      200,
      'noindex, follow',
      app.origin + list,
    ]);
  }
  for (const path of [
    '/reference/errors/no-such',
    '/reference/scopes/no-such',
    '/reference/errors/__proto__',
    '/reference/nothing',
  ]) {
    const answer = await sendRaw(app.port, { path });
    expect([answer.status, robotsOf(answer)?.includes('noindex')], path).toEqual([404, true]);
  }
});

test('what is searched for is text: no markup of it is in the page', async ({ app }) => {
  const attack = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
  for (const list of lists) {
    const { status, body } = await sendRaw(app.port, { path: `${list}?q=${encodeURIComponent(attack)}` });
    expect([status, body.includes('<img src=x'), body.includes('<script>alert')], list).toEqual([
      200,
      false,
      false,
    ]);
    expect((await sendRaw(app.port, { path: `${list}?q=a&q=b` })).status, list).toBe(200);
  }
});

test('who is signed in sees the same pages with a way back, and nothing of their organisation stands in them', async ({
  app,
}) => {
  const cookie = cookieOf(await callAction(app.port, 'tryDemo')) ?? '';
  const bare = ({ body }: RawAnswer) =>
    body.replace(/nonce(="|\\?":\\?")[^"\\]*/g, '').replace(/[?&]dpl=[\w-]+/g, '');
  for (const path of ['/reference', '/reference/errors/timeout', '/reference/scopes/target']) {
    const out = bare(await sendRaw(app.port, { path }));
    const signedIn = bare(await sendRaw(app.port, { path, headers: { cookie } }));
    expect(out).toContain('Sign in');
    expect(signedIn).toContain('To the playground');
    expect(signedIn.replaceAll('To the playground', 'Sign in').length, path).toBe(out.length);
  }
});

test('the catalogue of errors is small on the wire', async ({ app }) => {
  for (const path of lists) {
    const { body } = await sendRaw(app.port, { path });
    expect(gzipSync(body).length, path).toBeLessThan(40_000);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a pasted answer leads to its entry', async ({ page }) => {
    await page.goto('/reference/errors');
    const field = page.getByRole('searchbox', { name: 'Search the errors' });
    await field.fill(
      '{"error":"invalid_client","error_description":"AADSTS7000222: The provided client secret keys are expired."}',
    );
    await field.press('Enter');
    await expect(page.getByRole('heading', { name: /errors? found/ })).toBeVisible();
    await page.getByRole('region', { name: /found/ }).getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/client secret has expired/);
    await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible();
  });

  test('the first entry found asserts nothing that was not pasted', async ({ page }) => {
    for (const [text, title] of [
      [
        '{"error":"invalid_client","error_description":"invalid client_id parameter"}',
        'The token endpoint does not know this client ID',
      ],
      ['HTTP/1.1 500', 'The server failed on its own side'],
      ['curl: (60) SSL certificate problem', 'The certificate of the token endpoint is not trusted'],
    ] as const) {
      await page.goto(`/reference/errors?q=${encodeURIComponent(text)}`);
      await expect(page.getByRole('region', { name: /found/ }).getByRole('link').first()).toHaveText(title);
    }
  });

  test('a scope leads to its services, and a claim has an address of its own', async ({ page }) => {
    await page.goto('/reference');
    await page.getByRole('searchbox', { name: 'Search everything' }).fill('user_management_sdk');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: 'User Management API' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Scopes of User Management API');
    await page.goto(`/reference/claims#${claimAnchor('adobe-ims', 'created_at')}`);
    await expect(page.locator(':target')).toHaveText('created_at');
    await expect(page.locator(':target')).toBeInViewport();
  });

  test('a search without result says what else to try', async ({ page }) => {
    for (const [path, words] of [
      ['/reference', 'No error, scope or claim fits this search'],
      ['/reference/errors', 'No error fits this search'],
      ['/reference/scopes', 'No service or scope fits this search'],
      ['/reference/claims', 'No claim fits this search'],
    ] as const) {
      await page.goto(`${path}?q=zebra`);
      await expect(page.getByText(words)).toBeVisible();
      await expect(page.getByRole('link', { name: 'Show all' })).toHaveAttribute('href', path);
    }
  });
});

test('the console leads to the reference and the reference back, with the scopes of a service', async ({
  page,
}) => {
  await tryDemo(page);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Reference' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reference' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Reference' }).getByRole('link', { name: 'Scopes' }).click();
  await page.getByRole('link', { name: 'Adobe Target' }).first().click();
  await page.getByRole('button', { name: 'Copy scopes' }).click();
  await expect(page.getByText('Copied').first()).toBeVisible();
  await page.getByRole('link', { name: 'Open the playground with these scopes' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Playground' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('scopes')).toBe(
    'openid,AdobeID,target_sdk,additional_info.roles,read_organizations,additional_info.projectedProductContext',
  );
});

test('hardly anything moves when the fonts of the longest page arrive: a fifth of what counts as good, at most', async ({
  page,
}) => {
  await page.goto('/reference/errors', { waitUntil: 'networkidle' });
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(
            list.getEntries().reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0),
          ),
        ).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );
  expect(shift).toBeLessThan(0.02);
});

test('on paper the entry stands alone', async ({ page }) => {
  await page.goto(errorPath('adobe-wrong-client-secret'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Reference' })).toBeHidden();
  await expect(page.getByRole('contentinfo')).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 320]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test('the reference has no fault that axe knows', async ({ page }) => {
        for (const path of [
          ...lists,
          '/reference?q=client_id',
          '/reference/scopes?q=firefly_api',
          '/reference/errors?q=zebra',
          errorPath('secret-white-space'),
          errorPath('adobe-wrong-client-secret'),
          servicePath('asset-compute'),
          servicePath('api-mesh'),
        ]) {
          await page.goto(path);
          await expectSound(page, path);
        }
      });
    });
  }
}

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 }, javaScriptEnabled: true });

  test('no entry sticks out', async ({ page }) => {
    for (const path of entries) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      await expectNoOverflow(page, path);
    }
  });
});
