import { expect, test } from 'vitest';
import { decodeToken } from '@/lib/domain/token/decode';
import { type LifetimeSource, readLifetime } from '@/lib/domain/token/expiry';
import { compact, imsPayload, imsToken, tokenOf } from './tokens';

const issued = 1_763_892_000;
const issuedAt = issued * 1000;
const unknown: LifetimeSource = { receivedAt: null, expiresInSeconds: null, tokenDialect: 'standard' };
const ims: LifetimeSource = {
  receivedAt: issuedAt + 400,
  expiresInSeconds: 86_399,
  tokenDialect: 'adobe-ims',
};

function read(payload: object, source: Partial<LifetimeSource> = {}) {
  return readLifetime(decodeToken(tokenOf(payload)), { ...unknown, ...source });
}

test('Adobe IMS tells milliseconds as strings: the end is created_at plus expires_in', () => {
  expect(readLifetime(decodeToken(imsToken), ims)).toEqual({
    issuedAt,
    notBefore: null,
    expiresAt: issuedAt + 86_400_000,
    basis: 'created_at+expires_in',
    notes: [],
  });
});

test('a pasted IMS token is read without being told the provider', () => {
  expect(readLifetime(decodeToken(imsToken), unknown)).toMatchObject({
    expiresAt: issuedAt + 86_400_000,
    basis: 'created_at+expires_in',
    notes: [],
  });
});

test('created_at and expires_in as numbers are read for Adobe IMS alone, elsewhere their unit is not known', () => {
  const payload = { created_at: issuedAt, expires_in: 3_600_000 };
  expect(read(payload, { tokenDialect: 'adobe-ims' })).toMatchObject({
    issuedAt,
    expiresAt: issuedAt + 3_600_000,
  });
  expect(read(payload)).toMatchObject({ issuedAt: null, expiresAt: null, basis: 'unknown' });
});

test('IMS times that are no whole numbers are reported and the answer is used instead', () => {
  const token = tokenOf({ ...imsPayload, expires_in: '24h' });
  expect(readLifetime(decodeToken(token), ims)).toMatchObject({
    expiresAt: issuedAt + 400 + 86_399_000,
    basis: 'answer-expires_in',
    notes: ['ims-times-unreadable'],
  });
});

test('IMS times in seconds are reported and read as seconds', () => {
  expect(read({ created_at: String(issued), expires_in: '86400' })).toMatchObject({
    issuedAt,
    expiresAt: issuedAt + 86_400_000,
    notes: ['ims-times-look-like-seconds'],
  });
});

test('exp, iat and nbf are seconds, fractions allowed', () => {
  expect(read({ iat: issued, nbf: issued + 1.5, exp: issued + 3600 })).toEqual({
    issuedAt,
    notBefore: issuedAt + 1500,
    expiresAt: issuedAt + 3_600_000,
    basis: 'exp',
    notes: [],
  });
});

test('exp goes before what IMS or the answer say', () => {
  expect(
    read({ ...imsPayload, exp: issued + 60 }, { receivedAt: issuedAt, expiresInSeconds: 60 }),
  ).toMatchObject({
    expiresAt: issuedAt + 60_000,
    basis: 'exp',
    notes: [],
  });
});

test.each([
  ['milliseconds', (issued + 3600) * 1000, issuedAt + 3_600_000, ['exp-looks-like-milliseconds']],
  ['a string of seconds', String(issued + 3600), issuedAt + 3_600_000, ['exp-is-string']],
  [
    'a string of milliseconds',
    String((issued + 3600) * 1000),
    issuedAt + 3_600_000,
    ['exp-is-string', 'exp-looks-like-milliseconds'],
  ],
  ['a date in words', '2026-11-23', null, ['exp-unreadable']],
  ['null', null, null, ['exp-unreadable']],
  ['beyond any date', 1e300, null, ['exp-unreadable']],
  ['zero', 0, 0, ['expires-before-issued']],
])('exp as %s is read as far as it can be, and reported', (_name, exp, expiresAt, notes) => {
  expect(read({ iat: issued, exp })).toMatchObject({
    expiresAt,
    basis: expiresAt === null ? 'unknown' : 'exp',
    notes,
  });
});

test('a number too large for JSON readers is unreadable, not endless', () => {
  const token = compact('{"alg":"RS256"}', '{"exp":1e999}');
  expect(readLifetime(decodeToken(token), unknown)).toMatchObject({
    expiresAt: null,
    notes: ['exp-unreadable'],
  });
});

test.each([
  [3600, []],
  [3659, []],
  [3541, []],
  [3661, ['exp-and-answer-differ']],
  [7200, ['exp-and-answer-differ']],
  [60, ['exp-and-answer-differ']],
])('an answer of %d s beside an exp of 3600 s gives the notes %j', (expiresInSeconds, notes) => {
  const lifetime = read({ iat: issued, exp: issued + 3600 }, { receivedAt: issuedAt, expiresInSeconds });
  expect(lifetime).toMatchObject({ expiresAt: issuedAt + 3_600_000, basis: 'exp', notes });
});

test('an opaque token lives as long as the answer says, from when it arrived', () => {
  const source = { receivedAt: issuedAt, expiresInSeconds: 3600, tokenDialect: 'standard' } as const;
  const expected = {
    issuedAt,
    notBefore: null,
    expiresAt: issuedAt + 3_600_000,
    basis: 'answer-expires_in',
    notes: [],
  };
  expect(readLifetime(decodeToken('opaque'), source)).toEqual(expected);
  expect(readLifetime(null, source)).toEqual(expected);
});

test('without any of them nothing is claimed', () => {
  expect(read({ sub: 'x' })).toEqual({
    issuedAt: null,
    notBefore: null,
    expiresAt: null,
    basis: 'unknown',
    notes: [],
  });
  expect(read({ sub: 'x' }, { receivedAt: issuedAt })).toMatchObject({ issuedAt: null, basis: 'unknown' });
});

test('a token issued after it arrived, or ended before it began, is reported', () => {
  expect(read({ iat: issued, exp: issued - 1 }).notes).toEqual(['expires-before-issued']);
  expect(read({ iat: issued }, { receivedAt: issuedAt - 60_001 }).notes).toEqual(['issued-in-the-future']);
  expect(read({ iat: issued }, { receivedAt: issuedAt - 59_000 }).notes).toEqual([]);
});
