import fc from 'fast-check';
import { CompactSign } from 'jose';
import { expect, test, vi } from 'vitest';
import { type DecodedToken, decodeToken, tokenCharactersMax } from '@/lib/domain/token/decode';
import { findMember } from '@/lib/domain/token/json';
import { anyCharacter, anyText } from './any-text';
import { base64url, compact, imsPayload, imsToken, tokenOf, toPlain } from './tokens';

const examplePayload =
  'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ';
const exampleClaims = { iss: 'joe', exp: 1300819380, 'http://example.com/is_root': true };

function jwt(text: string): Extract<DecodedToken, { kind: 'jwt' }> {
  const decoded = decodeToken(text);
  if (decoded.kind !== 'jwt') throw new Error(`is ${JSON.stringify(decoded)}`);
  return decoded;
}

function claims(text: string): unknown {
  return toPlain({ type: 'object', members: jwt(text).payload, raw: '' });
}

function codes(text: string): string[] {
  return jwt(text).notes.map(({ code, part }) => `${part} ${code}`);
}

test.each([
  [
    'A.1, HS256',
    'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9',
    'HS256',
    32,
    'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  ],
  [
    'A.2, RS256',
    'eyJhbGciOiJSUzI1NiJ9',
    'RS256',
    256,
    'cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw',
  ],
  [
    'A.3, ES256',
    'eyJhbGciOiJFUzI1NiJ9',
    'ES256',
    64,
    'DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q',
  ],
])(
  'the example of RFC 7515 appendix %s is decoded',
  (_name, header, algorithm, signatureBytes, signature) => {
    const token = `${header}.${examplePayload}.${signature}`;
    expect(jwt(token)).toMatchObject({ algorithm, signature, signatureBytes, notes: [] });
    expect(claims(token)).toEqual(exampleClaims);
    expect(jwt(token).payloadText).toBe(
      '{"iss":"joe",\r\n "exp":1300819380,\r\n "http://example.com/is_root":true}',
    );
  },
);

test('the unsecured example of RFC 7515 appendix A.5 and RFC 7519 section 6.1 is decoded and said to be unsigned', () => {
  const token = `eyJhbGciOiJub25lIn0.${examplePayload}.`;
  expect(claims(token)).toEqual(exampleClaims);
  expect(jwt(token)).toMatchObject({ algorithm: 'none', signatureBytes: 0 });
  expect(codes(token)).toEqual(['header alg-none', 'signature signature-empty']);
});

test('the example of RFC 7515 appendix A.4, whose payload is no JSON, is malformed and shows its text', () => {
  expect(decodeToken('eyJhbGciOiJFUzUxMiJ9.UGF5bG9hZA.AdwM')).toMatchObject({
    kind: 'malformed',
    reason: 'not-json',
    part: 'payload',
    at: 0,
    header: [{ name: 'alg' }],
    payloadText: 'Payload',
  });
});

test('the encrypted example of RFC 7519 appendix A.1 shows its header and nothing else', () => {
  const decoded = decodeToken(
    'eyJhbGciOiJSU0ExXzUiLCJlbmMiOiJBMTI4Q0JDLUhTMjU2In0.QR1Owv2ug2WyPBnbQrRARTeEk9kDO2w8qDcjiHnSJflSdv1iNqhWXaKH4MqAkQtM.AxY8DCtDaGlsbGljb3RoZQ.MKOle7UQrG6nSxTLX6Mqwt0orbHvAKeWnDYvpIAeZ72d.fiK51VwhsxJ-siBMR-YFiA',
  );
  expect(decoded).toMatchObject({
    kind: 'encrypted',
    algorithm: 'RSA1_5',
    headerText: '{"alg":"RSA1_5","enc":"A128CBC-HS256"}',
  });
  expect(decoded).not.toHaveProperty('payload');
});

test('a token of the shape of Adobe IMS is decoded claim by claim, in its order', () => {
  expect(claims(imsToken)).toEqual(imsPayload);
  expect(jwt(imsToken).payload.map(({ name }) => name)).toEqual(Object.keys(imsPayload));
  expect(jwt(imsToken).header.map(({ name }) => name)).toEqual(['alg', 'x5u', 'kid', 'itt']);
  expect(jwt(imsToken).notes).toEqual([]);
});

test('a payload whose encoding has "-" and "_" and letters outside ASCII is decoded', () => {
  const token = tokenOf({ name: 'Žofie Ångström 東京 👩‍💻', ab: '~~~???>>>', x: 'ÿþ' });
  expect(token).toMatch(/-/);
  expect(token).toMatch(/_/);
  expect(claims(token)).toEqual({ name: 'Žofie Ångström 東京 👩‍💻', ab: '~~~???>>>', x: 'ÿþ' });
  expect(codes(token)).toEqual([]);
});

test('padding and the letters of standard Base64 are read and reported, each at its part', () => {
  const bytes = Buffer.from('{"a":"~~~???>>>ÿ"}');
  expect(bytes.toString('base64')).toMatch(/[+/].*=$/);
  const token = `${Buffer.from('{"alg":"ES256" }').toString('base64')}.${bytes.toString('base64')}.AQI=`;
  expect(claims(token)).toEqual({ a: '~~~???>>>ÿ' });
  expect(codes(token)).toEqual([
    'header padding',
    'payload padding',
    'payload standard-alphabet',
    'signature padding',
  ]);
});

test.each([
  ['AR', 1, ['trailing-bits']],
  ['AQ', 1, []],
  ['AQJ', 2, ['trailing-bits']],
  ['AQI', 2, []],
  ['AQID', 3, []],
  ['AQID=', 3, ['padding']],
])('the signature %s has %d bytes and the departures %j', (signature, signatureBytes, departures) => {
  const decoded = jwt(compact('{"alg":"RS256"}', '{}', signature));
  expect(decoded.signatureBytes).toBe(signatureBytes);
  expect(decoded.notes.map(({ code }) => code)).toEqual(departures);
});

test.each(['A', 'AQ!D', 'AQ===', 'A=B=', 'AQ…', 'AQ ID', '=AQ'])(
  'with the broken signature %j the claims are still shown, and the signature is reported',
  (signature) => {
    const token = compact('{"alg":"RS256"}', '{"a":1}', signature);
    expect(claims(token)).toEqual({ a: 1 });
    expect(jwt(token).signatureBytes).toBeNull();
    expect(codes(token)).toEqual(['signature signature-not-base64url']);
  },
);

test('bytes that are not UTF-8 are shown as replacement characters and reported', () => {
  const token = compact(
    '{"alg":"RS256"}',
    Buffer.concat([Buffer.from('{"a":"x'), Buffer.of(0xff, 0xc3), Buffer.from('"}')]),
  );
  expect(claims(token)).toEqual({ a: 'x\ufffd\ufffd' });
  expect(codes(token)).toEqual(['payload invalid-utf8']);
});

test('a byte order mark is taken off and reported', () => {
  const token = compact('{"alg":"RS256"}', '\ufeff{"a":1}');
  expect(claims(token)).toEqual({ a: 1 });
  expect(codes(token)).toEqual(['payload byte-order-mark']);
});

test('equal names and numbers beyond 2^53 are reported with their names', () => {
  const decoded = jwt(compact('{"alg":"RS256","alg":"none"}', '{"n":9007199254740993,"a":{"b":1,"b":2}}'));
  expect(decoded.notes).toEqual([
    { code: 'duplicate-member', part: 'header', names: ['alg'] },
    { code: 'alg-none', part: 'header', names: [] },
    { code: 'duplicate-member', part: 'payload', names: ['b'] },
    { code: 'number-not-exact', part: 'payload', names: ['n'] },
  ]);
  expect(findMember(decoded.payload, 'n')?.value.raw).toBe('9007199254740993');
});

test('a thousand equal names give one note with twenty of them', () => {
  const pairs = Array.from({ length: 1000 }, (_, index) => `"k${index}":1,"k${index}":2`).join(',');
  const notes = jwt(compact('{"alg":"RS256"}', `{${pairs}}`)).notes;
  expect(notes).toHaveLength(1);
  expect(notes[0]?.names).toHaveLength(20);
});

test.each([
  ['{"alg":"HS1024"}', ['alg-unknown'], 'HS1024'],
  ['{"alg":"NONE"}', ['alg-unknown'], 'NONE'],
  ['{"alg":"none"}', ['alg-none'], 'none'],
  ['{"alg":1}', ['alg-missing'], null],
  ['{}', ['alg-missing'], null],
  ['{"alg":"EdDSA"}', [], 'EdDSA'],
  ['{"alg":"ML-DSA-65"}', [], 'ML-DSA-65'],
])('the header %s decodes all the same, with the notes %j', (header, expected, algorithm) => {
  const decoded = jwt(compact(header, '{"a":1}'));
  expect(decoded.notes.map(({ code }) => code)).toEqual(expected);
  expect(decoded.algorithm).toBe(algorithm);
});

test.each([
  ['f7b3c1d2e4', 'no-dots'],
  ['8xLOxBtZp8', 'no-dots'],
  ['ya29.a0AfH6SMB', 'other-part-count'],
  ['a.b.c.d', 'other-part-count'],
  ['abc.def.ghi', 'first-part-not-json'],
  ['00D5g.!AQ.x', 'first-part-not-json'],
  [`${base64url('[1]')}.${base64url('{}')}.AQID`, 'first-part-not-json'],
  ['a.b.c.d.e', 'first-part-not-json'],
  ['..', 'first-part-not-json'],
  ['{"access_token":"x"}', 'json-text'],
])('%s is opaque: %s', (text, why) => {
  expect(decodeToken(text)).toEqual({ kind: 'opaque', why });
});

test.each<[string, string, object]>([
  ['an empty text', '', { reason: 'empty', part: null }],
  ['white space', ' \n ', { reason: 'empty', part: null }],
  [
    'a token without its signature part',
    tokenOf({ a: 1 }).split('.').slice(0, 2).join('.'),
    { reason: 'part-count', part: null, headerText: '{"alg":"RS256","kid":"k"}' },
  ],
  ['a header alone', base64url('{"alg":"RS256"}'), { reason: 'part-count', part: null }],
  ['six parts', `${tokenOf({})}.a.b.c`, { reason: 'part-count', part: null }],
  [
    'a cut header',
    `eyJhbGciOiJSUzI1.${examplePayload}.AQID`,
    { reason: 'not-json', part: 'header', at: 12, headerText: '{"alg":"RS25' },
  ],
  [
    'a stranger in the header',
    `eyJh…bGci.${examplePayload}.AQID`,
    { reason: 'not-base64url', part: 'header', at: 4 },
  ],
  [
    'a stranger in the payload',
    `eyJhbGciOiJSUzI1NiJ9.eyJh IjoxfQ.AQID`,
    { reason: 'not-base64url', part: 'payload', at: 4 },
  ],
  [
    'a payload of impossible length',
    'eyJhbGciOiJSUzI1NiJ9.eyJhI.AQID',
    { reason: 'not-base64url', part: 'payload', at: 4 },
  ],
  [
    'an empty payload',
    'eyJhbGciOiJSUzI1NiJ9..AQID',
    { reason: 'not-json', part: 'payload', at: 0, payloadText: '' },
  ],
  [
    'a payload that is a list',
    compact('{"alg":"RS256"}', '[1]'),
    { reason: 'not-object', part: 'payload', payloadText: '[1]' },
  ],
  [
    'a payload that is a string',
    compact('{"alg":"RS256"}', '"eyJ"'),
    { reason: 'not-object', part: 'payload' },
  ],
  [
    'a payload nested too deep',
    compact('{"alg":"RS256"}', `{"a":${'['.repeat(9000)}`),
    { reason: 'too-deep', part: 'payload', at: 68 },
  ],
])('%s is malformed, and says where', (_name, text, expected) => {
  expect(decodeToken(text)).toMatchObject({ kind: 'malformed', ...expected });
});

test('a token of 16 KiB is decoded whole, one beyond the bound is not read at all', () => {
  const scope = Array.from({ length: 1300 }, (_, index) => `scope_${index}`).join(',');
  const token = tokenOf({ scope });
  expect(token.length).toBeGreaterThan(16_384);
  expect(claims(token)).toEqual({ scope });

  const parse = vi.spyOn(JSON, 'parse');
  const huge = tokenOf({ a: 'x'.repeat(tokenCharactersMax) });
  parse.mockClear();
  expect(decodeToken(huge)).toMatchObject({ kind: 'malformed', reason: 'too-long' });
  expect(parse).not.toHaveBeenCalled();
  parse.mockRestore();
});

test.each<[string, (size: number) => string]>([
  ['one long claim', (size) => tokenOf({ a: 'x'.repeat(size) })],
  [
    'many claims',
    (size) =>
      tokenOf(Object.fromEntries(Array.from({ length: size / 10 }, (_, index) => [`k${index}`, 'v']))),
  ],
  ['escapes', (size) => tokenOf({ a: '\n'.repeat(size / 2) })],
  ['nested', (size) => tokenOf({ a: Array.from({ length: size / 10 }, () => [[[['x']]]]) })],
])('twice the token gives twice the bytes to each decoder: %s', (_name, make) => {
  const [once, twice] = [make(40_000), make(80_000)].map(work);
  if (!once || !twice) throw new Error('not measured');
  expect(twice.base64 / once.base64).toBeLessThan(2.1);
  expect(twice.json / once.json).toBeLessThan(2.1);
  // Strings are unescaped once each, not once for every level they stand in.
  expect(twice.json).toBeLessThan(twice.length);
});

/** How many characters decoding hands to the base64 and the JSON string decoders. */
function work(token: string): { base64: number; json: number; length: number } {
  const base64 = vi.spyOn(globalThis, 'atob');
  const json = vi.spyOn(JSON, 'parse');
  decodeToken(token);
  const sum = (calls: readonly (readonly unknown[])[]) =>
    calls.reduce((total, [text]) => total + String(text).length, 0);
  const counts = { base64: sum(base64.mock.calls), json: sum(json.mock.calls), length: token.length };
  base64.mockRestore();
  json.mockRestore();
  return counts;
}

test.each([
  ['equals signs before a letter', `eyJhbGciOiJSUzI1NiJ9.${'='.repeat(200_000)}x.AQID`],
  ['dots', '.'.repeat(250_000)],
  ['spaces', ' '.repeat(250_000)],
  ['spaces before a brace', `${' '.repeat(250_000)}x`],
  ['open braces', `eyJhbGciOiJSUzI1NiJ9.${base64url('{"a":'.repeat(30_000))}.AQID`],
  ['backslashes', `eyJhbGciOiJSUzI1NiJ9.${base64url(`{"a":"${'\\'.repeat(150_000)}`)}.AQID`],
  ['minus signs', `eyJhbGciOiJSUzI1NiJ9.${base64url(`{"a":[${'-'.repeat(150_000)}`)}.AQID`],
  ['digits', `eyJhbGciOiJSUzI1NiJ9.${base64url(`{"a":${'1'.repeat(150_000)}x`)}.AQID`],
])('a long run of %s ends in an answer, not in an endless search', (_name, text) => {
  expect(['malformed', 'opaque']).toContain(decodeToken(text).kind);
});

test('whatever jose signs decodes to the same claims', async () => {
  const key = new Uint8Array(32);
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(
        fc.string({ unit: anyCharacter, maxLength: 8 }),
        fc.jsonValue({ stringUnit: anyCharacter, maxDepth: 1 }),
      ),
      async (payload) => {
        const text = JSON.stringify(payload);
        const token = await new CompactSign(Buffer.from(text)).setProtectedHeader({ alg: 'HS256' }).sign(key);
        const decoded = jwt(token);
        return (
          decoded.payloadText === text &&
          decoded.signatureBytes === 32 &&
          JSON.stringify(claims(token)) === text &&
          JSON.stringify(decoded.payload.map(({ name }) => name)) === JSON.stringify(Object.keys(payload))
        );
      },
    ),
    { numRuns: 200, seed: 7519 },
  );
});

test('no text makes it throw, and every answer names its kind', () => {
  const damaged = fc
    .tuple(
      fc.constantFrom(imsToken, `eyJhbGciOiJub25lIn0.${examplePayload}.`),
      fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.string({ unit: anyCharacter, maxLength: 2 })), {
        maxLength: 4,
      }),
    )
    .map(([token, changes]) =>
      changes.reduce((text, [at, drop, put]) => {
        const from = at % (text.length + 1);
        return text.slice(0, from) + put + text.slice(from + drop);
      }, token),
    );
  const parts = fc
    .array(
      fc.oneof(
        anyText,
        fc.json({ maxDepth: 1 }).map((text) => base64url(text)),
        fc.uint8Array().map((bytes) => base64url(bytes)),
      ),
      { maxLength: 6 },
    )
    .map((list) => list.join('.'));
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.oneof(damaged, parts, anyText), (text) => {
      seen.add(decodeToken(text).kind);
    }),
    { numRuns: 3000, seed: 7515 },
  );
  expect([...seen].sort()).toEqual(['encrypted', 'jwt', 'malformed', 'opaque']);
});
