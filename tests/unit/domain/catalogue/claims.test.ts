import { expect, test } from 'vitest';
import { familyClaims, findClaim, findHeaderMember } from '@/lib/domain/catalogue/claims';
import { adobeImsHeader } from '@/lib/domain/catalogue/claims-adobe-ims';
import { detectTokenFamily, tokenFamilies, tokenFamilyLabels } from '@/lib/domain/catalogue/claims-family';
import { headerMembers } from '@/lib/domain/catalogue/claims-header';
import { standardClaims } from '@/lib/domain/catalogue/claims-standard';
import { decodeToken } from '@/lib/domain/token/decode';
import { compact, imsPayload, imsToken } from '../token/tokens';

const jwtPayload = { iss: 'https://issuer.example', sub: 's', aud: 'a', exp: 2, iat: 1 };

function family(payload: object, header: object = { alg: 'RS256' }): string {
  return detectTokenFamily(decodeToken(compact(JSON.stringify(header), JSON.stringify(payload))));
}

test.each<[string, object, object?]>([
  ['entra', { ...jwtPayload, iss: 'https://login.microsoftonline.com/f08e6aff/v2.0' }],
  ['entra', { ...jwtPayload, iss: 'https://sts.windows.net/f08e6aff/' }],
  ['entra', { ...jwtPayload, tid: 't', uti: 'u' }],
  [
    'cognito',
    { ...jwtPayload, iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_x', token_use: 'access' },
  ],
  ['keycloak', { ...jwtPayload, typ: 'Bearer', azp: 'c', realm_access: { roles: [] } }],
  ['keycloak', { ...jwtPayload, typ: 'Bearer', azp: 'c' }],
  ['okta', { ...jwtPayload, cid: 'c', scp: ['a'], ver: 1 }],
  ['auth0', { ...jwtPayload, gty: 'client-credentials', azp: 'c' }],
  ['auth0', { ...jwtPayload, iss: 'https://tenant.eu.auth0.com/' }],
  ['rfc9068', { ...jwtPayload, client_id: 'c', jti: 'j' }, { alg: 'RS256', typ: 'at+jwt' }],
  ['rfc9068', { ...jwtPayload, client_id: 'c', jti: 'j' }, { alg: 'RS256', typ: 'application/AT+JWT' }],
  ['id-token', { ...jwtPayload, nonce: 'n' }],
  ['generic', { ...jwtPayload, nonce: 'n', scope: 'a' }],
  ['generic', { ...jwtPayload, iss: 'https://evil.example/https://tenant.auth0.com/' }],
  ['generic', { ...jwtPayload, iss: 'https://login.microsoftonline.com.evil.example/' }],
  ['generic', jwtPayload],
  ['generic', { ...jwtPayload, created_at: '1', expires_in: '1' }],
  ['generic', { created_at: 1, expires_in: 1 }],
  ['generic', {}],
])('a token of the family %s is known by %j', (expected, payload, header) => {
  expect(family(payload, header)).toBe(expected);
});

test('an Adobe IMS token is known by its times, with and without its header', () => {
  expect(detectTokenFamily(decodeToken(imsToken))).toBe('adobe-ims');
  expect(family(imsPayload)).toBe('adobe-ims');
});

test('what is no JWT has no family of its own', () => {
  expect(detectTokenFamily(decodeToken('opaque'))).toBe('generic');
  expect(detectTokenFamily(decodeToken('{'))).toBe('generic');
});

test('every claim of an Adobe IMS token and every member of its header is explained', () => {
  for (const name of Object.keys(imsPayload)) expect(findClaim(name, 'adobe-ims'), name).not.toBeNull();
  for (const name of ['alg', 'x5u', 'kid', 'itt'])
    expect(findHeaderMember(name, 'adobe-ims'), name).not.toBeNull();
});

test('where Adobe has published no meaning, the entry says so', () => {
  for (const name of ['ctp', 'moi', 'fg', 'state', 'sid', 'pba', 'rtea']) {
    expect(findClaim(name, 'adobe-ims')?.meaning).toContain('Adobe has not published what it means');
  }
});

test('a family says its own things first and falls back to the standard', () => {
  expect(findClaim('roles', 'entra')?.source.title).toContain('Microsoft');
  expect(findClaim('exp', 'entra')?.source.title).toContain('RFC 7519');
  expect(findClaim('azp', 'generic')?.source.title).toContain('OpenID Connect');
  expect(findClaim('act', 'rfc9068')).toMatchObject({
    kind: 'object',
    source: { title: 'RFC 8693, section 4' },
  });
  expect(findClaim('expires_in', 'generic')).toBeNull();
  expect(findHeaderMember('itt', 'generic')).toBeNull();
  expect(findHeaderMember('x5u', 'generic')?.meaning).toContain('Never fetched');
});

test('names are matched exactly, and names that every object has are unknown', () => {
  for (const name of ['EXP', ' exp', '', 'constructor', '__proto__', 'toString']) {
    for (const family of tokenFamilies) {
      expect(findClaim(name, family)).toBeNull();
      expect(findHeaderMember(name, family)).toBeNull();
    }
  }
});

test("a Microsoft claim that is not described is at least said to be Microsoft's, in Microsoft's tokens alone", () => {
  expect(findClaim('xms_ftd', 'entra')).toMatchObject({ name: 'xms_*' });
  expect(findClaim('xms_cc', 'entra')).toMatchObject({ name: 'xms_cc', label: 'Client capabilities' });
  expect(findClaim('xms_ftd', 'generic')).toBeNull();
});

test.each([['exp', 'iat', 'nbf', 'auth_time', 'updated_at']])(
  'the times of the standard are seconds',
  (...names) => {
    for (const name of names) expect(findClaim(name, 'generic')?.kind).toBe('time-seconds');
  },
);

test('every family has a label, and every entry a name of its own, a sentence and a source that can be looked up', () => {
  expect(Object.keys(tokenFamilyLabels).sort()).toEqual([...tokenFamilies].sort());
  const lists = {
    ...familyClaims,
    standard: standardClaims,
    header: headerMembers,
    imsHeader: adobeImsHeader,
  };
  for (const [list, entries] of Object.entries(lists)) {
    const names = entries.map(({ name }) => name);
    expect(new Set(names).size, list).toBe(names.length);
    for (const entry of entries) {
      expect(entry.label, entry.name).not.toBe('');
      expect(entry.meaning, entry.name).toMatch(/[.)]$/);
      expect(entry.source.title).not.toBe('');
      if ('url' in entry.source) expect(new URL(entry.source.url).protocol).toBe('https:');
      else expect(entry.source.document).not.toBe('');
    }
  }
});
