import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type CompactJWSHeaderParameters, CompactSign } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
const pairs: Readonly<Record<string, Pair>> = {
  RS256: rsa,
  RS384: rsa,
  RS512: rsa,
  PS256: rsa,
  PS384: rsa,
  PS512: rsa,
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ES384: generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  ES512: generateKeyPairSync('ec', { namedCurve: 'P-521' }),
  EdDSA: generateKeyPairSync('ed25519'),
};

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
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const verify = (token: string) => verifyToken(token, { jwksUri, issuer: null }, policy);

describe('a signature by a published key', () => {
  it.each(Object.entries(pairs))('is valid with %s, with and without a key id', async (alg, pair) => {
    publish({ kty: 'oct', k: 'AAAA', kid: 'k1' }, jwkOf(pair, { kid: 'k1' }));
    expect(await verify(await sign({ alg, kid: 'k1' }, pair.privateKey))).toEqual({
      state: 'valid',
      algorithm: alg,
      keyId: 'k1',
      keysFrom: jwksUri,
    });
    expect(await verify(await sign({ alg }, pair.privateKey))).toEqual({
      state: 'valid',
      algorithm: alg,
      keyId: null,
      keysFrom: jwksUri,
    });
  });

  it('is valid with the header of an Adobe token, whose x5u is no URL', async () => {
    publish(jwkOf(rsa, { kid: 'ims_na1-key-at-1', alg: 'RS256', use: 'sig' }));
    const token = await sign({
      alg: 'RS256',
      x5u: 'ims_na1-key-at-1.cer',
      kid: 'ims_na1-key-at-1',
      itt: 'at',
    });
    expect(await verify(token)).toMatchObject({ state: 'valid', keyId: 'ims_na1-key-at-1' });
  });

  it('is valid by the second of two keys with the same id, and by the only fitting one of many without an id', async () => {
    publish(jwkOf(otherRsa, { kid: 'k' }), jwkOf(rsa, { kid: 'k' }));
    expect(await verify(await sign({ alg: 'RS256', kid: 'k' }))).toMatchObject({ state: 'valid' });
    expect(await verify(await sign({ alg: 'RS256' }))).toMatchObject({ state: 'valid' });
  });
});

describe('a token with a trick in its header or claims', () => {
  const attacker = otherRsa;
  const tricks: Readonly<Record<string, () => Promise<string> | string>> = {
    'jku to another host': () =>
      sign({ alg: 'RS256', kid: 'evil', jku: `${trap.origin}/keys` }, attacker.privateKey),
    'jku under the known key id': () =>
      sign({ alg: 'RS256', kid: 'k1', jku: `${trap.origin}/keys` }, attacker.privateKey),
    'x5u to another host': () =>
      sign({ alg: 'RS256', kid: 'k1', x5u: `${trap.origin}/cert` }, attacker.privateKey),
    'x5c of its own': () => sign({ alg: 'RS256', kid: 'k1', x5c: ['AAAA'] }, attacker.privateKey),
    'jwk of its own': () =>
      sign(
        { alg: 'RS256', kid: 'k1', jwk: attacker.publicKey.export({ format: 'jwk' }) as object },
        attacker.privateKey,
      ),
    'jwk of its own and no key id': () =>
      sign(
        { alg: 'RS256', jwk: attacker.publicKey.export({ format: 'jwk' }) as object },
        attacker.privateKey,
      ),
    'iss of another host': () =>
      sign({ alg: 'RS256', kid: 'evil' }, attacker.privateKey, { ...claims, iss: trap.origin }),
    'jwks_uri as a claim': () =>
      sign({ alg: 'RS256' }, attacker.privateKey, { ...claims, jwks_uri: `${trap.origin}/keys` }),
    'kid that is a URL': () => sign({ alg: 'RS256', kid: `${trap.origin}/keys` }, attacker.privateKey),
    'kid that is a path': () => sign({ alg: 'RS256', kid: '../../../../dev/null' }, attacker.privateKey),
    'kid that is SQL': () => sign({ alg: 'RS256', kid: "' UNION SELECT 'key" }, attacker.privateKey),
    'kid that is a prototype member': () => sign({ alg: 'RS256', kid: '__proto__' }, attacker.privateKey),
    'empty kid': () => sign({ alg: 'RS256', kid: '' }, attacker.privateKey),
    'kid that is a list': () => `${encode({ alg: 'RS256', kid: ['k1'] })}.${encode(claims)}.AAAA`,
    'algorithm none': () => `${encode({ alg: 'none' })}.${encode(claims)}.`,
    'algorithm nOnE with a signature': () => `${encode({ alg: 'nOnE' })}.${encode(claims)}.AAAA`,
    'RS256 without a signature': () => `${encode({ alg: 'RS256', kid: 'k1' })}.${encode(claims)}.`,
    'HS256 with the public key as the secret': () => {
      const head = `${encode({ alg: 'HS256', kid: 'k1' })}.${encode(claims)}`;
      const pem = rsa.publicKey.export({ type: 'spki', format: 'pem' });
      return `${head}.${createHmac('sha256', pem).update(head).digest('base64url')}`;
    },
    'HS256 with the published symmetric key': () => {
      const head = `${encode({ alg: 'HS256', kid: 'oct' })}.${encode(claims)}`;
      return `${head}.${createHmac('sha256', Buffer.from('AAAA', 'base64url')).update(head).digest('base64url')}`;
    },
    'algorithm in lower case': async () =>
      (await sign({ alg: 'RS256', kid: 'k1' })).replace(/^[^.]+/, encode({ alg: 'rs256', kid: 'k1' })),
    'algorithm that is a prototype member': () => `${encode({ alg: 'constructor' })}.${encode(claims)}.AAAA`,
    'critical extension nobody knows': async () => {
      const head = encode({ alg: 'RS256', kid: 'k1', crit: ['exp2'], exp2: 1 });
      return [head, ...(await sign({ alg: 'RS256', kid: 'k1' })).split('.').slice(1)].join('.');
    },
    'another algorithm over the same signature': async () =>
      (await sign({ alg: 'RS256', kid: 'k1' })).replace(/^[^.]+/, encode({ alg: 'PS256', kid: 'k1' })),
    'elliptic algorithm for an RSA key': () =>
      `${encode({ alg: 'ES256', kid: 'k1' })}.${encode(claims)}.${'A'.repeat(86)}`,
    'all-zero elliptic signature': () =>
      `${encode({ alg: 'ES256', kid: 'ec' })}.${encode(claims)}.${'A'.repeat(86)}`,
    'changed claims': async () =>
      (await sign({ alg: 'RS256', kid: 'k1' })).replace(
        /\.[^.]+\./,
        `.${encode({ ...claims, scope: 'admin' })}.`,
      ),
    'padding in a part': async () => `${await sign({ alg: 'RS256', kid: 'k1' })}==`,
    'line end in a part': async () => (await sign({ alg: 'RS256', kid: 'k1' })).replace('.', '\n.'),
    'a fourth part': async () => `${await sign({ alg: 'RS256', kid: 'k1' })}.AAAA`,
    'a header that is a list': () => `${encode([])}.${encode(claims)}.AAAA`,
    'a header that says its algorithm twice': () =>
      `${Buffer.from('{"alg":"RS256","alg":"none","kid":"k1"}').toString('base64url')}.${encode(claims)}.`,
    'a header a hundred thousand levels deep': () =>
      `${Buffer.from(`${'['.repeat(100_000)}`).toString('base64url')}.${encode(claims)}.AAAA`,
  };

  it.each(Object.entries(tricks))(
    '(%s) is not valid and sends nobody anywhere else',
    async (_name, forge) => {
      trap.pages.set('/keys', keySet(jwkOf(attacker, { kid: 'evil' }), jwkOf(attacker, { kid: 'k1' })));
      trap.pages.set(
        '/.well-known/openid-configuration',
        JSON.stringify({ issuer: trap.origin, jwks_uri: `${trap.origin}/keys` }),
      );
      publish(
        jwkOf(rsa, { kid: 'k1' }),
        { kty: 'oct', k: 'AAAA', kid: 'oct' },
        jwkOf(pairs.ES256 as Pair, { kid: 'ec' }),
      );
      const { state } = await verify(await forge());
      expect(state).not.toBe('valid');
      expect(trap.asked).toEqual([]);
      expect(server.asked.every((asked) => asked === new URL(jwksUri).pathname)).toBe(true);
      expect(server.asked.length).toBeLessThanOrEqual(1);
    },
  );

  it.each([
    ['an opaque token', '8xLOxBtZp8', 'opaque'],
    ['an opaque token with dots', 'ya29.a0AfB.xyz', 'opaque'],
    ['an empty token', '', 'opaque'],
    ['an encrypted token', `${encode({ alg: 'RSA-OAEP', enc: 'A256GCM' })}.a.b.c.d`, 'encrypted'],
    ['a token without an algorithm', `${encode({ typ: 'JWT' })}.${encode(claims)}.AAAA`, 'malformed'],
    [
      'a token signed with HS256',
      `${encode({ alg: 'HS256' })}.${encode(claims)}.AAAA`,
      'algorithm-not-supported',
    ],
    ['an unsigned token', `${encode({ alg: 'none' })}.${encode(claims)}.`, 'unsigned'],
  ])('(%s) is told from a bad signature, without asking for keys', async (_name, token, reason) => {
    publish(jwkOf(rsa, { kid: 'k1' }));
    expect(await verify(token)).toEqual({ state: 'cannot-verify', reason, keysFrom: null });
    expect(server.asked).toEqual([]);
  });

  it('(a key meant for something else, or too weak) checks nothing', async () => {
    const weak = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const short = new CompactSign(Buffer.from('{}')).setProtectedHeader({ alg: 'RS256', kid: 'weak' });
    await expect(short.sign(weak.privateKey)).rejects.toThrow();
    publish(
      jwkOf(rsa, { kid: 'k1', use: 'enc' }),
      jwkOf(rsa, { kid: 'k1', key_ops: ['encrypt'] }),
      jwkOf(rsa, { kid: 'k1', alg: 'PS256' }),
      jwkOf(weak, { kid: 'k1' }),
      { kty: 'RSA', kid: 'k1' },
      { kty: 'RSA', kid: 'k1', n: '!', e: 5 },
    );
    expect(await verify(await sign({ alg: 'RS256', kid: 'k1' }))).toEqual({
      state: 'cannot-verify',
      reason: 'key-not-found',
      keysFrom: jwksUri,
    });
  });
});
