import { describe, expect, test } from 'vitest';
import { compareTokens } from '@/lib/domain/token/compare';
import { compareValues } from '@/lib/domain/token/compare-values';
import { decodeToken } from '@/lib/domain/token/decode';
import { readJson } from '@/lib/domain/token/json';
import { compact, imsPayload, imsToken, tokenOf } from './tokens';

const now = 1763900000000;
const side = (token: string) => ({ token, decoded: decodeToken(token) });
const compare = (left: string, right: string) => compareTokens(side(left), side(right), now);
const json = (text: string) => {
  const read = readJson(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};

describe('two tokens', () => {
  test('of one text are identical, and everything is the same', () => {
    const { isIdentical, claims, key, expires } = compare(imsToken, imsToken);
    expect(isIdentical).toBe(true);
    expect(new Set(claims.map(({ change }) => change))).toEqual(new Set(['same']));
    expect(key.isSame).toBe(true);
    expect(expires.differenceMs).toBe(0);
  });

  test('show changed claims first, then those of one side, then what is the same', () => {
    const left = tokenOf({ iss: 'a', sub: 's', gone: 1, aud: 'x' });
    const right = tokenOf({ iss: 'a', sub: 't', aud: 'x', fresh: true });
    expect(compare(left, right).claims.map(({ name, change }) => `${name} ${change}`)).toEqual([
      'sub changed',
      'gone removed',
      'fresh added',
      'iss same',
      'aud same',
    ]);
  });

  test('have their times compared as times, also where one says milliseconds and the other seconds', () => {
    const issued = Number(imsPayload.created_at);
    const other = tokenOf({ iss: 'https://a.example', iat: issued / 1000 + 3600, exp: issued / 1000 + 7200 });
    const { issued: begin, expires, lifetime } = compare(imsToken, other);
    expect(begin).toEqual({ left: issued, right: issued + 3_600_000, differenceMs: 3_600_000 });
    expect(expires.differenceMs).toBe(7_200_000 - 86_400_000);
    expect(lifetime).toEqual({ left: 86_400_000, right: 3_600_000, differenceMs: -82_800_000 });
  });

  test('have created_at compared in milliseconds and expires_in as a duration', () => {
    const later = compact(
      '{"alg":"RS256"}',
      JSON.stringify({ ...imsPayload, created_at: '1763892060000', expires_in: '3600000' }),
    );
    const byName = new Map(compare(imsToken, later).claims.map((row) => [row.name, row.difference]));
    expect(byName.get('created_at')).toEqual({ kind: 'time', differenceMs: 60_000 });
    expect(byName.get('expires_in')).toEqual({ kind: 'duration', differenceMs: -82_800_000 });
  });

  test('have their scopes compared as sets, whatever separates them', () => {
    const left = tokenOf({ scope: 'openid,AdobeID,read' });
    const right = tokenOf({ scp: ['read', 'openid', 'write'] });
    expect(compare(left, right).scopes).toEqual({
      onlyLeft: ['AdobeID'],
      onlyRight: ['write'],
      both: ['openid', 'read'],
    });
    expect(compare(tokenOf({}), tokenOf({})).scopes).toBeNull();
  });

  test('name different keys where algorithm or key ID differ', () => {
    const left = compact('{"alg":"RS256","kid":"a"}', '{}');
    const right = compact('{"alg":"RS256","kid":"b"}', '{}');
    expect(compare(left, right).key).toEqual({
      left: { algorithm: 'RS256', keyId: 'a' },
      right: { algorithm: 'RS256', keyId: 'b' },
      isSame: false,
    });
    expect(compare(left, right).header.map(({ name, change }) => `${name} ${change}`)).toEqual([
      'kid changed',
      'alg same',
    ]);
  });

  test('of which one is opaque have the claims of the other', () => {
    const { claims, lifetime } = compare('opaque', tokenOf({ iss: 'a' }));
    expect(claims).toMatchObject([{ name: 'iss', change: 'added', left: null }]);
    expect(lifetime).toEqual({ left: null, right: null, differenceMs: null });
  });

  test('with names of prototype members are compared like any other', () => {
    const rows = compare(tokenOf({ constructor: 1 }), compact('{"alg":"RS256"}', '{"__proto__":2}')).claims;
    expect(rows.map(({ name, change }) => `${name} ${change}`)).toEqual([
      'constructor removed',
      '__proto__ added',
    ]);
  });
});

describe('two values', () => {
  test.each([
    ['the same number written twice', '1', '1.0', null, true],
    ['members in another order', '{"a":1,"b":[1]}', '{"b":[1],"a":1}', null, true],
    ['a list in another order', '["a","b"]', '["b","a"]', null, true],
    ['one audience as text and as a list', '"a"', '["a"]', 'strings', true],
    ['scopes by comma and by space', '"a,b"', '"b a"', 'scopes', true],
    ['a time with a fraction of nothing', '1700000000', '1700000000.0', 'time-seconds', true],
    ['a number and its text', '1', '"1"', null, false],
    ['null and false', 'null', 'false', null, false],
    ['a time and the same as text', '1700000000', '"1700000000"', 'time-seconds', false],
    ['two numbers that a double cannot tell apart', '9007199254740993', '9007199254740992', null, false],
    ['texts that look alike', '"a"', '"\\u0430"', null, false],
    ['a list of one member less', '["a","b"]', '["a"]', null, false],
    ['a text with a comma that is no scope', '"a,b"', '"b,a"', null, false],
  ] as const)('%s: %s and %s', (_name, left, right, kind, isSame) => {
    expect(compareValues(json(left), json(right), kind).isSame).toBe(isSame);
    expect(compareValues(json(right), json(left), kind).isSame).toBe(isSame);
  });

  test('say in what they differ', () => {
    const difference = (left: string, right: string, kind: Parameters<typeof compareValues>[2] = null) =>
      compareValues(json(left), json(right), kind).difference;
    expect(difference('1700000000', '1700000060', 'time-seconds')).toEqual({
      kind: 'time',
      differenceMs: 60_000,
    });
    expect(difference('3', '5')).toEqual({ kind: 'number', difference: 2 });
    expect(difference('3', '"3"')).toEqual({ kind: 'type', left: 'number', right: 'string' });
    expect(difference('"a"', '"b"')).toEqual({ kind: 'other' });
    expect(difference('["a","b"]', '["b","c"]')).toEqual({
      kind: 'set',
      onlyLeft: ['a'],
      onlyRight: ['c'],
      both: ['b'],
    });
  });

  test('of one meaning in other letters are told as that', () => {
    expect(compareValues(json('"a b"'), json('["b","a"]'), 'scopes')).toEqual({
      isSame: true,
      isWrittenDifferently: true,
      difference: null,
    });
    expect(compareValues(json('"a"'), json('"a"'), null).isWrittenDifferently).toBe(false);
  });
});
