import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeToken } from '@/lib/domain/token/decode';
import { grantedScopes, joinScopes, parseScopes } from '@/lib/domain/token/scopes';
import { imsToken, tokenOf } from './tokens';

const three = ['openid', 'AdobeID', 'read_organizations'];

test.each([
  'openid,AdobeID,read_organizations',
  'openid AdobeID read_organizations',
  'openid, AdobeID, read_organizations',
  ' openid ,AdobeID,\r\n\tread_organizations\n',
  'openid\nAdobeID\nread_organizations',
  'openid; AdobeID; read_organizations;',
  '["openid","AdobeID","read_organizations"]',
  '[\n  "openid",\n  "AdobeID",\n  "read_organizations"\n]',
  '[\\"openid\\",\\"AdobeID\\",\\"read_organizations\\"]',
  '"openid", "AdobeID", "read_organizations"',
  "['openid', 'AdobeID', 'read_organizations']",
  '“openid”, “AdobeID”, “read_organizations”',
  '`openid` `AdobeID` `read_organizations`',
  'openid,AdobeID,openid,read_organizations,AdobeID',
  'scope=openid,AdobeID,read_organizations',
  'Scopes: openid, AdobeID, read_organizations',
  '"scope": "openid AdobeID read_organizations"',
  'openid\u00a0AdobeID\u200bread_organizations\ufeff',
])('%j is read as three scopes in order', (text) => {
  expect(parseScopes(text)).toEqual(three);
});

test.each([
  ['', []],
  [' , ;\n', []],
  ['[]', []],
  ['https://graph.microsoft.com/.default', ['https://graph.microsoft.com/.default']],
  ['additional_info.projectedProductContext', ['additional_info.projectedProductContext']],
  ['read:users/* write:users', ['read:users/*', 'write:users']],
  ['scope:read', ['scope:read']],
  ['scope', ['scope']],
  ['Read read', ['Read', 'read']],
  ['a[0] b', ['a[0]', 'b']],
])('%j is read as %j', (text, expected) => {
  expect(parseScopes(text)).toEqual(expected);
});

test('what is joined with either separator is read back the same, whatever characters the standard allows in a scope', () => {
  const allowed = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter(
    (character) => !'"\\,;\'`[]='.includes(character),
  );
  const scope = fc.string({ unit: fc.constantFrom(...allowed), minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.uniqueArray(scope, { minLength: 1 }), fc.constantFrom(',', ' '), (scopes, separator) => {
      return parseScopes(joinScopes(scopes, separator) ?? '').join() === scopes.join();
    }),
    { seed: 6749 },
  );
});

test('an answer full of scopes in another order than the token’s is compared at once', () => {
  const scopes = Array.from({ length: 27_500 }, (_, index) => `s${index.toString(36)}`);
  const decoded = decodeToken(tokenOf({ scope: scopes.toReversed().join(' ') }));
  const before = process.threadCpuUsage();
  expect(grantedScopes(scopes.join(' '), decoded)).toMatchObject({
    basis: 'answer',
    differsFromToken: false,
  });
  expect(grantedScopes(`${scopes.slice(1).join(' ')} other`, decoded).differsFromToken).toBe(true);
  expect(process.threadCpuUsage(before).user / 1_000).toBeLessThan(500);
});

test('no scopes give no parameter rather than an empty one', () => {
  expect(joinScopes([], ',')).toBeNull();
  expect(joinScopes(three, ',')).toBe('openid,AdobeID,read_organizations');
  expect(joinScopes(three, ' ')).toBe('openid AdobeID read_organizations');
});

test('without scope in the answer, as Adobe IMS does it, the token tells', () => {
  expect(grantedScopes(null, decodeToken(imsToken))).toEqual({
    scopes: three,
    basis: 'claim-scope',
    differsFromToken: false,
  });
});

test.each([
  ['scope, spaces', { scope: 'a b' }, 'claim-scope'],
  ['scope, commas', { scope: 'a,b' }, 'claim-scope'],
  ['scope, list', { scope: ['a', 'b', 'a'] }, 'claim-scope'],
  ['scp, spaces', { scp: 'a b' }, 'claim-scp'],
  ['scp, list', { scp: ['a', 'b'] }, 'claim-scp'],
  ['scope before scp', { scp: ['x'], scope: 'a b' }, 'claim-scope'],
  ['scp where scope is a number', { scp: ['a', 'b'], scope: 1 }, 'claim-scp'],
])('granted scopes are read from the claim: %s', (_name, payload, basis) => {
  expect(grantedScopes(null, decodeToken(tokenOf(payload)))).toEqual({
    scopes: ['a', 'b'],
    basis,
    differsFromToken: false,
  });
});

test('the answer goes first, and a token that says otherwise is reported', () => {
  expect(grantedScopes('a b', decodeToken(tokenOf({ scope: 'b,a' })))).toEqual({
    scopes: ['a', 'b'],
    basis: 'answer',
    differsFromToken: false,
  });
  expect(grantedScopes('a b', decodeToken(tokenOf({ scope: 'a' })))).toMatchObject({
    basis: 'answer',
    differsFromToken: true,
  });
  expect(grantedScopes('a b', decodeToken('opaque'))).toEqual({
    scopes: ['a', 'b'],
    basis: 'answer',
    differsFromToken: false,
  });
});

test('nothing granted is not the same as not told', () => {
  expect(grantedScopes('', null)).toMatchObject({ scopes: [], basis: 'answer' });
  expect(grantedScopes(null, decodeToken(tokenOf({ scope: '' })))).toMatchObject({
    scopes: [],
    basis: 'claim-scope',
  });
  expect(grantedScopes(null, decodeToken('opaque'))).toEqual({
    scopes: null,
    basis: 'unknown',
    differsFromToken: false,
  });
  expect(grantedScopes(null, null)).toMatchObject({ scopes: null });
});

test('a granted scope keeps characters that only a paste would have around it', () => {
  expect(grantedScopes("it's;fine [x]", null).scopes).toEqual(["it's;fine", '[x]']);
});
