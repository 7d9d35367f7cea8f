import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type CompactJWSHeaderParameters, CompactSign } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { verifyToken } from '@/lib/server/oauth/verify';
import { type KeyServer, startKeyServer } from '../../support/key-server';

const policy = { loopback: true, publicAddresses: false, hosts: [], own: null } as const;

let server: KeyServer;
let trap: KeyServer;
beforeAll(async () => {
  server = await startKeyServer();
  trap = await startKeyServer();
});
afterAll(() => Promise.all([server.close(), trap.close()]));

// Each test has its own path, since what was fetched is remembered for the process's life.
let path = 0;
let jwksUri: string;
beforeEach(() => {
  path += 1;
  jwksUri = `${server.origin}/keys/${path}`;
  server.asked.length = 0;
  trap.asked.length = 0;
});

interface Pair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const otherRsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwkOf = ({ publicKey }: Pair, members: object = {}) => ({
  ...publicKey.export({ format: 'jwk' }),
  ...members,
});
const keySet = (...keys: readonly object[]) => JSON.stringify({ keys });
const publish = (...keys: readonly object[]) => server.pages.set(new URL(jwksUri).pathname, keySet(...keys));
const claims = { iss: 'https://elsewhere.example', sub: 'x', scope: 'a' };
const sign = (
  header: CompactJWSHeaderParameters,
  key: KeyObject = rsa.privateKey,
  payload: object = claims,
) => new CompactSign(Buffer.from(JSON.stringify(payload))).setProtectedHeader(header).sign(key);
const verify = (token: string) => verifyToken(token, { jwksUri, issuer: null }, policy);

describe('a published key set', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

  it('is asked for once in ten minutes, by any number of tokens at once', async () => {
    publish(jwkOf(rsa, { kid: 'k1' }));
    const token = await sign({ alg: 'RS256', kid: 'k1' });
    const views = await Promise.all(Array.from({ length: 20 }, () => verify(token)));
    expect(views.every(({ state }) => state === 'valid')).toBe(true);
    pass(590);
    await verify(token);
    expect(server.asked).toHaveLength(1);
    pass(20);
    await verify(token);
    expect(server.asked).toHaveLength(2);
  });

  it('is asked for again when a key id is unknown, but not more than once in 30 seconds', async () => {
    publish(jwkOf(otherRsa, { kid: 'old' }));
    const token = await sign({ alg: 'RS256', kid: 'new' });
    for (let i = 0; i < 10; i += 1) {
      expect(await verify(token)).toEqual({
        state: 'cannot-verify',
        reason: 'key-not-found',
        keysFrom: jwksUri,
      });
    }
    expect(server.asked).toHaveLength(1);
    publish(jwkOf(rsa, { kid: 'new' }));
    pass(31);
    expect(await verify(token)).toMatchObject({ state: 'valid' });
    expect(server.asked).toHaveLength(2);
  });

  it('that fails is asked for again after 30 seconds', async () => {
    const token = await sign({ alg: 'RS256', kid: 'k1' });
    expect(await verify(token)).toEqual({
      state: 'cannot-verify',
      reason: 'keys-unreachable',
      keysFrom: jwksUri,
    });
    publish(jwkOf(rsa, { kid: 'k1' }));
    expect(await verify(token)).toMatchObject({ state: 'cannot-verify' });
    expect(server.asked).toHaveLength(1);
    pass(31);
    expect(await verify(token)).toMatchObject({ state: 'valid' });
  });

  it('that is remembered is not used under a policy that refuses its address', async () => {
    publish(jwkOf(rsa, { kid: 'k1' }));
    const token = await sign({ alg: 'RS256', kid: 'k1' });
    expect(await verify(token)).toMatchObject({ state: 'valid' });
    const narrow = { ...policy, loopback: false };
    expect(await verifyToken(token, { jwksUri, issuer: null }, narrow)).toEqual({
      state: 'cannot-verify',
      reason: 'keys-unreachable',
      keysFrom: jwksUri,
    });
  });

  it.each([
    [
      'more than fifty keys',
      keySet(...Array.from({ length: 51 }, (_, i) => ({ kty: 'oct', kid: String(i) }))),
      'keys-malformed',
    ],
    ['more than 64 KiB', keySet({ kty: 'oct', k: 'A'.repeat(70_000) }), 'keys-malformed'],
    ['no JSON', '<html>', 'keys-malformed'],
    ['a list', '[]', 'keys-malformed'],
    ['keys that are no list', '{"keys":{"a":1}}', 'keys-malformed'],
    ['keys of other types', '{"keys":[null,1,"x",[],{}]}', 'key-not-found'],
    ['no keys', '{"keys":[]}', 'key-not-found'],
  ])('with %s verifies nothing', async (_name, page, reason) => {
    server.pages.set(new URL(jwksUri).pathname, page);
    expect(await verify(await sign({ alg: 'RS256', kid: 'k1' }))).toEqual({
      state: 'cannot-verify',
      reason,
      keysFrom: jwksUri,
    });
  });

  it('that moved is not followed', async () => {
    server.pages.set(new URL(jwksUri).pathname, (response) =>
      response.writeHead(302, { location: `${trap.origin}/keys` }).end(),
    );
    expect(await verify(await sign({ alg: 'RS256', kid: 'k1' }))).toMatchObject({
      state: 'cannot-verify',
      reason: 'keys-unreachable',
    });
    expect(trap.asked).toEqual([]);
  });

  it('that never comes is given up after three seconds', async () => {
    server.pages.set(new URL(jwksUri).pathname, () => undefined);
    const startedAt = performance.now();
    expect(await verify(await sign({ alg: 'RS256', kid: 'k1' }))).toMatchObject({
      state: 'cannot-verify',
      reason: 'keys-unreachable',
    });
    expect(performance.now() - startedAt).toBeLessThan(3_500);
  });
});

describe('discovery', () => {
  const discoverable = (location: string, document: object) =>
    server.pages.set(location, JSON.stringify(document));
  const byIssuer = async (issuer: string | null) =>
    verifyToken(await sign({ alg: 'RS256', kid: 'k1' }), { jwksUri: null, issuer }, policy);

  it.each([
    ['OpenID Connect', (at: string) => `${at}/.well-known/openid-configuration`],
    ['RFC 8414', (at: string) => `/.well-known/oauth-authorization-server${at}`],
    ['RFC 8414 section 5', (at: string) => `/.well-known/openid-configuration${at}`],
  ])('finds the keys at the location of %s, once', async (_name, location) => {
    const issuer = `${server.origin}/tenant/${path}`;
    discoverable(location(`/tenant/${path}`), { issuer, jwks_uri: jwksUri });
    publish(jwkOf(rsa, { kid: 'k1' }));
    expect(await byIssuer(issuer)).toMatchObject({ state: 'valid', keysFrom: jwksUri });
    const before = server.asked.length;
    expect(await byIssuer(issuer)).toMatchObject({ state: 'valid' });
    expect(server.asked).toHaveLength(before);
  });

  it.each([
    ['of another issuer', { issuer: 'https://elsewhere.example', jwks_uri: 'KEYS' }],
    ['of the issuer with a slash', { issuer: 'ISSUER/', jwks_uri: 'KEYS' }],
    ['of no issuer', { jwks_uri: 'KEYS' }],
    ['without keys', { issuer: 'ISSUER' }],
    ['with a list of key addresses', { issuer: 'ISSUER', jwks_uri: ['KEYS'] }],
  ])('does not believe a document %s', async (_name, document) => {
    const issuer = `${server.origin}/tenant/${path}`;
    const text = JSON.stringify(document).replace('ISSUER', issuer).replace('KEYS', jwksUri);
    server.pages.set(`/tenant/${path}/.well-known/openid-configuration`, text);
    publish(jwkOf(rsa, { kid: 'k1' }));
    expect(await byIssuer(issuer)).toEqual({
      state: 'cannot-verify',
      reason: 'discovery-failed',
      keysFrom: null,
    });
    expect(server.asked).not.toContain(new URL(jwksUri).pathname);
  });

  it('does not go where the policy forbids, though a document says so', async () => {
    const issuer = `${server.origin}/tenant/${path}`;
    discoverable(`/tenant/${path}/.well-known/openid-configuration`, {
      issuer,
      jwks_uri: 'http://169.254.169.254/keys',
    });
    expect(await byIssuer(issuer)).toMatchObject({ state: 'cannot-verify', reason: 'keys-unreachable' });
  });

  it.each([
    ['no issuer', null, 'no-issuer-configured'],
    ['an issuer that is no URL', 'ims', 'discovery-failed'],
    ['an issuer the policy refuses', 'https://169.254.169.254', 'discovery-failed'],
  ])('says why with %s', async (_name, issuer, reason) => {
    expect(await byIssuer(issuer)).toEqual({ state: 'cannot-verify', reason, keysFrom: null });
  });
});
