import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTokenResponse } from '@/lib/server/oauth/response-reader';

const now = Date.UTC(2026, 10, 23, 12, 0, 0);
const jsonHeaders = [
  ['Content-Type', 'application/json'],
  ['Cache-Control', 'no-store'],
  ['Pragma', 'no-cache'],
] as const;
const context = { requestedScope: 'openid,AdobeID', scrub: (text: string) => text, secretCharacters: 0 };

const read = (
  body: string | Uint8Array,
  {
    status = 200,
    headers = jsonHeaders as readonly (readonly [string, string])[],
    requestedScope = context.requestedScope as string | null,
  } = {},
) => {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return readTokenResponse({ status, headers, body: bytes, receivedAt: now }, { ...context, requestedScope });
};
const codes = ({ findings }: ReturnType<typeof read>) => findings.map(({ code }) => code);
const jwt = (claims: object) =>
  `eyJhbGciOiJSUzI1NiJ9.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;

describe('readTokenResponse', () => {
  it('finds nothing to note in what Adobe IMS answers when the token has the scopes asked for', () => {
    const accessToken = jwt({ scope: 'AdobeID,openid' });
    const result = read(
      JSON.stringify({ access_token: accessToken, token_type: 'bearer', expires_in: 86399 }),
    );
    expect(result.reading).toEqual({
      kind: 'token',
      accessToken,
      tokenType: 'bearer',
      expiresInSeconds: 86399,
      scope: null,
      receivedAt: now,
    });
    expect(codes(result)).toEqual([]);
  });

  it.each([
    ['text with commas', { scope: 'openid,AdobeID,read_organizations' }, 'openid,AdobeID'],
    ['text with spaces', { scope: 'openid' }, 'openid AdobeID'],
    ['a list', { scp: ['openid'] }, 'AdobeID'],
    ['text while none was asked for', { scp: 'openid' }, null],
  ])(
    'notes that the answer does not say that the scopes differ, when the token claims them as %s',
    (_name, claims, requestedScope) => {
      const body = JSON.stringify({ access_token: jwt(claims), token_type: 'bearer', expires_in: 1 });
      expect(codes(read(body, { requestedScope }))).toEqual(['scope-missing-though-different']);
    },
  );

  it.each([
    ['an opaque token', 'abc'],
    ['a JWT without scopes', jwt({ sub: 'x' })],
    ['something like a JWT', 'a.b.c'],
  ])('says nothing of scopes for %s', (_name, accessToken) => {
    expect(
      codes(read(JSON.stringify({ access_token: accessToken, token_type: 'bearer', expires_in: 1 }))),
    ).toEqual([]);
  });

  it.each([
    [
      '{"error":"invalid_client","error_description":"invalid client_secret parameter"}',
      400,
      'invalid_client',
      'invalid client_secret parameter',
    ],
    ['{"error_code":"403003","message":"Api Key is invalid"}', 403, '403003', 'Api Key is invalid'],
    [
      '{"errorCode":"E0000004","errorSummary":"Authentication failed"}',
      401,
      'E0000004',
      'Authentication failed',
    ],
    ['{"error":{"code":401,"message":"No","status":"UNAUTHENTICATED"}}', 401, '401', 'No'],
    ['{"type":"about:blank","title":"Forbidden","detail":"No access"}', 403, null, 'No access'],
    ['{"error":"","error_description":""}', 400, null, null],
    ['{"error":null}', 500, null, null],
    ['error=invalid_request&error_description=a+b', 400, 'invalid_request', 'a b'],
  ])('reads the error of %s', (body, status, error, errorDescription) => {
    expect(read(body, { status }).reading).toMatchObject({ kind: 'error', status, error, errorDescription });
  });

  it('cuts what a provider says, and shows what cannot be seen', () => {
    const { reading } = read(JSON.stringify({ error: `a\u202E\u0000${'b'.repeat(5_000)}` }), { status: 400 });
    expect(reading).toMatchObject({ error: expect.stringMatching(/^a\\u\{202E\}\\u\{0000\}b+$/) });
    expect(reading.kind === 'error' && reading.error?.length).toBe(2_000);
  });

  it('shows the place a redirect points to, but no further than 200 characters', () => {
    const { findings } = read('', {
      status: 302,
      headers: [['Location', `https://a.example/\u0007${'x'.repeat(500)}`]],
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code: 'redirect-not-followed', severity: 'warning' });
    expect(findings[0]?.value).toMatch(/^https:\/\/a\.example\/\\u\{0007\}x+$/);
    expect(findings[0]?.value?.length).toBe(200);
  });

  it('takes no token from a redirect, whatever its body says', () => {
    const headers = [...jsonHeaders, ['Location', 'https://a.example/']] as const;
    const { reading } = read('{"access_token":"abc","token_type":"Bearer"}', { status: 302, headers });
    expect(reading).toMatchObject({ kind: 'error', status: 302, bodyShape: 'redirect' });
  });

  it('warns of a clock a minute off, mentions five seconds, ignores less', () => {
    const drift = (seconds: number) =>
      read('{"error":"invalid_request"}', {
        status: 400,
        headers: [...jsonHeaders, ['Date', new Date(now + seconds * 1000).toUTCString()]],
      }).findings;
    expect(drift(90)).toEqual([{ code: 'clock-drift', severity: 'warning', value: '+90 s' }]);
    expect(drift(-10)).toEqual([{ code: 'clock-drift', severity: 'info', value: '-10 s' }]);
    expect(drift(4)).toEqual([]);
  });

  it('reads UTF-16 with a byte order mark', () => {
    const body = Buffer.from(
      `\uFEFF${JSON.stringify({ access_token: 'abc', token_type: 'Bearer', expires_in: 5 })}`,
      'utf16le',
    );
    const result = read(body);
    expect(result.reading).toMatchObject({ kind: 'token', accessToken: 'abc' });
    expect(codes(result)).toEqual(['body-has-byte-order-mark']);
  });

  it('masks the secret before it cuts, in every text', () => {
    const secret = 'S3CRET-s3cret';
    const scrub = (text: string) => text.replaceAll(secret, '***');
    const around = (characters: number) => `${'x'.repeat(characters - 5)}${secret}`;
    const answer = {
      status: 400,
      headers: [
        ['content-type', around(200)],
        ['x-debug-id', around(200)],
        ['retry-after', '5'],
      ] as const,
      body: new TextEncoder().encode(
        JSON.stringify({ error: around(2_000), error_description: around(2_000), [around(200)]: 1 }),
      ),
      receivedAt: now,
    };
    const { reading, findings } = readTokenResponse(answer, {
      requestedScope: null,
      scrub,
      secretCharacters: secret.length,
    });
    expect(JSON.stringify([reading, findings])).not.toMatch(/S3CRE/);
    expect(reading).toMatchObject({ retryAfterSeconds: 5 });
  });

  it('masks a long secret that poses as the token, and leaves a token that holds a short one whole', () => {
    const body = new TextEncoder().encode('{"access_token":"abc-S3CRET-s3cret"}');
    const answer = { status: 200, headers: jsonHeaders, body, receivedAt: now };
    const scrub = (text: string) => text.replaceAll('S3CRET-s3cret', '***').replaceAll('abc', '***');
    expect(
      readTokenResponse(answer, { requestedScope: null, scrub, secretCharacters: 13 }).reading,
    ).toMatchObject({ accessToken: '***-***' });
    expect(
      readTokenResponse(answer, { requestedScope: null, scrub, secretCharacters: 3 }).reading,
    ).toMatchObject({ accessToken: 'abc-S3CRET-s3cret' });
  });

  it('reads anything without throwing', () => {
    const names = fc.constantFrom(
      'access_token',
      'token_type',
      'expires_in',
      'scope',
      'error',
      'error_description',
      'refresh_token',
      '__proto__',
    );
    const bodies = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ maxLength: 200 }).map((text) => new TextEncoder().encode(text)),
      fc
        .array(fc.tuple(names, fc.jsonValue()))
        .map((members) =>
          new TextEncoder().encode(
            `{${members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`,
          ),
        ),
    );
    const headers = fc.array(
      fc.tuple(
        fc.constantFrom('Content-Type', 'Date', 'Retry-After', 'Location', 'x-debug-id', 'Cache-Control'),
        fc.string(),
      ),
    );
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), headers, bodies, (status, list, body) => {
        const { reading, findings } = readTokenResponse(
          { status, headers: list, body, receivedAt: now },
          context,
        );
        expect(['token', 'error']).toContain(reading.kind);
        for (const { value } of findings) expect(value?.length ?? 0).toBeLessThanOrEqual(200);
      }),
      { numRuns: 1_000, seed: 3 },
    );
  });
});
