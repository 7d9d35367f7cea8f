import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTokens } from '@/lib/domain/inspect/find-tokens';
import {
  type PasteCleaning,
  pasteCharactersMax,
  pasteCleanings,
  pasteRefusalCodes,
} from '@/lib/domain/inspect/paste';
import { pasteCleaningTexts, pasteRefusalTexts } from '@/lib/domain/inspect/paste-texts';
import { readContent } from '@/lib/domain/inspect/read-content';
import { anyText } from '../token/any-text';
import { base64url, imsToken } from '../token/tokens';

const signed = `${base64url('{"alg":"RS256","kid":"k"}')}.${base64url(JSON.stringify({ iss: 'joe', pad: 'x'.repeat(300) }))}.${'A'.repeat(342)}`;
const sealed = `${base64url('{"alg":"dir","enc":"A256GCM"}')}..${'a'.repeat(16)}.${'b'.repeat(200)}.${'c'.repeat(22)}`;
const wrap = (text: string, width: number, by: string) =>
  (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(by);

function tokensIn(paste: string): readonly string[] {
  const reading = findTokens(paste);
  return reading.ok ? reading.tokens.map(({ token }) => token) : [];
}

test.each<readonly [string, string, readonly PasteCleaning[]]>([
  ['as it is', imsToken, []],
  ['with white space around it', `\n  ${imsToken}\r\n`, ['white-space']],
  ['in quotes with a comma', `"${imsToken}",`, ['quotes']],
  ['in typographic backticks', `\`${imsToken}\``, ['quotes']],
  ['behind Bearer', `Bearer ${imsToken}`, ['scheme']],
  ['as a header', `Authorization: Bearer ${imsToken}`, ['header-name', 'scheme']],
  [
    'as a header in lower case and quotes',
    `'authorization: bearer ${imsToken}'`,
    ['header-name', 'scheme', 'quotes'],
  ],
  ['broken over lines', wrap(imsToken, 64, '\n'), ['white-space']],
  ['broken over lines of a mail', wrap(imsToken, 72, '\r\n> '), ['white-space']],
  ['with zero-width spaces', wrap(imsToken, 50, '\u200b'), ['invisible-characters']],
  ['as a JSON string', JSON.stringify(imsToken), ['quotes']],
  ['in an answer', JSON.stringify({ access_token: imsToken }), ['taken-from-json']],
  [
    'in an answer that was made a string',
    JSON.stringify(JSON.stringify({ access_token: imsToken })),
    ['quotes', 'taken-from-json'],
  ],
  [
    'in a command',
    `curl -H "Authorization: Bearer ${imsToken}" https://a.example/token`,
    ['header-name', 'scheme', 'quotes', 'taken-from-text'],
  ],
  [
    'in PowerShell',
    `$h = @{ Authorization = 'Bearer ${imsToken}' }`,
    ['header-name', 'scheme', 'quotes', 'taken-from-text'],
  ],
  ['in a sentence', `The token is ${imsToken}.`, ['taken-from-text']],
  [
    'in a piece of an answer',
    `"access_token": "${imsToken}",\n"token_type": "bearer"`,
    ['quotes', 'taken-from-text'],
  ],
  [
    'in a log with escaped quotes',
    `INFO {\\"access_token\\":\\"${imsToken}\\"}`,
    ['quotes', 'taken-from-text'],
  ],
])('a token is found %s, and what was cleaned is said', (_name, paste, cleaned) => {
  const reading = findTokens(paste);
  expect(reading).toMatchObject({ ok: true, cleaned });
  expect(tokensIn(paste)).toEqual([imsToken]);
});

test.each([
  ['lines of 80', wrap(signed, 80, '\n')],
  ['lines of 80 with a sentence behind', `${wrap(signed, 80, '\n')}\nThanks, Bob`],
  ['spaces', wrap(signed, 60, ' ')],
  ['lines of 20 with indentation', wrap(signed, 20, '\n    ')],
  ['shell lines that go on', wrap(signed, 70, ' \\\n')],
])('a signature broken by %s ends where its algorithm says', (_name, paste) => {
  expect(tokensIn(paste)).toEqual([signed]);
});

test('words behind a token stay out of it', () => {
  for (const rest of [' expires tomorrow', '\nThanks\nBob', ' abcdefgh', '\nabcdefgh ijkl'])
    expect(tokensIn(imsToken + rest)).toEqual([imsToken]);
});

test('an encrypted token keeps its five parts, also over lines', () => {
  expect(tokensIn(sealed)).toEqual([sealed]);
  expect(tokensIn(wrap(sealed, 40, '\n'))).toEqual([sealed]);
});

test('an answer offers each of its tokens by name, and says what it says of them', () => {
  const answer = {
    token_type: 'bearer',
    access_token: imsToken,
    id_token: signed,
    refresh_token: 'opaque-1',
    expires_in: '86399',
    scope: 'a b',
  };
  expect(findTokens(JSON.stringify(answer))).toEqual({
    ok: true,
    tokens: [
      { token: imsToken, role: 'access', name: 'access_token', unprotected: [] },
      { token: signed, role: 'id', name: 'id_token', unprotected: [] },
      { token: 'opaque-1', role: 'refresh', name: 'refresh_token', unprotected: [] },
    ],
    cleaned: ['taken-from-json'],
    answer: { expiresInSeconds: 86399, scope: 'a b', tokenType: 'bearer' },
    hasSecret: false,
  });
});

test('several tokens in an address, a log and a list are offered once each', () => {
  const address = `https://app.example/cb#access_token=${imsToken}&id_token=${signed}&token_type=bearer`;
  expect(tokensIn(address)).toEqual([imsToken, signed]);
  expect(tokensIn(`${imsToken}\n${signed}\n${imsToken}`)).toEqual([imsToken, signed]);
  expect(
    tokensIn(JSON.stringify([{ headers: { Authorization: `Bearer ${imsToken}` } }, { note: signed }])),
  ).toEqual([imsToken, signed]);
  expect(tokensIn(`access_token=ab%2Fcd%2B0123456789&x=1`)).toEqual(['ab/cd+0123456789']);
});

test('a token inside a token is offered beside it', () => {
  const nested = `${base64url('{"alg":"RS256","cty":"JWT"}')}.${base64url(imsToken)}.${'A'.repeat(342)}`;
  expect(findTokens(nested)).toMatchObject({
    tokens: [
      { token: nested, role: 'unknown' },
      { token: imsToken, role: 'inner' },
    ],
  });
});

test('an opaque token is taken where it is all there is, or where its place names it', () => {
  expect(tokensIn('8xLOxBtZp8')).toEqual(['8xLOxBtZp8']);
  expect(tokensIn('Bearer mF_9.B5f-4.1JqM')).toEqual(['mF_9.B5f-4.1JqM']);
  expect(tokensIn('curl -H "Authorization: Bearer mF_9.B5f-4.1JqMxx" https://a.example')).toEqual([
    'mF_9.B5f-4.1JqMxx',
  ]);
});

test.each([
  ['', 'empty'],
  [' \n', 'empty'],
  ['x'.repeat(pasteCharactersMax + 1), 'too-large'],
  ['Authorization: Basic Y2xpZW50OnNlY3JldA==', 'basic-header'],
  ['-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----', 'private-key'],
  ['{"keys":[{"kty":"RSA","n":"x","e":"AQAB"}]}', 'key-set'],
  ['{"error":"invalid_scope"}', 'error-answer'],
  ['{"error_code":"403025","message":"Profile is not valid"}', 'error-answer'],
  ['HTTP/1.1 400 Bad Request\nx-debug-id: abc-123\n\ninvalid client', 'error-answer'],
  ['The token call fails with invalid_client, why?', 'error-answer'],
  ['Oauth token is not valid', 'error-answer'],
  ['invalid_scope', 'error-answer'],
  ['AADSTS7000215', 'error-answer'],
  ['"unauthorized_client"', 'error-answer'],
  ['{"CLIENT_ID":"a","CLIENT_SECRETS":["p8e-x"]}', 'client-secret'],
  ['grant_type=client_credentials&client_id=a&client_secret=b', 'client-secret'],
  ['curl -H "Authorization: Bearer $TOKEN" https://a.example', 'variable'],
  ['hello world', 'nothing-found'],
  ['https://a.example/path', 'nothing-found'],
  ['{"token_type":"bearer"}', 'nothing-found'],
])('%j is refused as what it is', (paste, code) => {
  expect(findTokens(paste)).toEqual({ ok: false, code });
});

test('a client secret beside a token is told and is no token', () => {
  expect(findTokens(`ACCESS_TOKEN=${imsToken}\nCLIENT_SECRET=p8e-abcdefgh`)).toMatchObject({
    hasSecret: true,
  });
  expect(tokensIn(JSON.stringify({ client_secret: 'p8e-abcdefgh', access_token: imsToken }))).toEqual([
    imsToken,
  ]);
});

test('a token that was cut short is read as far as it goes', () => {
  const reading = findTokens(`${imsToken.slice(0, 150)}...`);
  if (!reading.ok || !reading.tokens[0]) throw new Error('was not found');
  expect(readContent(reading.tokens[0])).toMatchObject({ decoded: { kind: 'malformed' } });
});

test('each code has a text', () => {
  expect(Object.keys(pasteCleaningTexts).sort()).toEqual([...pasteCleanings].sort());
  expect(Object.keys(pasteRefusalTexts).sort()).toEqual([...pasteRefusalCodes].sort());
});

test('any text at all is read without a fault', () => {
  const piece = fc.oneof(
    anyText,
    fc.constantFrom(
      imsToken,
      signed,
      sealed,
      'Bearer ',
      'access_token=',
      '"',
      '\n',
      ' ',
      '{',
      '}',
      '[',
      '.',
      '\\',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const reading = findTokens(pieces.join(''));
      if (reading.ok) expect(reading.tokens.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['names', 'token '],
  ['beginnings', 'eyJhbGciOi '],
  ['lines that begin like a token', 'eyJhbGciOi\n'],
  ['dots', 'eyJhbGciOiJSUzI1NiJ9.'],
  ['schemes', 'bearer '],
  ['quotes', '"'],
  ['dashes', '-'],
  ['letters', 'a'],
  ['open braces', '{"a":'],
  ['words that begin a header', 'eyJhbGciOiJSUzI1NiJ9.e30.'],
])('a quarter of a megabyte of %s takes no second', (_name, piece) => {
  const paste = piece.repeat(Math.floor(pasteCharactersMax / piece.length));
  const startedAt = performance.now();
  findTokens(paste);
  expect(performance.now() - startedAt).toBeLessThan(1000);
});
