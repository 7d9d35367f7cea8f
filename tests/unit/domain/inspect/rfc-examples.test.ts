import { expect, test } from 'vitest';
import { findTokens } from '@/lib/domain/inspect/find-tokens';
import type { FoundToken } from '@/lib/domain/inspect/paste';
import { readContent } from '@/lib/domain/inspect/read-content';
import { type JsonMember, readJson } from '@/lib/domain/token/json';
import { toPlain } from '../token/tokens';
import { frodoText, rfc7515, rfc7520 } from './rfc-examples';

function found(paste: string): readonly FoundToken[] {
  const reading = findTokens(paste);
  if (!reading.ok) throw new Error(reading.code);
  return reading.tokens;
}

function plain(members: readonly JsonMember[]): unknown {
  return toPlain({ type: 'object', members, raw: '' });
}

function read(token: FoundToken) {
  const content = readContent(token);
  const unprotected = plain(token.unprotected);
  if (content.kind === 'content') {
    const { header, text, algorithm, signatureBytes } = content;
    return { header: plain(header), unprotected, says: text, algorithm, signatureBytes };
  }
  const { decoded } = content;
  if (decoded.kind !== 'jwt') throw new Error(decoded.kind);
  const { header, payload, algorithm, signatureBytes } = decoded;
  return { header: plain(header), unprotected, says: plain(payload), algorithm, signatureBytes };
}

const claims = { iss: 'joe', exp: 1300819380, 'http://example.com/is_root': true };
const one = (alg: string, says: unknown, signatureBytes: number | null, header: object = { alg }) => ({
  header,
  unprotected: {},
  says,
  algorithm: alg,
  signatureBytes,
});

test.each([
  ['A.1', [one('HS256', claims, 32, { typ: 'JWT', alg: 'HS256' })]],
  ['A.2', [one('RS256', claims, 256)]],
  ['A.3', [one('ES256', claims, 64)]],
  ['A.4', [one('ES512', 'Payload', 132)]],
  ['A.5', [one('none', claims, 0)]],
  [
    'A.6',
    [
      { ...one('RS256', claims, 256), unprotected: { kid: '2010-12-29' } },
      { ...one('ES256', claims, 64), unprotected: { kid: 'e9bc097a-ce51-4036-9562-d2ade882db0d' } },
    ],
  ],
  ['A.7', [{ ...one('ES256', claims, 64), unprotected: { kid: 'e9bc097a-ce51-4036-9562-d2ade882db0d' } }]],
] as const)('RFC 7515 appendix %s comes out as the document says', (name, expected) => {
  expect(found(rfc7515[name]).map(read)).toEqual(expected);
});

const bilbo = 'bilbo.baggins@hobbiton.example';
const mac = '018c0ae5-4d9b-471b-bfd6-eef314bc7037';
test.each([
  ['4.1', [one('RS256', frodoText, 256, { alg: 'RS256', kid: bilbo })]],
  ['4.2', [one('PS384', frodoText, 256, { alg: 'PS384', kid: bilbo })]],
  ['4.3', [one('ES512', frodoText, 132, { alg: 'ES512', kid: bilbo })]],
  ['4.4', [one('HS256', frodoText, 32, { alg: 'HS256', kid: mac })]],
  ['4.5', [one('HS256', null, 32, { alg: 'HS256', kid: mac })]],
  ['4.6', [{ ...one('HS256', frodoText, 32), unprotected: { kid: mac } }]],
  ['4.7', [{ ...one('HS256', frodoText, 32, {}), unprotected: { alg: 'HS256', kid: mac } }]],
  [
    '4.8',
    [
      { ...one('RS256', frodoText, 256), unprotected: { kid: bilbo } },
      { ...one('ES512', frodoText, 132, {}), unprotected: { alg: 'ES512', kid: bilbo } },
      one('HS256', frodoText, 32, { alg: 'HS256', kid: mac }),
    ],
  ],
] as const)('RFC 7520 section %s comes out as the document says', (name, expected) => {
  expect(found(rfc7520[name]).map(read)).toEqual(expected);
});

test('a JWS of RFC 7515 broken over lines, as the document prints it, is the same token', () => {
  const printed = rfc7515['A.2'].replace(/\./g, '\n     .\n     ').replace(/(.{64})/g, '$1\n     ');
  expect(found(printed).map(({ token }) => token)).toEqual([rfc7515['A.2']]);
});

test('a JSON that could be a serialization but has no signature is none', () => {
  const reading = readJson('{"payload":"abc","protected":"x"}');
  expect(reading.ok).toBe(true);
  expect(findTokens('{"payload":"abc","protected":"x"}')).toEqual({ ok: false, code: 'nothing-found' });
});
