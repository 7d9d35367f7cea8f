import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authMethods, credentialLimits } from '@/lib/domain/credential';
import { cleanShare } from '@/lib/domain/hand-over/share/clean';
import { readShare } from '@/lib/domain/hand-over/share/read-share';
import { type ShareFault, shareFaults } from '@/lib/domain/hand-over/share/request';
import { looksSecret } from '@/lib/domain/hand-over/share/secret';
import { type SharedRequest, shareCharactersMax, shareViews } from '@/lib/domain/hand-over/share/share';
import { writeShare, writeShareLink } from '@/lib/domain/hand-over/share/write-share';

const origin = 'https://playground.example';
const base64url = (text: string) => Buffer.from(text).toString('base64url');
const textOf = (share: string) => Buffer.from(share, 'base64url').toString();
const shareOf = (members: unknown) => base64url(JSON.stringify(members));
const aRequest: SharedRequest = {
  provider: 'generic',
  tokenEndpoint: 'https://auth.example.com/oauth2/token?tenant=a',
  clientId: 'client-1',
  scopes: ['read', 'https://api.example.com/.default'],
  authMethod: 'client_secret_basic_raw',
  parameters: [
    ['resource', 'https://one.example'],
    ['resource', 'https://two.example'],
  ],
  view: 'trace',
};
const members = { v: 1, ...aRequest };
const jwt = `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.${'s'.repeat(40)}`;
const adobeSecret = 'p8e-AbCdEfGhIjKlMnOpQrStUvWxYz012345';

const visible = (max: number) => fc.string({ minLength: 1, maxLength: max, unit: 'grapheme' });
const text = (max: number) => visible(max).map((one) => one.replace(/[\p{Cc}\p{Cs}]/gu, '_'));
const anyRequest: fc.Arbitrary<SharedRequest> = fc
  .record({
    provider: fc.constantFrom('adobe-ims', 'sandbox', 'generic'),
    tokenEndpoint: fc.option(fc.webUrl({ validSchemes: ['https'], withQueryParameters: true })),
    clientId: fc.oneof(fc.constant(''), text(60)),
    scopes: fc.array(
      text(30).map((one) => one.replace(/\s/g, '-')),
      { maxLength: 30 },
    ),
    authMethod: fc.constantFrom(...authMethods),
    parameters: fc.array(
      fc.tuple(
        text(20).map((name) => `n${name}`),
        text(40),
      ),
      { maxLength: 5 },
    ),
    view: fc.constantFrom(...shareViews),
  })
  .map((one) => ({ ...one, tokenEndpoint: one.provider === 'generic' ? one.tokenEndpoint : null }));

describe('a link', () => {
  test('read again says what was shared, all of it and nothing else', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { request: clean } = cleanShare(request);
        const written = writeShareLink(origin, request);
        if (!written.ok) throw new Error(written.fault);
        expect(written.link.startsWith(`${origin}/#share=`)).toBe(true);
        expect(new URL(written.link).search).toBe('');
        const text = written.link.split('#share=')[1] ?? '';
        expect(text).toMatch(/^[\w-]+$/);
        const reading = readShare(text);
        expect(reading).toEqual({ ok: true, request: clean, removed: [] });
        expect(writeShare(clean)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test('too long for a chat or a mail program is not made', () => {
    const scopes = Array.from(
      { length: credentialLimits.scopesMax },
      (_, at) => `scope_${at}_${'x'.repeat(40)}`,
    );
    expect(writeShareLink(origin, { ...aRequest, scopes })).toEqual({ ok: false, fault: 'too-long' });
  });

  test('is not made with an address that nobody could open it with', () => {
    expect(writeShareLink(origin, { ...aRequest, tokenEndpoint: 'http://auth.example.com/token' })).toEqual({
      ok: false,
      fault: 'bad-token-endpoint',
    });
  });
});

describe('a link that is no link of ours is refused by name', () => {
  const cases: Readonly<Record<ShareFault, string>> = {
    empty: '',
    'too-long': 'A'.repeat(shareCharactersMax + 1),
    'not-base64url': 'a b',
    'not-utf8': Buffer.from([0xff, 0xfe, 0x80]).toString('base64url'),
    'not-json': base64url('{"v":1'),
    'not-an-object': base64url('[1]'),
    'unknown-version': shareOf({ ...members, v: 2 }),
    'unknown-member': shareOf({ ...members, redirect: 'https://evil.example' }),
    'unknown-provider': shareOf({ ...members, provider: '__proto__' }),
    'bad-client-id': shareOf({ ...members, clientId: 7 }),
    'bad-token-endpoint': shareOf({ ...members, tokenEndpoint: 'javascript:alert(1)' }),
    'bad-scopes': shareOf({ ...members, scopes: ['two words'] }),
    'unknown-auth-method': shareOf({ ...members, authMethod: 'none' }),
    'bad-parameters': shareOf({ ...members, parameters: [['a', 'b', 'c']] }),
    'unknown-view': shareOf({ ...members, view: 'admin' }),
  };
  test.each(shareFaults)('%s', (fault) => {
    expect(readShare(cases[fault])).toEqual({ ok: false, fault, removed: [] });
  });

  test.each([
    ['plain http to another machine', 'http://auth.example.com/token'],
    ['no host', 'https://?a'],
    ['a file', 'file:///etc/passwd'],
    ['no address at all', 'auth.example.com/token'],
    ['a line break', 'https://auth.example.com/\n.evil.example/'],
  ])('a token endpoint with %s', (_, tokenEndpoint) => {
    expect(readShare(shareOf({ ...members, tokenEndpoint }))).toMatchObject({ fault: 'bad-token-endpoint' });
  });

  test('a token endpoint for a provider that brings its own', () => {
    const adobe = { ...members, provider: 'adobe-ims', tokenEndpoint: 'https://evil.example/token' };
    expect(readShare(shareOf(adobe))).toMatchObject({ fault: 'bad-token-endpoint' });
  });
});

describe('a secret in a link', () => {
  const { request: clean } = cleanShare(aRequest);
  test.each<[string, Record<string, unknown>, Partial<SharedRequest>, string[]]>([
    ['as a member', { clientSecret: 'plain' }, {}, ['clientSecret']],
    ['as a token', { access_token: 'plain' }, {}, ['access_token']],
    ['as the client ID', { clientId: adobeSecret }, { clientId: '' }, ['the client ID']],
    ['among the scopes', { scopes: ['read', jwt] }, { scopes: ['read'] }, ['a scope']],
    [
      'as a parameter by name',
      {
        parameters: [
          ['client_secret', 'plain'],
          ['password', 'plain'],
          ['audience', 'a'],
        ],
      },
      { parameters: [['audience', 'a']] },
      ['client_secret', 'password'],
    ],
    [
      'as the value of a harmless parameter',
      { parameters: [['audience', `Bearer ${'x'.repeat(20)}`]] },
      { parameters: [] },
      ['audience'],
    ],
    ['as the name of a parameter', { parameters: [[adobeSecret, '']] }, { parameters: [] }, ['a parameter']],
    [
      'in the query of the token endpoint',
      { tokenEndpoint: 'https://auth.example.com/token?client_secret=plain&tenant=a' },
      { tokenEndpoint: 'https://auth.example.com/token?tenant=a' },
      ['client_secret'],
    ],
    [
      'as its user name',
      { tokenEndpoint: 'https://adobe.com:pw@evil.example/token' },
      { tokenEndpoint: 'https://evil.example/token' },
      ['a user name in the token endpoint'],
    ],
    [
      'in its path, encoded twice',
      { tokenEndpoint: `https://auth.example.com/${adobeSecret.replace('-', '%252D')}` },
      { tokenEndpoint: null },
      ['the token endpoint'],
    ],
    [
      'broken by what cannot be seen',
      { parameters: [['audience', `${adobeSecret.slice(0, 9)}\u200b${adobeSecret.slice(9)}`]] },
      { parameters: [] },
      ['audience'],
    ],
  ])('%s is left out and named', (_, change, kept, removed) => {
    expect(readShare(shareOf({ ...members, ...change }))).toEqual({
      ok: true,
      request: { ...clean, ...kept },
      removed,
    });
  });

  const named =
    'api-key x-api-key subscription-key x-functions-key access_key client_key consumer_key key sig signature pwd passphrase pass passcode pin otp hmac auth authorization sid session_id jsessionid saml private-key code'.split(
      ' ',
    );
  test.each(named)('is known by the name %s, as a parameter, in an address and within a value', (name) => {
    const tokenEndpoint = `https://auth.example.com/token?${name}=plain`;
    expect(cleanShare({ ...aRequest, tokenEndpoint }).request.tokenEndpoint).toBe(
      'https://auth.example.com/token',
    );
    for (const parameter of [
      [name, 'plain'],
      ['audience', `${name}=plain`],
      ['resource', `https://x.example/?a=1&${name}=plain`],
    ] as const)
      expect(cleanShare({ ...aRequest, parameters: [parameter] }).request.parameters, parameter[1]).toEqual(
        [],
      );
  });

  test.each([
    '-----BEGIN RSA PRIVATE KEY-----',
    'Token 0123456789abcdef0123',
    'DPoP+0123456789abcdef0123',
    'Basic:0123456789abcdef0123',
    btoa(adobeSecret),
    Buffer.from(adobeSecret).toString('hex'),
    adobeSecret.replace('-', '\u2013'),
    adobeSecret.replace('-', '\u2011'),
  ])('is known by its form: %s', (text) => {
    expect(looksSecret(text)).toBe(true);
  });

  test('that was typed with white space around it is found without', () => {
    for (const typed of ['S3cretValue99 ', 'S3cretValue99\n', '\tS3cret Value99'])
      expect(looksSecret('a S3cretValue99 b', typed), typed).toBe(true);
    expect(looksSecret('S3cretValue98', 'S3cretValue99')).toBe(false);
  });

  test('that stands in the form is found in every other field, and not kept', () => {
    const typed = 'correct horse';
    const request = { ...aRequest, clientId: `id ${typed}`, parameters: [['audience', typed]] as const };
    const cleaned = cleanShare(request, typed);
    expect(cleaned.removed).toEqual(['audience', 'the client ID']);
    expect(JSON.stringify(cleaned)).not.toContain(typed);
  });

  test('is named also where the rest of the link cannot be used', () => {
    expect(readShare(base64url(`{"clientId":"${adobeSecret}"`))).toEqual({
      ok: false,
      fault: 'not-json',
      removed: ['the text of the link'],
    });
    expect(readShare(`${jwt}`)).toMatchObject({ fault: 'not-base64url', removed: ['the text of the link'] });
  });

  test('is not seen in ids, scopes, hosts and addresses as they are', () => {
    for (const plain of [
      'a1b2c3d4e5f60718293a4b5c6d7e8f90',
      'https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/oauth2/v2.0/token',
      'additional_info.projectedProductContext',
      'https://eyJ.example.com/token',
      'basic profile',
      'p8-backup',
    ])
      expect(looksSecret(plain), plain).toBe(false);
  });
});

describe('a hostile link', () => {
  const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_';
  const letters = (min: number, max: number) =>
    fc.string({ minLength: min, maxLength: max, unit: fc.constantFrom(...alphabet) });
  const secret = fc.oneof(
    letters(20, 40).map((rest) => `p8e-${rest}`),
    letters(20, 40).map((rest) => `s8e-${rest}`),
    fc.tuple(letters(8, 40), letters(8, 40), letters(8, 60)).map(([a, b, c]) => `eyJ${a}.eyJ${b}.${c}`),
  );
  const hidden = (value: string) =>
    fc.constantFrom(
      value,
      encodeURIComponent(value),
      ` ${value}`,
      `x=${value}&y`,
      `"${value}"`,
      value.replace('-', '%2D'),
    );
  const place = (value: string): fc.Arbitrary<Record<string, unknown>> =>
    hidden(value).chain((held) =>
      fc.constantFrom<Record<string, unknown>>(
        { clientId: held },
        { scopes: ['read', held] },
        { parameters: [['audience', held]] },
        { parameters: [[held, 'x']] },
        { parameters: [['access_token', held]] },
        { tokenEndpoint: `https://auth.example.com/${held}` },
        { tokenEndpoint: `https://auth.example.com/?a=${held}` },
        { tokenEndpoint: `https://user:${held}@auth.example.com/` },
        { tokenEndpoint: `https://auth.example.com/#${held}` },
        { view: held },
        { provider: held },
        { v: held },
        { [held]: held },
        { extra: { deep: [held] } },
        { client_secret: held },
      ),
    );

  test('never throws, and no secret passes, wherever it stands', () => {
    const link = secret.chain((value) => fc.tuple(fc.constant(value), place(value)));
    fc.assert(
      fc.property(link, ([value, change]) => {
        const reading = readShare(shareOf({ ...members, ...change }));
        // Past its beginning, whose hyphen may stand there encoded.
        const part = value.slice(4, 20);
        expect(JSON.stringify(reading)).not.toContain(part);
        if (reading.ok) expect(textOf(writeShare(reading.request))).not.toContain(part);
        expect(reading.removed.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('of any bytes, any text and any JSON is refused or read, and never throws', () => {
    const anything = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('base64url')),
      fc.json().map(base64url),
      fc
        .record({
          v: fc.constant(1),
          provider: fc.anything(),
          scopes: fc.anything(),
          parameters: fc.anything(),
        })
        .map((one) =>
          base64url(JSON.stringify(one, (_, held) => (typeof held === 'bigint' ? String(held) : held)) ?? ''),
        ),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const reading = readShare(text);
        if (!reading.ok) expect(shareFaults).toContain(reading.fault);
      }),
      { numRuns: 500 },
    );
  });
});
