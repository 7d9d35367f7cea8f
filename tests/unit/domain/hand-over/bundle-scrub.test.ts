import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorCatalogue } from '@/lib/domain/catalogue/errors/explain';
import { findingTexts } from '@/lib/domain/catalogue/findings';
import { bundleFormats } from '@/lib/domain/hand-over/bundle/bundle';
import { supportBundleFile } from '@/lib/domain/hand-over/bundle/file';
import { createBundleScrub, scrubJsonText } from '@/lib/domain/hand-over/bundle/scrub';
import { awkwardCanary, CanaryScanner, plainCanary } from '../../../support/canary';
import { aJwt, aSource, bundleCases, issuedToken } from './bundle-cases';

const { request } = bundleCases.failure;
const scrub = createBundleScrub(bundleCases.failure, null, { maskIdentities: false });

function scrubOf(accessToken: string) {
  const token = { ...issuedToken, accessToken };
  const outcome = { kind: 'token', token, reused: false } as const;
  return createBundleScrub({ request, outcome }, null, { maskIdentities: false });
}

test('a text without a secret stays as it is, so every text of the catalogues', () => {
  const texts = [
    ...errorCatalogue.flatMap(({ title, what, causes, nextSteps, toProvider, source }) => [
      title,
      what,
      ...causes,
      ...nextSteps,
      ...toProvider,
      source,
    ]),
    ...Object.values(findingTexts).flatMap(({ title, what, source }) => [title, what, source]),
    'Bearer realm="ims", error="invalid_token", error_description="The token expired"',
    'Bearer error_description=none',
    'Basic authentication failed',
    'invalid client_secret: missing',
    'client_secret=[client secret]&client_id=a',
    '{"access_token":"[access token sha256:0123456789abcdef]","client_secret":null}',
    'token_type=bearer; keyId; honeyJar',
    'https://login.example.com/oauth2/token',
  ];
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter((text) => scrub(text) !== text)).toEqual([]);
});

describe('what is shaped or named like a secret is replaced', () => {
  const jwt = aJwt({ sub: 'someone' });
  const five = `${jwt.split('.', 1)[0]}.a_b.c.d-e.f`;
  test.each([
    ['a JWT', `got ${jwt}!`, 'got [token]!'],
    ['a JWT without its signature', jwt.split('.').slice(0, 2).join('.'), '[token]'],
    ['an encrypted token', `x=${five}&y`, 'x=[token]&y'],
    [
      'a JWT whose header begins with white space',
      aJwt({}).replace(/^[^.]*/, btoa('{ "alg":"none"}').replaceAll('=', '')),
      '[token]',
    ],
    ['a JWT in base64', btoa(jwt), '[token]'],
    [
      'an authorization header',
      'authorization: Bearer 2YotnFZFEjr1zCsicMWpAA',
      'authorization: Bearer [credentials]',
    ],
    ['a Basic header in a form', 'h=Basic+czZCaGRSa3F0MzpnWDFmQmF0M2JW', 'h=Basic+[credentials]'],
    ['a bearer in JSON', '{"a":"bearer 2YotnFZFEjr1zCsicMWpAA"}', '{"a":"bearer [credentials]"}'],
    ['a secret of Adobe', 'is p8e-AbCdEfGhIjKlMnOpQrStUvWx known', 'is [client secret] known'],
    ['an older secret of Adobe', 'is p8-AbCdEfGhIjKlMnOpQrStUvWx known', 'is [client secret] known'],
    ['one that begins with s8e-', 'is s8e-AbCdEfGhIjKlMnOpQrStUvWx known', 'is [client secret] known'],
    ['a private key', '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----.', '[private key].'],
    ['a parameter of a form', 'a=b&client_secret=hunter&c=d', 'a=b&client_secret=[left out]&c=d'],
    ['a member of JSON', '{"client_secret": "hunter", "a": 1}', '{"client_secret": "[left out]", "a": 1}'],
    [
      'a member of JSON in JSON',
      '{\\"refresh_token\\":\\"hunter\\"}',
      '{\\"refresh_token\\":\\"[left out]\\"}',
    ],
    ['a word in a sentence that a machine made', 'password: Tr0ub4dor', 'password: [left out]'],
  ])('%s', (_name, text, expected) => {
    expect(scrub(text)).toBe(expected);
  });

  const opaque = 'q7Zx0PlmN3vB8tR2wK5yJ1hD6fG9sA4c';
  test.each([
    ['a token below the top', `{"data":{"token":"${opaque}"}}`],
    ['a token of another name', `{"auth":{"client_token":"${opaque}"}}`],
    ['a token in JSON with something around it', `cb({"token":"${opaque}"})`],
    [
      'JSON in JSON in JSON',
      JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ access_token: opaque }) }) }),
    ],
    [
      'a value with a quotation mark, in JSON in JSON',
      JSON.stringify({ a: JSON.stringify({ token: `"${opaque}` }) }),
    ],
    ['JSON in HTML', `<pre>{&quot;access_token&quot;:&quot;${opaque}&quot;}</pre>`],
    ['a form in a URL', `access%5Ftoken%3D${opaque}`],
    ['a name with an escape', `{"access\\u005ftoken":"${opaque}"}`],
    ['many spaces', `access_token${' '.repeat(30)}:${' '.repeat(30)}"${opaque}"`],
    ['YAML', `access_token: >\n  ${opaque}\n`],
    ['XML with a name space', `<wst:Token>${opaque}</wst:Token>`],
    ['a field of a page', `<input type="hidden" name="access_token" value="${opaque}">`],
    ['a field as JSON', `{"name":"client_secret","value":"${opaque}"}`],
    ['an API key', `{"d":{"api_key":"${opaque}"}}`],
    ['a key of a cloud', `<SecretAccessKey>${opaque}</SecretAccessKey>`],
    ['a secret by its short name', `{"d":{"secret":"${opaque}"}}`],
    ['a password of the environment', `PGPASSWORD=${opaque}`],
    ['a key of a MAC token', `{"token_type":"mac","mac_key":"${opaque}"}`],
    ['a private JSON Web Key', `{"kty":"oct","k":"${opaque}"}`],
    ['a cookie', `Cookie: sid=${opaque}; b=${opaque}`],
    ['a cookie that is set', `"set-cookie":"sid=${opaque}; HttpOnly"`],
    ['a user in an address', `postgres://svc:${opaque}@db.internal/x`],
    ['a user in an address of JSON', `https:\\/\\/${opaque}@db.internal`],
    ['an object behind a name', `{"access":{"token":{"id":"${opaque}","n":[1]}},"a":"b"}`],
    ['a list behind a name', `{"tokens": ["${opaque}", "${opaque}x"]}`],
    ['an object that was cut', `{"token":{"id":"${opaque}",`],
    ['brackets as PHP prints them', `[client_secret] => ${opaque}`],
    ['a member of a form', `user[password]=${opaque}`],
    ['a name with a number', `client_secret_2=${opaque}`],
    ['a name that says value', `{"tokenValue":"${opaque}"}`],
    ['a signed address', `https://files.example/a?sig=${opaque}&se=2026`],
    ['a code in an address', `https://app.example/cb?code=${opaque}`],
    ['a subscription key', `{"Ocp-Apim-Subscription-Key":"${opaque}"}`],
    ['a consumer key', `consumer_key="${opaque}"`],
    ['a key of PGP', `-----BEGIN PGP PRIVATE KEY BLOCK-----\n${opaque}\n`],
  ])('%s', (_name, text) => {
    const once = scrub(text);
    expect(once).not.toContain(opaque);
    expect(once).toMatch(/\[(?:left out|cookie|user information|private key)\]/);
    expect(scrub(once)).toBe(once);
  });

  test('JSON stays JSON, and words in an object behind a name stay', () => {
    const text = JSON.stringify({ access: { token: { id: opaque, type: 'bearer' } }, token: [] });
    expect(JSON.parse(scrub(text))).toEqual({
      access: { token: { id: '[left out]', type: 'bearer' } },
      token: [],
    });
  });

  test('a secret parameter that was typed is found under other names, and without one', () => {
    const typed = 'correct horse+battery';
    const { outcome } = bundleCases.failure;
    const form = [...request.form, ['actor_token', typed], ['audience', 'https://api.example']] as const;
    const scrubTyped = createBundleScrub({ request: { ...request, form }, outcome }, null, {
      maskIdentities: false,
    });
    for (const echo of [`<td>actor_token</td><td>${typed}</td>`, `x ${encodeURIComponent(typed)} y`])
      expect(scrubTyped(echo)).not.toMatch(/horse/);
    expect(scrubTyped('https://api.example')).toBe('https://api.example');
  });

  test('brackets that are never closed are read in linear time', () => {
    const text = '{"token":{'.repeat(20_000);
    const started = process.cpuUsage();
    expect(scrub(text)).toBe(text);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(3_000);
  });

  test.each([
    'https://login.microsoftonline.com/error?code=7000216',
    'The token: expired. A secret: none.',
    '{"token":null,"has_token":true,"token_type":"bearer","token_endpoint":"https://a.example/"}',
    '<b>No token</b>, <li>secret>word',
    'https://a.example/@handle and ada@example.com',
    'grant_types_supported: urn:ietf:params:oauth:grant-type:token-exchange',
  ])('words stay: %s', (text) => {
    expect(scrub(text)).toBe(text);
  });

  test('a second time nothing more is replaced', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('Bearer ', 'client_secret=', '"id_token":"', 'eyJ'),
        fc.string(),
        (a, b, c) => {
          const once = scrub(a + b + c);
          expect(scrub(once)).toBe(once);
        },
      ),
    );
  });
});

describe('the access token is found whatever it looks like', () => {
  const canaries = [plainCanary('opaque token'), awkwardCanary('awkward token')];
  const encodings: readonly (readonly [string, (text: string) => string])[] = [
    ['as it is', (text) => text],
    ['URL-encoded', encodeURIComponent],
    ['form-encoded', (text) => new URLSearchParams([['', text]]).toString().slice(1)],
    ['in base64 behind one byte', (text) => Buffer.from(`:${text}`).toString('base64')],
    ['in base64url behind two bytes', (text) => Buffer.from(`a:${text}`).toString('base64url')],
    ['in hex', (text) => Buffer.from(text).toString('hex')],
    ['in upper hex', (text) => Buffer.from(text).toString('hex').toUpperCase()],
    ['in JSON', (text) => JSON.stringify(text)],
    ['cut to its half', (text) => text.slice(0, Math.ceil(text.length / 2))],
    ['without its beginning', (text) => text.slice(Math.floor(text.length / 2))],
  ];
  test.each(encodings)('%s', (_name, encode) => {
    for (const canary of canaries) {
      const text = scrubOf(canary.value)(`before ${encode(canary.value)} behind`);
      expect(new CanaryScanner([canary]).find([{ place: 'text', content: text }])).toEqual([]);
      expect(text).toContain('[access token sha256:0123456789abcdef]');
    }
  });

  test('two tokens in a row are both found', () => {
    const { value } = plainCanary('twice');
    expect(scrubOf(value)(`${value} ${value}`)).toBe(
      '[access token sha256:0123456789abcdef] [access token sha256:0123456789abcdef]',
    );
  });

  test('a short token is found as a word and leaves other words alone', () => {
    expect(scrubOf('abc123')('abc123 xabc123 "abc123"')).toBe(
      '[access token sha256:0123456789abcdef] xabc123 "[access token sha256:0123456789abcdef]"',
    );
    expect(scrubOf('a')('a b')).toBe('a b');
  });

  test('a fingerprint that is none is not repeated', () => {
    const { value } = plainCanary('fingerprint');
    const token = { ...issuedToken, accessToken: value, fingerprint: value };
    const outcome = { kind: 'token', token, reused: false } as const;
    const view = { ...bundleCases.token, outcome };
    for (const format of bundleFormats)
      expect(supportBundleFile(aSource(view), format).text).not.toContain(value);
  });
});

test('finished JSON stays JSON whatever a token looks like', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 4, maxLength: 60, unit: 'grapheme' }), (accessToken) => {
      const text = JSON.stringify({ startedDateTime: accessToken, a: [`x${accessToken}`, 1, null] });
      const parsed = JSON.parse(scrubJsonText(text, scrubOf(accessToken)));
      expect(Object.keys(parsed)).toEqual(['startedDateTime', 'a']);
    }),
  );
});

test('an answer made to keep patterns busy is got through', () => {
  const hostile = [
    'eyJ'.repeat(7000),
    'Bearer '.repeat(3000),
    'client_secret="'.repeat(1500),
    '-----BEGIN PRIVATE KEY-----'.repeat(800),
    'a'.repeat(20_000),
    '@a.'.repeat(7000),
    'ewog'.repeat(5000),
    'token:\\"'.repeat(2500),
    `token:${'\\'.repeat(20_000)}`,
    'a://'.repeat(5000),
    'cookie: a='.repeat(2000),
    'name="token" value='.repeat(1000),
    'token&quot;:&quot;'.repeat(1000),
  ];
  const masked = createBundleScrub(bundleCases.token, null, { maskIdentities: true });
  for (const text of hostile) expect(masked(text).length).toBeLessThanOrEqual(text.length * 4);
});
