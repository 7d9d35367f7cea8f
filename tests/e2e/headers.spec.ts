import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { listBuiltRoutes, listStaticFiles } from '../support/built-app';
import { callAction, cookieOf } from '../support/raw-action';
import { type RawAnswer, type RawRequest, sendRaw } from '../support/raw-request';
import { type RunningApp, startApp } from '../support/running-app';

const publicOrigin = 'https://tokens.example.com';
const key = {
  kid: 'k1',
  key: createHash('sha256').update('the key of this suite').digest('base64url'),
  created_at: 1,
};
const refusedMethods = ['TRACE', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'LOCK', 'MKCOL', 'QUERY'];

let app: RunningApp;
let deployed: RunningApp;
let cookie: string;

test.beforeAll(async () => {
  const env = {
    APP_URL: publicOrigin,
    KEYS: JSON.stringify({ primary: 'k1', keys: [key] }),
    TRUSTED_PROXY_HOPS: '1',
  };
  // One after the other, so that the first is stopped even if the second does not start.
  app = await startApp();
  deployed = await startApp({ env });
  cookie = cookieOf(await callAction(app.port, 'tryDemo')) ?? '';
});
test.afterAll(async () => {
  await Promise.all([app?.stop(), deployed?.stop()]);
});

const routes = listBuiltRoutes().map(({ path }) => path.replace('[requestId]', 'some-request'));
const files = listStaticFiles();
/** Addresses that lead nowhere, or to places where frameworks are known to answer by themselves. */
const strays = [
  '/nothing/here',
  '/_next/static/nothing.js',
  '/_next/image?url=%2Ficon.svg&w=64&q=75',
  '/_next/data/build/index.json',
  '/_next/static/%2e%2e/%2e%2e/BUILD_ID',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/%',
  '/%ff',
  '//evil.example/',
  '/a\\b',
  '/_global-error',
  '/_not-found',
  '/_error',
  '/404',
  '/500',
  '/favicon.ico',
  '/sandbox/nothing',
];

const isFile = (path: string) => path.startsWith('/_next/static/');
const policyOf = (answer: RawAnswer) => String(answer.headers['content-security-policy']);
const nonceOf = (answer: RawAnswer) => /'nonce-([^']+)'/.exec(policyOf(answer))?.[1];

/** What is wrong with the headers of an answer, whatever it is an answer to; empty when nothing is. */
function faultsOf(answer: RawAnswer, path: string, server: RunningApp): string[] {
  const { headers } = answer;
  const policy = new Map(
    policyOf(answer)
      .split('; ')
      .map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]),
  );
  const none = "'none'";
  const scripts = policy.get('script-src') ?? none;
  const checks: Record<string, boolean> = {
    'x-content-type-options': headers['x-content-type-options'] === 'nosniff',
    'referrer-policy': headers['referrer-policy'] === 'no-referrer',
    'cross-origin-opener-policy': headers['cross-origin-opener-policy'] === 'same-origin',
    'cross-origin-resource-policy': headers['cross-origin-resource-policy'] === 'same-origin',
    'x-frame-options': headers['x-frame-options'] === 'DENY',
    'permissions-policy': String(headers['permissions-policy']).includes('clipboard-read=()'),
    'default-src': policy.get('default-src') === none,
    'object-src': (policy.get('object-src') ?? none) === none,
    'base-uri': policy.get('base-uri') === none,
    'frame-ancestors': policy.get('frame-ancestors') === none,
    'form-action': [none, "'self'"].includes(policy.get('form-action') ?? ''),
    'script-src': scripts === none || /^'nonce-[\w+/]{22}==' 'strict-dynamic'$/.test(scripts),
    'unsafe sources': !/unsafe|\*|https?:/.test(policyOf(answer)),
    'one policy': answer.headerText.match(/^content-security-policy:/gim)?.length === 1,
    'no-store':
      isFile(path) && answer.status === 200 ? true : String(headers['cache-control']).includes('no-store'),
    'x-powered-by': !('x-powered-by' in headers) && !('server' in headers),
    'access-control': !/^access-control-/im.test(answer.headerText),
    'strict-transport-security':
      server === deployed
        ? headers['strict-transport-security'] === 'max-age=31536000; includeSubDomains'
        : !('strict-transport-security' in headers),
  };
  return Object.entries(checks).flatMap(([name, isRight]) => (isRight ? [] : [name]));
}

/** Every header fault of every request, each as one line. */
async function faultsOfAll(
  server: RunningApp,
  requests: readonly RawRequest[],
  statuses?: readonly number[],
): Promise<string[]> {
  const found: string[] = [];
  for (const request of requests) {
    const answer = await sendRaw(server.port, request);
    const what = `${request.method ?? 'GET'} ${request.path} at ${request.headers?.host ?? 'own host'}: ${answer.status}`;
    const path = (request.path.split('?')[0] ?? '').replace(/^\/+/, '/');
    found.push(...faultsOf(answer, path, server).map((fault) => `${what} ${fault}`));
    if (statuses && !statuses.includes(answer.status)) found.push(`${what}, not ${statuses.join(' or ')}`);
  }
  return found;
}

test('no answer, be it a page, a route, a static file or a stray address, lets a page be framed, sniffed, scripted or cached', async () => {
  expect(files.length).toBeGreaterThan(10);
  const paths = [...routes, ...strays];
  const requests = paths.flatMap((path) => [
    { path },
    { path, headers: { cookie } },
    { path, headers: { cookie, rsc: '1' } },
  ]);
  expect(await faultsOfAll(app, [...requests, ...files.map((path) => ({ path }))])).toEqual([]);
});

test('a deployed instance says the same behind its proxy, and that it is only reached by https', async () => {
  const headers = {
    host: 'tokens.example.com',
    'x-forwarded-for': '203.0.113.7',
    'x-forwarded-proto': 'https',
  };
  const paths = [...routes, ...strays, ...files.slice(0, 5)];
  expect(
    await faultsOfAll(
      deployed,
      paths.map((path) => ({ path, headers })),
    ),
  ).toEqual([]);
});

test('odd methods are refused with 405 everywhere, so that none is answered with a page or echoes a cookie', async () => {
  const paths = [
    ...routes.filter((path) => !path.startsWith('/sandbox')),
    ...strays,
    ...files.slice(0, 3),
  ].filter((path) => !/^\/\/|\\|^\/sandbox/.test(path));
  const requests = paths.flatMap((path) =>
    refusedMethods.map((method) => ({ path, method, headers: { cookie } })),
  );
  expect(await faultsOfAll(app, requests, [405])).toEqual([]);
  const sandbox = routes
    .filter((path) => path.startsWith('/sandbox'))
    .flatMap((path) => ['TRACE', 'PUT', 'PATCH', 'OPTIONS'].map((method) => ({ path, method })));
  expect(await faultsOfAll(app, sandbox, [405])).toEqual([]);
  const trace = await sendRaw(app.port, { path: '/', method: 'TRACE', headers: { cookie } });
  expect([trace.headers.allow, trace.body]).toEqual(['GET, HEAD, POST', '']);
});

test('a foreign name that resolves to this machine is answered 421, so that no web site reads our pages through it', async () => {
  const hosts = [
    'evil.example',
    `evil.example:${app.port}`,
    `127.0.0.1.evil.example:${app.port}`,
    '127.0.0.1',
    `127.0.0.1:${app.port + 1}`,
    `0.0.0.0:${app.port}`,
    `localhost.:${app.port}`,
    `user@127.0.0.1:${app.port}`,
  ];
  const paths = [...routes, '/nothing', ...files.slice(0, 2)];
  const requests = hosts.flatMap((host) =>
    paths.map((path) => ({ path, headers: { host, cookie, 'x-forwarded-host': `127.0.0.1:${app.port}` } })),
  );
  expect(await faultsOfAll(app, requests, [421])).toEqual([]);
  for (const host of [
    `127.0.0.1:${app.port}`,
    `localhost:${app.port}`,
    `LOCALHOST:${app.port}`,
    `[::1]:${app.port}`,
  ])
    expect((await sendRaw(app.port, { path: '/sign-in', headers: { host } })).status, host).toBe(200);
});

test('the badge alone may be shown by pages of others, and is no page itself', async () => {
  const answer = await sendRaw(deployed.port, { path: '/open-in-playground.svg' });
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toContain('image/svg+xml');
  expect(answer.headers['cross-origin-resource-policy']).toBe('cross-origin');
  expect(String(answer.headers['cache-control'])).toMatch(/^public, max-age=/);
  expect(policyOf(answer)).toContain("default-src 'none'");
  expect(faultsOf(answer, '/open-in-playground.svg', deployed)).toEqual([
    'cross-origin-resource-policy',
    'no-store',
  ]);
});

test('errors keep their headers: refused calls, bad forms, too large ones, a page that fails', async () => {
  const form = 'multipart/form-data; boundary=x';
  const post = (headers: Record<string, string>, body = ''): RawRequest => ({
    method: 'POST',
    path: '/',
    headers,
    body,
  });
  const action = { 'next-action': '7f'.padEnd(42, '0'), origin: app.origin, 'content-type': form };
  const requests = [
    post({}),
    post({ origin: 'null' }),
    post({ ...action, origin: 'https://evil.example' }),
    post({ ...action, 'content-type': 'text/plain' }, '["x"'),
    post(action, 'no form'),
    post({ ...action, 'next-action': 'x' }),
    post(action, 'x'.repeat(2_000_000)),
    { path: '/sandbox/ims/token/v3', method: 'POST', body: 'x'.repeat(100_000) },
    { path: `/?${'x'.repeat(8_000)}` },
  ];
  expect(await faultsOfAll(app, requests)).toEqual([]);
  expect((await sendRaw(app.port, { path: '/_global-error' })).status).toBe(500);
});

test('each answer has a nonce of its own, which all its scripts and styles carry and no other answer repeats', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => sendRaw(app.port, { path: '/', headers: { cookie } })),
  );
  const nonces = answers.map(nonceOf);
  expect(new Set(nonces).size).toBe(answers.length);
  for (const answer of answers) {
    const nonce = nonceOf(answer) ?? 'none';
    const tags = answer.body.match(/<(?:script|style)\b[^>]*>/g) ?? [];
    expect(tags.length).toBeGreaterThan(3);
    expect(tags.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    expect(answer.body, 'inline handlers and addresses that are scripts').not.toMatch(
      /\son\w+="|javascript:/i,
    );
  }
  const chosen = await sendRaw(app.port, {
    path: '/sign-in',
    headers: { 'content-security-policy': "script-src 'nonce-chosen'", 'x-nonce': 'chosen' },
  });
  expect(chosen.body, 'a nonce that the client asked for').not.toContain('nonce="chosen"');
});

test('cookies are out of reach of scripts and of other sites, and bound to host and https when deployed', async () => {
  const local = await callAction(app.port, 'tryDemo');
  expect(local.headers['set-cookie']).toEqual([
    expect.stringMatching(/^s2s=[^;]+; Path=\/; Expires=[^;]+; Max-Age=\d+; HttpOnly; SameSite=lax$/i),
  ]);
  const token = new URL(/https:\/\/\S+set-up#\S+/.exec(deployed.output())?.[0] ?? '').hash.slice(1);
  const fields = {
    token,
    organisationName: 'Orchard',
    displayName: 'Ada',
    username: 'ada',
    password: 'plum violin harbour mosaic',
  };
  const remote = await callAction(deployed.port, 'setUp', {
    origin: publicOrigin,
    fields,
    headers: { host: 'tokens.example.com', 'x-forwarded-for': '203.0.113.7' },
  });
  expect(remote.result).toEqual({ ok: true });
  const cookies = remote.headers['set-cookie'] ?? [];
  expect(cookies.length).toBeGreaterThan(0);
  for (const line of cookies) {
    expect(line).toMatch(/^__Host-/);
    expect(line).toMatch(/; Path=\/(?:;|$)/);
    expect(line).not.toMatch(/domain=/i);
    for (const attribute of [/; HttpOnly/i, /; Secure/i, /; SameSite=lax/i]) expect(line).toMatch(attribute);
  }
});

test('the browser is given no source maps and no code of the server', async () => {
  const serverOnly =
    /A256GCMKW|argon2id|sandbox-demo-secret|better-sqlite3|secure_delete|keys\.json|\bhkdfSync\b/;
  const found: string[] = [];
  for (const path of files) {
    const { status, body } = await sendRaw(app.port, { path });
    if (status !== 200) found.push(`${path}: ${status}`);
    if (path.endsWith('.map') || /sourceMappingURL=/.test(body)) found.push(`${path}: source map`);
    const map = await sendRaw(app.port, { path: `${path}.map` });
    if (map.status === 200) found.push(`${path}.map is served`);
    const code = serverOnly.exec(body)?.[0];
    if (code) found.push(`${path}: ${code}`);
  }
  expect(found).toEqual([]);
});
