import { generateKeyPairSync } from 'node:crypto';
import { CompactSign } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeyRequest } from '@/lib/domain/trace/key-request';
import { type KeySource, verifyToken } from '@/lib/server/oauth/verify';
import { type KeyServer, startKeyServer } from '../../support/key-server';

const policy = { loopback: true, publicAddresses: false, hosts: [], own: null } as const;
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const keySet = JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1' }] });
const token = (kid = 'k1') =>
  new CompactSign(Buffer.from('{"scope":"a"}')).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);

let server: KeyServer;
beforeAll(async () => {
  server = await startKeyServer();
});
afterAll(() => server.close());

// Each test has its own path, since what was fetched is remembered for the process's life.
let path = 0;
let issuer: string;
let jwksUri: string;
let metadata: readonly string[];
beforeEach(() => {
  path += 1;
  issuer = `${server.origin}/tenant/${path}`;
  jwksUri = `${server.origin}/keys/${path}`;
  metadata = [
    `${issuer}/.well-known/openid-configuration`,
    `${server.origin}/.well-known/oauth-authorization-server/tenant/${path}`,
    `${server.origin}/.well-known/openid-configuration/tenant/${path}`,
  ];
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const put = (url: string | undefined, text: string) => server.pages.set(new URL(url ?? '').pathname, text);

async function requestsOf(source: Partial<KeySource>, kid?: string, limits: object = policy) {
  const requests: KeyRequest[] = [];
  await verifyToken(
    await token(kid),
    { jwksUri: null, issuer: null, ...source },
    { ...policy, ...limits },
    (request) => requests.push(request),
  );
  return requests;
}

describe('the requests that a check of a signature goes by', () => {
  it('are those for metadata and keys, in order, with address, status and duration, and no body', async () => {
    put(metadata[1], JSON.stringify({ issuer, jwks_uri: jwksUri }));
    put(jwksUri, keySet);
    const before = server.asked.length;
    const asked = {
      startedAt: Date.now(),
      durationMs: expect.any(Number),
      isRemembered: false,
      failure: null,
    };
    expect(await requestsOf({ issuer })).toEqual([
      { ...asked, document: 'metadata', url: metadata[0], status: 404, fault: 'status' },
      { ...asked, document: 'metadata', url: metadata[1], status: 200, fault: null },
      { ...asked, document: 'keys', url: jwksUri, status: 200, fault: null },
    ]);
    expect(server.asked.slice(before)).toEqual(
      [metadata[0], metadata[1], jwksUri].map((url) => new URL(url ?? '').pathname),
    );
  });

  it('are said to be remembered, from when they were asked, where nothing was asked again', async () => {
    put(metadata[0], JSON.stringify({ issuer, jwks_uri: jwksUri }));
    put(jwksUri, keySet);
    const first = await requestsOf({ issuer });
    const before = server.asked.length;
    vi.setSystemTime(Date.now() + 60_000);
    expect(await requestsOf({ issuer })).toEqual(first.map((one) => ({ ...one, isRemembered: true })));
    expect(server.asked).toHaveLength(before);
  });

  it('include the second one for keys that an unknown key id causes, and only where it was sent', async () => {
    put(jwksUri, keySet);
    const first = await requestsOf({ jwksUri }, 'k2');
    expect(first.map(({ isRemembered }) => isRemembered)).toEqual([false]);
    vi.setSystemTime(Date.now() + 31_000);
    const second = await requestsOf({ jwksUri }, 'k2');
    expect(second.map(({ isRemembered, url }) => [url, isRemembered])).toEqual([
      [jwksUri, true],
      [jwksUri, false],
    ]);
  });

  it.each([
    ['of another issuer', { issuer: 'https://elsewhere.example', jwks_uri: 'x' }, 'other-issuer'],
    ['without an address of keys', { issuer: 'ISSUER' }, 'no-keys-address'],
  ])('say of metadata %s why they do not count', async (_name, document, fault) => {
    put(metadata[0], JSON.stringify(document).replace('ISSUER', issuer));
    const [first, ...rest] = await requestsOf({ issuer });
    expect(first).toMatchObject({ document: 'metadata', status: 200, fault });
    expect(rest.map(({ fault: later }) => later)).toEqual(['status', 'status']);
  });

  it.each([
    ['no JSON', '<html>', 'not-json'],
    ['a list', '[]', 'not-json'],
    ['no list of keys', '{"keys":{}}', 'no-key-list'],
  ])('say of keys with %s why they cannot be used', async (_name, page, fault) => {
    put(jwksUri, page);
    expect(await requestsOf({ jwksUri })).toMatchObject([
      { document: 'keys', status: 200, fault, failure: null },
    ]);
  });

  it('say why no answer came', async () => {
    const closed = await startKeyServer();
    await closed.close();
    expect(await requestsOf({ jwksUri: `${closed.origin}/keys` })).toMatchObject([
      { status: null, fault: 'no-answer', failure: { code: 'connection-refused', detail: 'ECONNREFUSED' } },
    ]);
  });

  it('say what the guard refused, though nothing was sent', async () => {
    const before = server.asked.length;
    const refused = {
      durationMs: 0,
      isRemembered: false,
      status: null,
      fault: 'no-answer',
      failure: { code: 'address-refused' },
    };
    expect(await requestsOf({ issuer }, 'k1', { loopback: false })).toMatchObject([
      { ...refused, document: 'metadata', url: issuer },
    ]);
    expect(await requestsOf({ jwksUri }, 'k1', { loopback: false })).toMatchObject([
      { ...refused, document: 'keys', url: jwksUri },
    ]);
    expect(server.asked).toHaveLength(before);
  });

  it('are none where the token itself leaves nothing to check', async () => {
    const requests: KeyRequest[] = [];
    const view = await verifyToken('opaque', { jwksUri, issuer: null }, policy, (one) => requests.push(one));
    expect(view).toMatchObject({ reason: 'opaque' });
    expect(requests).toEqual([]);
  });
});
