import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanToken } from '@/lib/domain/token/clean';
import { decodeToken } from '@/lib/domain/token/decode';
import { anyText } from './any-text';
import { imsToken } from './tokens';

test.each<[string, string, string[]]>([
  ['the bare token', imsToken, []],
  ['spaces around', `  ${imsToken}\n`, ['white-space']],
  ['quotes of jq without -r', `"${imsToken}"\n`, ['white-space', 'quotes']],
  ['a comma behind', `'${imsToken}',`, ['quotes']],
  ['a scheme', `Bearer ${imsToken}`, ['scheme']],
  ['a header', `authorization: bearer  ${imsToken}`, ['header-name', 'scheme']],
  ['a quoted header', `"Authorization: Bearer ${imsToken}"`, ['quotes', 'header-name', 'scheme']],
  ['lines of a mail', imsToken.replace(/.{76}/g, '$&\r\n'), ['white-space']],
  [
    'the whole answer',
    `{"access_token":"${imsToken}","token_type":"bearer","expires_in":86399}`,
    ['taken-from-json'],
  ],
  ['an ID token alone', `{ "id_token": "${imsToken}" }`, ['taken-from-json']],
])('from %s the token is found', (_name, text, cleaned) => {
  expect(cleanToken(text)).toEqual({ token: imsToken, cleaned });
  expect(decodeToken(cleanToken(text).token).kind).toBe('jwt');
});

test.each(['{"a":1}', '{broken', '{"access_token":5}', '', '""', '"'])(
  '%j holds no token and makes no fault',
  (text) => {
    expect(decodeToken(cleanToken(text).token).kind).not.toBe('jwt');
  },
);

test('a flood of quotes or schemes ends at once', () => {
  expect(cleanToken('"'.repeat(500_000)).token.length).toBe(500_000 - 8);
  expect(cleanToken('Bearer '.repeat(50_000)).cleaned).toContain('scheme');
});

test('no text makes it throw, and only a taken-off character is told', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { token, cleaned } = cleanToken(text);
      return cleaned.length > 0 === (token !== text);
    }),
    { seed: 6750 },
  );
});
