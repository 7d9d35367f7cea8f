import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authMethods } from '@/lib/domain/credential';
import type { FindingCode } from '@/lib/domain/trace/finding-code';
import { outboundDefaults } from '@/lib/server/http/outbound';
import { ask, askedSecret } from '../../support/ask-hostile';
import { type HostileName, hostileAnswers } from '../../support/hostile-answers';
import { type HostileEndpoints, startHostileEndpoints } from '../../support/hostile-endpoints';

let hostile: HostileEndpoints;
beforeAll(async () => {
  hostile = await startHostileEndpoints();
});
afterAll(() => hostile.close());

type Expected = readonly [reading: Record<string, unknown>, findings?: readonly FindingCode[]];

const failed = (code: string): Expected => [{ kind: 'failed', code }];
const error = (facts: Record<string, unknown>, findings: readonly FindingCode[] = []): Expected => [
  { kind: 'error', ...facts },
  findings,
];
const token = (findings: readonly FindingCode[], facts: Record<string, unknown> = {}): Expected => [
  { kind: 'token', accessToken: 'tok-1234567890', ...facts },
  // None of them is so old-fashioned as to speak to caches of HTTP/1.0.
  [...findings, 'pragma-missing'],
];
const noToken = (facts: Record<string, unknown>): Expected => error(facts, ['access-token-missing']);

const expected: Readonly<Record<HostileName, Expected>> = {
  'gzip-bomb': error({ status: 200, error: null, bodyShape: 'text' }, [
    'access-token-missing',
    'content-encoding-unasked',
  ]),
  'endless-body': failed('body-too-large'),
  'declared-huge': failed('body-too-large'),
  'endless-chunk-extension': failed('body-too-large'),
  'endless-trailers': failed('header-too-large'),
  'endless-headers': failed('header-too-large'),
  'endless-status-line': failed('body-too-large'),
  'endless-interim': failed('malformed-response'),
  'huge-header': failed('header-too-large'),
  'slow-body': failed('timeout'),
  'slow-headers': failed('timeout'),
  silent: failed('timeout'),
  'half-answer': failed('timeout'),
  'hang-up': failed('connection-reset'),
  reset: failed('connection-reset'),
  'reset-in-body': failed('connection-reset'),
  'short-body': failed('connection-reset'),
  garbage: failed('malformed-response'),
  'http-0.9': failed('malformed-response'),
  'ssh-banner': failed('malformed-response'),
  'smtp-banner': failed('malformed-response'),
  'status-no-number': failed('malformed-response'),
  'negative-length': failed('malformed-response'),
  'two-lengths': failed('malformed-response'),
  'length-and-chunked': failed('malformed-response'),
  'chunk-size-nonsense': failed('malformed-response'),
  'chunk-size-overflow': failed('malformed-response'),
  'nul-in-header': failed('malformed-response'),
  'switching-protocols': failed('malformed-response'),
  'unasked-continue': failed('malformed-response'),
  'early-hints': token(['token-type-missing', 'expires-in-missing']),
  'one-byte-chunks': token(['token-type-missing', 'expires-in-missing']),
  'second-answer': noToken({ status: 200, error: null, bodyShape: 'json' }),
  html: noToken({ status: 200, error: null, bodyShape: 'html' }),
  'html-500': error({ status: 500, error: null, bodyShape: 'html' }),
  'html-as-json': noToken({ status: 200, error: null, bodyShape: 'html' }),
  empty: noToken({ status: 200, bodyShape: 'empty' }),
  'no-content': noToken({ status: 204, bodyShape: 'empty' }),
  'bare-500': error({ status: 500, bodyShape: 'empty' }),
  text: error({ status: 403, bodyShape: 'text' }),
  'invalid-utf8': error({ status: 200, bodyShape: 'text' }, ['access-token-missing', 'body-not-utf8']),
  'deep-list': noToken({ status: 200, bodyShape: 'text' }),
  'deep-closed': noToken({ status: 200, bodyShape: 'json', error: null }),
  list: noToken({ status: 200, bodyShape: 'json', error: null }),
  'json-text': noToken({ status: 200, bodyShape: 'json' }),
  'json-null': noToken({ status: 200, bodyShape: 'json' }),
  'token-is-list': noToken({ status: 200, bodyShape: 'json' }),
  'token-is-number': noToken({ status: 200, bodyShape: 'json' }),
  'token-is-empty': noToken({ status: 200, bodyShape: 'json' }),
  prototype: noToken({ status: 200, bodyShape: 'json', error: null }),
  'error-is-object': error({ status: 403, error: '403', errorDescription: 'Not for you' }, [
    'error-status-unusual',
    'error-not-text',
  ]),
  'error-with-bidi': error(
    { status: 400, error: 'bad\\u{202E}txt', errorDescription: 'line\\u{000A}break \\u{001B}[31m \\u{D800}' },
    ['error-characters', 'error-description-characters'],
  ),
  'error-in-200': error({ status: 200, error: 'invalid_client', errorDescription: 'No' }, [
    'error-in-success-status',
  ]),
  'token-and-error': token(['error-in-success-status'], { expiresInSeconds: 60 }),
  'token-in-400': error({ status: 400, error: 'invalid_client' }),
  'token-201': token(['success-status-not-200'], { expiresInSeconds: 60 }),
  'expires-text': token(['expires-in-is-string'], { expiresInSeconds: 3600 }),
  'expires-huge': token(['expires-in-not-positive-integer'], { expiresInSeconds: null }),
  'expires-negative': token(['expires-in-not-positive-integer'], { expiresInSeconds: null }),
  'expires-list': token(['expires-in-not-positive-integer'], { expiresInSeconds: null }),
  'type-missing': token(['token-type-missing'], { tokenType: null }),
  'type-mac': token(['token-type-not-bearer'], { tokenType: 'mac' }),
  'byte-order-mark': token(['body-has-byte-order-mark']),
  'duplicate-member': token(['duplicate-member']),
  'refresh-token': token(['refresh-token-present']),
  'comma-scope': token(['scope-separator-not-space'], { scope: 'a,b' }),
  'as-text-plain': token(['content-type-not-json', 'cache-control-missing']),
  'as-form': token(['content-type-not-json', 'expires-in-is-string', 'cache-control-missing'], {
    expiresInSeconds: 60,
  }),
  'redirect-301': error({ status: 301, bodyShape: 'redirect' }, ['redirect-not-followed']),
  'redirect-302': error({ status: 302, bodyShape: 'redirect' }, ['redirect-not-followed']),
  'redirect-303': error({ status: 303, bodyShape: 'redirect' }, ['redirect-not-followed']),
  'redirect-307': error({ status: 307, bodyShape: 'redirect' }, ['redirect-not-followed']),
  'redirect-308': error({ status: 308, bodyShape: 'redirect' }, ['redirect-not-followed']),
  'redirect-nowhere': error({ status: 302, bodyShape: 'redirect' }, ['redirect-not-followed']),
  'meta-refresh': noToken({ status: 200, bodyShape: 'html' }),
  'throttled-seconds': error({ status: 429, error: 'slow_down', retryAfterSeconds: 77, debugId: 'abc-1' }),
  'throttled-date': error({ status: 503, retryAfterSeconds: 30 }, ['clock-drift']),
  'throttled-nonsense': error({ status: 429, retryAfterSeconds: null }),
  echo: error({ status: 400, error: 'invalid_client' }, ['error-description-characters']),
};

/** Forms under which a secret must never be seen; the halves of each as well. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const whole = [
    secret,
    encodeURIComponent(secret),
    new URLSearchParams([['', secret]]).toString().slice(1),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    Buffer.from(`client:id with space:${secret}`).toString('base64').slice(28),
  ];
  const halves = [secret, encodeURIComponent(secret), bytes.toString('hex')].flatMap((form) => {
    const middle = Math.floor(form.length / 2);
    return [form.slice(0, middle), form.slice(middle)];
  });
  return [...whole, ...halves];
}

describe('a hostile token endpoint', () => {
  it('is one of at least forty kinds', () => {
    expect(Object.keys(hostileAnswers).length).toBeGreaterThanOrEqual(40);
  });

  it.each(Object.entries(expected))(
    '"%s" is answered with a typed reading within ten seconds',
    async (name, [reading, findings]) => {
      const startedAt = performance.now();
      const exchange = await ask(hostile.endpoint(name as HostileName));
      expect(performance.now() - startedAt).toBeLessThan(10_000);
      expect(exchange.reading).toMatchObject(reading);
      expect(exchange.findings.map(({ code }) => code).sort()).toEqual([...(findings ?? [])].sort());
      expect(exchange.trace.request.body).toMatch(/client_secret=\[client secret\]$/);
      expect(exchange.trace.response === null).toBe(exchange.reading.kind === 'failed');
      expect(exchange.trace.response?.httpVersion ?? '1.1').toBe('1.1');
      expect(exchange.trace.failure?.code ?? null).toBe(
        exchange.reading.kind === 'failed' ? exchange.reading.code : null,
      );
      expect(exchange.trace.response?.body.length ?? 0).toBeLessThanOrEqual(16 * 1024);
      expect(JSON.stringify([exchange.trace, exchange.findings])).not.toMatch(
        /tok-1234567890|ref-1234567890|first-token-value/,
      );
    },
  );

  it('cannot hold the product beyond its own deadline: all kinds at once end within 10.1 seconds, typed', async () => {
    const names = Object.keys(hostileAnswers) as HostileName[];
    const { timeoutMs } = outboundDefaults;
    expect(timeoutMs).toBe(10_000);
    const exchanges = await Promise.all(
      names.map((name) => ask(hostile.endpoint(name), 'client_secret_post', timeoutMs)),
    );
    const slowest = Math.max(...exchanges.map(({ trace }) => trace.timing.totalMs));
    for (const [at, { reading, trace }] of exchanges.entries()) {
      const name = names[at] ?? 'echo';
      expect(reading, name).toMatchObject(expected[name][0]);
      expect(trace.timing.totalMs, name).toBeLessThanOrEqual(timeoutMs + 100);
    }
    expect(slowest, 'some of them wait for the deadline').toBeGreaterThan(timeoutMs - 100);
  });

  it.each(authMethods)(
    'learns nothing by redirecting with %s: the second host is never visited',
    async (authMethod) => {
      for (const status of [301, 302, 303, 307, 308] as const)
        await ask(hostile.endpoint(`redirect-${status}`), authMethod);
      await ask(hostile.endpoint('meta-refresh'), authMethod);
      expect(hostile.trapHits()).toBe(0);
    },
  );

  it.each(authMethods)(
    'that echoes the secret in every encoding does not bring it back with %s',
    async (authMethod) => {
      const exchange = await ask(hostile.endpoint('echo'), authMethod);
      expect(exchange.reading.kind).toBe('error');
      const shown = JSON.stringify(exchange);
      for (const form of formsOf(askedSecret)) {
        expect(shown.includes(form), form).toBe(false);
        expect(shown.includes(JSON.stringify(form).slice(1, -1)), form).toBe(false);
      }
      expect(shown).toContain('[client secret]');
    },
  );

  it('that does not listen is a refused connection', async () => {
    expect((await ask(hostile.closedEndpoint)).reading).toEqual({
      kind: 'failed',
      code: 'connection-refused',
      detail: 'ECONNREFUSED',
    });
  });

  it('leaves no memory behind by its bombs', async () => {
    const bombs: HostileName[] = [
      'gzip-bomb',
      'endless-body',
      'declared-huge',
      'endless-chunk-extension',
      'endless-trailers',
      'deep-closed',
    ];
    for (const name of bombs) await ask(hostile.endpoint(name));
    const before = process.memoryUsage();
    for (let round = 0; round < 3; round += 1) for (const name of bombs) await ask(hostile.endpoint(name));
    const after = process.memoryUsage();
    expect(after.external + after.heapUsed - before.external - before.heapUsed).toBeLessThan(30_000_000);
  });
});
