import { describe, expect, test } from 'vitest';
import { carryArrival, readArrival, readRemoved } from '@/lib/domain/hand-over/share/arrival';
import { cleanQuery } from '@/lib/domain/hand-over/share/clean-query';
import type { SharedRequest } from '@/lib/domain/hand-over/share/share';
import { writeShareLink } from '@/lib/domain/hand-over/share/write-share';

const request: SharedRequest = {
  provider: 'adobe-ims',
  tokenEndpoint: null,
  clientId: 'abc',
  scopes: ['openid'],
  authMethod: 'client_secret_post',
  parameters: [],
  view: 'result',
};
const secret = 'p8e-AbCdEfGhIjKlMnOpQrStUvWxYz012345';
const jwt = `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.${'s'.repeat(40)}`;

function fragment(shared: SharedRequest = request): string {
  const written = writeShareLink('https://playground.example', shared);
  if (!written.ok) throw new Error(written.fault);
  return new URL(written.link).hash;
}
const withSecret = `#share=${Buffer.from(JSON.stringify({ v: 1, ...request, client_secret: secret })).toString('base64url')}`;

describe('what a fragment brings', () => {
  test('a shared request', () => {
    expect(readArrival(fragment())).toEqual({ reading: { ok: true, request, removed: [] }, removed: [] });
  });

  test('nothing, where it belongs to the page', () => {
    for (const hash of ['', '#', '#main', '#adobe-ims-created_at', '#view=api'])
      expect(readArrival(hash), hash).toBeNull();
  });

  test.each([
    [`#access_token=${jwt}&token_type=bearer&expires_in=86399`, ['access_token', 'token_type']],
    ['#client_secret=plain', ['client_secret']],
    [`#state=${encodeURIComponent(jwt)}`, ['state']],
    [`#${jwt}`, ['a parameter']],
    [`#${secret}`, ['a parameter']],
    ['#removed=client_secret', ['client_secret']],
  ])('the name of what was secret in it: %s', (hash, removed) => {
    expect(readArrival(hash)).toEqual({ reading: null, removed });
  });

  test('the request and the name of the secret in it', () => {
    expect(readArrival(withSecret)).toMatchObject({ reading: { ok: true }, removed: ['client_secret'] });
  });
});

describe('taken along by way of sign-in', () => {
  test('the shared request comes out as it went in', () => {
    expect(readArrival(carryArrival(fragment()))).toEqual(readArrival(fragment()));
  });

  test('a secret goes no further than its name', () => {
    for (const hash of [withSecret, `#access_token=${jwt}`, `#share=${jwt}`]) {
      const carried = carryArrival(hash);
      expect(carried).not.toContain(jwt.slice(0, 20));
      expect(Buffer.from(carried.split('share=')[1] ?? '', 'base64url').toString()).not.toContain('p8e-');
      expect(readArrival(carried)?.removed).toEqual(readArrival(hash)?.removed);
    }
  });

  test('a text that cannot be read is refused there, not lost here; other fragments stay behind', () => {
    expect(carryArrival('#share=AAAA')).toBe('#share=AAAA');
    expect(carryArrival('#main')).toBe('');
  });
});

describe('a query', () => {
  test('without a secret stays as it is', () => {
    const query = 'credential=crd_1&scopes=a%2Cb&view=api&demo=working';
    expect(cleanQuery(query)).toEqual({ query, removed: [] });
  });

  test.each([
    ['client_secret=plain&scopes=a', 'scopes=a&removed=client_secret', ['client_secret']],
    [`q=${jwt}`, 'removed=q', ['q']],
    [
      `access_token=x&id_token=y&view=api`,
      'view=api&removed=access_token%2Cid_token',
      ['access_token', 'id_token'],
    ],
    [`scopes=${secret}`, 'removed=scopes', ['scopes']],
    [`${secret}=1`, 'removed=a+parameter', ['a parameter']],
    ['removed=password&client_secret=x', 'removed=password%2Cclient_secret', ['password', 'client_secret']],
  ])('%s loses it and says so', (query, cleaned, removed) => {
    expect(cleanQuery(query)).toEqual({ query: cleaned, removed });
    expect(cleanQuery(cleaned)).toEqual({ query: cleaned, removed: [] });
  });

  test('the names of what was removed are names: a value in their place is not repeated', () => {
    expect(readRemoved(`client_secret,${secret},${'9'.repeat(30)},<b>x</b>,,client_secret`)).toEqual([
      'client_secret',
      'a parameter',
    ]);
    expect(
      readRemoved(
        Array.from({ length: 99 }, (_, at) => `n_${'abcdefghij'[at % 10]}${'x'.repeat(at)}`).join(','),
      ).length,
    ).toBe(10);
  });

  const search = (text: string) => `q=${encodeURIComponent(text)}`;
  const kept = { search: 'q', path: 'next' };
  test.each([
    ['a JWT', jwt, '[token]'],
    ['an answer', `{"access_token":"opaque-1","error":"x"}`, '{"access_token":"[left out]","error":"x"}'],
    [
      'an answer that was cut',
      `{"error":"x","access_token":"opaque`,
      '{"error":"x","access_token":"[left out]"',
    ],
    ['a header', 'Authorization: Bearer 2YotnFZFEjr1zCsicMWpAA', 'Authorization: Bearer [credentials]'],
    ['a form', 'error=x&client_secret=plain', 'error=x&client_secret=[left out]'],
    ['a secret of Adobe', `invalid ${secret}`, 'invalid [client secret]'],
  ])('that searches for a text with %s in it keeps the rest, once and for all', (_name, text, left) => {
    const cleaned = cleanQuery(`view=a&${search(text)}`, kept);
    expect(new URLSearchParams(cleaned.query).get('q')).toBe(left);
    expect(cleaned.removed).toEqual(['q']);
    expect(cleanQuery(cleaned.query, kept)).toEqual({ query: cleaned.query, removed: [] });
  });

  test('that searches for a token in disguise keeps nothing of it', () => {
    for (const text of [
      encodeURIComponent(jwt).replaceAll('.', '%2E'),
      jwt.replace(/.{5}/g, '$& '),
      jwt.replace(/.{30}/g, '$& '),
    ])
      expect(cleanQuery(search(text), kept)).toEqual({ query: 'removed=q', removed: ['q'] });
  });

  test('that searches for words about secrets and tokens stays as it is', () => {
    for (const text of [
      'client_secret',
      'invalid token: expired',
      'access_token',
      '{"error":"invalid_client"}',
    ])
      expect(cleanQuery(search(text), kept)).toEqual({ query: search(text), removed: [] });
  });

  test('that leads to an address with a secret in it leads to a clean one, which says so itself', () => {
    const query = `next=${encodeURIComponent('/inspect?access_token=opaque&view=a')}`;
    const cleaned = cleanQuery(query, kept);
    expect(new URLSearchParams(cleaned.query).get('next')).toBe('/inspect?view=a&removed=access_token');
    expect(cleanQuery(cleaned.query, kept)).toEqual({ query: cleaned.query, removed: [] });
    expect(cleanQuery(`next=${encodeURIComponent(`/${jwt}`)}`, kept).query).toBe('removed=next');
  });
});
