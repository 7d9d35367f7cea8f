import { describe, expect, test } from 'vitest';
import { readToken, tokenAnnouncement } from '@/components/token/token-reading';
import { aToken } from './playground-fixtures';

function jwt(payload: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part(payload)}.c2ln`;
}

const receivedAt = 1_700_000_000_500;
const imsToken = aToken({
  receivedAt,
  accessToken: jwt({ created_at: '1700000000000', expires_in: '86400000', scope: 'openid,adobeio_api' }),
  signature: { state: 'valid', algorithm: 'RS256', keyId: null, keysFrom: 'https://ims.example/keys' },
});

describe('reading an issued token', () => {
  test('an IMS token ends at created_at + expires_in and its super scopes are known to expand', () => {
    const reading = readToken(imsToken, 'adobe-ims', ['openid', 'ent_adobeio_sdk']);
    expect(reading.lifetime).toMatchObject({ basis: 'created_at+expires_in', expiresAt: 1_700_086_400_000 });
    expect(reading.comparison?.expanded.map((one) => one.scope)).toEqual(['ent_adobeio_sdk']);
    expect(reading.comparison?.missing).toEqual([]);
  });

  test('another provider’s scope of the same name is taken literally', () => {
    const reading = readToken(imsToken, 'generic', ['ent_adobeio_sdk']);
    expect(reading.comparison).toMatchObject({
      missing: ['ent_adobeio_sdk'],
      extra: ['openid', 'adobeio_api'],
    });
  });

  test('where nothing names the granted scopes there is no comparison', () => {
    expect(readToken(aToken({ accessToken: 'opaque', scope: null }), 'generic', ['a']).comparison).toBeNull();
  });
});

describe('the announcement of a token', () => {
  test.each([
    ['fresh and valid', imsToken, false, 'Access token received, valid signature, expires in 24 h'],
    ['reused', imsToken, true, 'Access token reused, valid signature, expires in 24 h'],
    [
      'opaque',
      aToken({ receivedAt, accessToken: 'abc', expiresInSeconds: 3600 }),
      false,
      'Access token received, opaque, expires in 1 h',
    ],
    [
      'unverified and without an end',
      aToken({ receivedAt, accessToken: jwt({}), expiresInSeconds: null }),
      false,
      'Access token received, signature not verified',
    ],
    [
      'already expired',
      aToken({ receivedAt, accessToken: jwt({ exp: 1 }), expiresInSeconds: null }),
      false,
      'Access token received, signature not verified, expired',
    ],
  ])('%s', (_name, token, reused, expected) => {
    const reading = readToken(token, 'adobe-ims', []);
    expect(tokenAnnouncement(token, reading, { reused, now: receivedAt + 20 })).toBe(expected);
  });

  test('missing scopes are counted', () => {
    const reading = readToken(imsToken, 'generic', ['a', 'b', 'openid']);
    const said = tokenAnnouncement(imsToken, reading, { reused: false, now: receivedAt });
    expect(said).toMatch(/, 2 scopes missing$/);
  });
});
