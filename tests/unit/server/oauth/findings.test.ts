import { describe, expect, it } from 'vitest';
import { type FindingCode, findingCodes } from '@/lib/domain/trace/finding-code';
import { readTokenResponse } from '@/lib/server/oauth/response-reader';

const now = Date.UTC(2026, 10, 23, 12, 0, 0);

interface Answer {
  readonly status?: number;
  /** Takes the place of a good header by the same name; null takes it away. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body: string | Uint8Array | object;
  readonly usesBasic?: boolean;
}

const goodHeaders = {
  'content-type': 'application/json;charset=UTF-8',
  'cache-control': 'no-store',
  pragma: 'no-cache',
};
const goodToken = { access_token: 'abc.DEF-1_2~3+4/5==', token_type: 'bearer', expires_in: 3600 };
const goodError = { error: 'invalid_request', error_description: 'No', error_uri: 'https://a.example/#x' };

function codesOf({ status = 200, headers = {}, body, usesBasic = false }: Answer): FindingCode[] {
  const text = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  const all = Object.entries({ ...goodHeaders, ...headers });
  const { findings } = readTokenResponse(
    {
      status,
      headers: all.filter((header): header is [string, string] => header[1] !== null),
      body: typeof text === 'string' ? new TextEncoder().encode(text) : text,
      receivedAt: now,
    },
    { requestedScope: 'a b', usesBasic, scrub: (one) => one, secretCharacters: 0 },
  );
  return findings.map(({ code }) => code);
}

const jwt = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.sig`;
const token = (members: object, more: Omit<Answer, 'body'> = {}): Answer => ({
  ...more,
  body: { ...goodToken, ...members },
});
const error = (members: object, more: Omit<Answer, 'body'> = {}): Answer => ({
  status: 400,
  ...more,
  body: { ...goodError, ...members },
});
const date = (at: number) => ({ headers: { date: new Date(at).toUTCString() } });
const basic401 = { status: 401, usesBasic: true, headers: { 'www-authenticate': 'Basic realm="a"' } };

type Case = readonly [code: FindingCode, departs: readonly Answer[], keeps: readonly Answer[]];

/** Of each rule, answers that break it and answers that only look as if. */
const cases: readonly Case[] = [
  [
    'content-type-not-json',
    [
      token({}, { headers: { 'content-type': 'text/plain' } }),
      token({}, { headers: { 'content-type': null } }),
      error({}, { headers: { 'content-type': 'text/html' } }),
      { body: 'access_token=abc&token_type=bearer&expires_in=1', headers: { 'content-type': 'text/plain' } },
    ],
    [token({}, { headers: { 'content-type': 'Application/JSON' } }), { status: 503, body: '<h1>No</h1>' }],
  ],
  [
    'content-type-charset',
    [token({}, { headers: { 'content-type': 'application/json; charset="iso-8859-1"' } })],
    [
      token({}, { headers: { 'content-type': 'application/json; charset=utf-8' } }),
      token({}, { headers: { 'content-type': 'application/json' } }),
    ],
  ],
  ['body-has-byte-order-mark', [{ body: `\uFEFF${JSON.stringify(goodToken)}` }], [token({})]],
  [
    'body-not-utf8',
    [{ body: Buffer.from(JSON.stringify({ ...goodToken, note: 'é' }), 'latin1') }],
    [token({ note: 'é😀' })],
  ],
  [
    'content-encoding-unasked',
    [{ body: Buffer.from([0x1f, 0x8b, 8]), headers: { 'content-encoding': 'gzip' } }],
    [token({}, { headers: { 'content-encoding': 'identity' } })],
  ],
  [
    'duplicate-member',
    [{ body: '{"access_token":"a","access_token":"b","token_type":"bearer","expires_in":1}' }],
    [token({ nested: { access_token: 'x' } })],
  ],
  [
    'clock-drift',
    [token({}, date(now + 6_000)), error({}, date(now - 90_000))],
    [token({}, date(now + 3_000)), token({}, { headers: { date: 'soon' } })],
  ],
  [
    'redirect-not-followed',
    [{ status: 302, body: '', headers: { location: 'https://a.example/' } }],
    [token({}, { headers: { location: 'https://a.example/' } })],
  ],
  ['post-not-allowed', [{ status: 405, body: '' }], [{ status: 404, body: '' }]],
  ['success-status-not-200', [token({}, { status: 201 })], [token({})]],
  [
    'error-in-success-status',
    [error({}, { status: 200 }), token({ error: 'odd' })],
    [error({}), token({ error: '' })],
  ],
  [
    'access-token-missing',
    [
      { body: {} },
      { body: { access_token: '' } },
      { body: { access_token: ['a'] } },
      { body: '<html>', status: 204 },
    ],
    [token({}), error({}), error({}, { status: 200 })],
  ],
  [
    'access-token-characters',
    [token({ access_token: 'two words' }), token({ access_token: 'a=b' }), token({ access_token: 'é' })],
    [token({}), token({ access_token: 'a b', token_type: 'mac' })],
  ],
  ['token-type-missing', [token({ token_type: undefined })], [token({ token_type: 'mac' })]],
  [
    'token-type-not-bearer',
    [token({ token_type: 'mac' }), token({ token_type: null }), token({ token_type: ['Bearer'] })],
    [token({ token_type: 'Bearer' }), token({ token_type: 'BEARER' }), token({ token_type: undefined })],
  ],
  ['expires-in-missing', [token({ expires_in: undefined }), token({ expires_in: null })], [token({})]],
  ['expires-in-is-string', [token({ expires_in: '3600' })], [token({ expires_in: 1 })]],
  [
    'expires-in-not-positive-integer',
    [
      token({ expires_in: 0 }),
      token({ expires_in: -1 }),
      token({ expires_in: 1.5 }),
      token({ expires_in: {} }),
    ],
    [token({ expires_in: 86_399 }), token({ expires_in: '60' })],
  ],
  [
    'scope-missing-though-different',
    [token({ access_token: jwt({ scope: 'a' }) }), token({ access_token: jwt({ scp: ['a', 'b', 'c'] }) })],
    [
      token({ access_token: jwt({ scope: 'b a' }) }),
      token({ access_token: jwt({ scope: 'a' }), scope: 'a' }),
    ],
  ],
  ['scope-not-text', [token({ scope: ['a', 'b'] }), token({ scope: null })], [token({ scope: 'a b' })]],
  [
    'scope-separator-not-space',
    [token({ scope: 'a,b' })],
    [token({ scope: 'a b' }), token({ scope: 'a,b c' })],
  ],
  [
    'scope-characters',
    [token({ scope: 'a\tb' }), token({ scope: 'a  b' }), token({ scope: 'ü' }), token({ scope: 'a "b"' })],
    [token({ scope: 'a' }), token({ scope: 'https://x.example/.default a:b' })],
  ],
  ['refresh-token-present', [token({ refresh_token: 'r' })], [token({ refresh_token: null })]],
  [
    'cache-control-missing',
    [
      token({}, { headers: { 'cache-control': null } }),
      token({}, { headers: { 'cache-control': 'private' } }),
    ],
    [
      token({}, { headers: { 'cache-control': 'private, No-Store' } }),
      error({}, { headers: { 'cache-control': null } }),
    ],
  ],
  [
    'pragma-missing',
    [token({}, { headers: { pragma: null } })],
    [token({}), error({}, { headers: { pragma: null } })],
  ],
  [
    'error-status-unusual',
    [error({}, { status: 403 }), error({ error: 'invalid_scope' }, { ...basic401, usesBasic: false })],
    [
      error({}),
      error({}, { status: 500 }),
      error({}, { status: 429 }),
      error({ error: 'invalid_client' }, basic401),
    ],
  ],
  [
    'error-code-missing',
    [
      { status: 400, body: { error_code: '4' } },
      { status: 400, body: '<h1>No</h1>' },
      { status: 400, body: { error: '' } },
    ],
    [error({}), { status: 503, body: '' }, { status: 403, body: { error_code: '403003' } }],
  ],
  ['error-not-text', [error({ error: { code: 4 } }), error({ error: 400 })], [error({})]],
  [
    'error-code-unregistered',
    [error({ error: 'bad_secret' }), error({ error: 'Invalid_Scope' })],
    [error({ error: 'invalid_scope' }), error({ error: 'slow_down' }), error({ error: 'invalid_target' })],
  ],
  ['error-characters', [error({ error: 'a"b' }), error({ error: 'é' })], [error({ error: 'a b!' })]],
  [
    'error-description-characters',
    [error({ error_description: 'line\nbreak' }), error({ error_description: 'back\\slash' })],
    [error({ error_description: "It's (not) good!" })],
  ],
  [
    'error-uri-characters',
    [error({ error_uri: 'https://a.example/two words' }), error({ error_uri: '' })],
    [error({}), error({ error_uri: undefined })],
  ],
  [
    'invalid-client-not-401',
    [error({ error: 'invalid_client' }, { usesBasic: true })],
    [
      error({ error: 'invalid_client' }),
      error({ error: 'invalid_client' }, basic401),
      error({ error: 'invalid_scope' }, { usesBasic: true }),
    ],
  ],
  [
    'challenge-missing',
    [error({ error: 'invalid_client' }, { status: 401 }), { status: 401, body: '' }],
    [error({ error: 'invalid_client' }, basic401), error({ error: 'invalid_client' })],
  ],
  [
    'challenge-other-scheme',
    [
      error(
        { error: 'invalid_client' },
        { ...basic401, headers: { 'www-authenticate': 'Bearer realm="Basic"' } },
      ),
    ],
    [
      error({ error: 'invalid_client' }, basic401),
      error(
        { error: 'invalid_client' },
        { ...basic401, headers: { 'www-authenticate': 'Bearer realm="a", Basic realm="b"' } },
      ),
      error(
        { error: 'invalid_client' },
        { status: 401, headers: { 'www-authenticate': 'Bearer realm="a"' } },
      ),
    ],
  ],
];

describe('findings in answers of a token endpoint', () => {
  it('are none in a good answer, and none in a good refusal', () => {
    expect(codesOf(token({}))).toEqual([]);
    expect(codesOf(token({ scope: 'a b' }))).toEqual([]);
    expect(codesOf(error({}))).toEqual([]);
    expect(codesOf(error({ error: 'invalid_client' }, basic401))).toEqual([]);
  });

  it('have a case each here, but for those of an API’s challenge', () => {
    const own = findingCodes.filter((code) => !code.startsWith('api-'));
    expect(cases.map(([code]) => code)).toEqual(own);
  });

  it.each(cases)('%s is found where an answer departs so, and nowhere else', (code, departs, keeps) => {
    for (const answer of departs) expect(codesOf(answer), JSON.stringify(answer)).toContain(code);
    for (const answer of keeps) expect(codesOf(answer), JSON.stringify(answer)).not.toContain(code);
  });

  it('never hold a token as their value', () => {
    const { findings } = readTokenResponse(
      {
        status: 302,
        headers: [['location', 'https://a.example/#access_token=s3cr3t-token-value']],
        body: new TextEncoder().encode(''),
        receivedAt: now,
      },
      { requestedScope: null, scrub: (one) => one, secretCharacters: 0 },
    );
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toContain('s3cr3t-token-value');
  });
});
