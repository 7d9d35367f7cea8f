import { generateKeyPairSync } from 'node:crypto';
import dns from 'node:dns';
import net from 'node:net';
import { CompactSign } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, inject, it, vi } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import type { SignatureView } from '@/lib/domain/generation';
import { listPickerCredentials } from '@/lib/server/operations/credentials/list-credentials';
import { generateToken, generateTokenInput } from '@/lib/server/operations/generation/generate-token';
import { getInspectView } from '@/lib/server/operations/inspect/inspect-view';
import {
  verifyPastedToken,
  verifyPastedTokenInput,
} from '@/lib/server/operations/inspect/verify-pasted-token';
import { database } from '@/lib/server/store/database';
import { makeActor, makeGuest } from '../../support/actors';
import { eachDatabase } from '../../support/databases';
import { type KeyServer, startKeyServer } from '../../support/key-server';
import { type SandboxServer, startSandboxServer } from '../../support/sandbox-server';
import { rfc7515, rfc7520, rfcKeys } from '../../unit/domain/inspect/rfc-examples';
import { countByKind, forgeTokens } from './trick-tokens';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const forger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwk = (key: typeof rsa.publicKey, members: object) => ({
  ...key.export({ format: 'jwk' }),
  ...members,
});

async function verify(actor: Actor, fields: object): Promise<SignatureView> {
  return (await verifyPastedToken(actor, verifyPastedTokenInput.parse(fields))).signature;
}

eachDatabase('verifying a pasted token', (kind) => {
  let issuerServer: KeyServer;
  let trap: KeyServer;
  let sandbox: SandboxServer;
  let guest: Actor;
  let issuer: string;
  let genuine: string;

  function publish(path: string, keys: readonly object[]): string {
    const origin = issuerServer.origin + path;
    issuerServer.pages.set(
      `${path}/.well-known/openid-configuration`,
      JSON.stringify({ issuer: origin, jwks_uri: `${origin}/keys` }),
    );
    issuerServer.pages.set(`${path}/keys`, JSON.stringify({ keys }));
    return origin;
  }

  beforeAll(async () => {
    [issuerServer, trap, sandbox] = await Promise.all([
      startKeyServer(),
      startKeyServer(),
      startSandboxServer(),
    ]);
    guest = await makeGuest();
    issuer = publish(`/${kind}`, [
      jwk(rsa.publicKey, { kid: 'k1' }),
      { kty: 'oct', k: 'AAAA', kid: 'oct' },
      jwk(ec.publicKey, { kid: 'ec' }),
    ]);
    const evil = ['evil', 'k1'].map((kid) => jwk(forger.publicKey, { kid }));
    trap.pages.set('/keys', JSON.stringify({ keys: evil }));
    trap.pages.set(
      '/.well-known/openid-configuration',
      JSON.stringify({ issuer: trap.origin, jwks_uri: `${trap.origin}/keys` }),
    );
    genuine = await new CompactSign(Buffer.from('{"iss":"https://elsewhere.example","sub":"x"}'))
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .sign(rsa.privateKey);
  });
  afterAll(async () => {
    await Promise.all([issuerServer.close(), trap.close(), sandbox.stop()]);
  });
  beforeEach(() => {
    issuerServer.asked.length = 0;
    trap.asked.length = 0;
  });

  it('believes a genuine token by the keys of the chosen issuer, whatever issuer it names', async () => {
    expect(await verify(guest, { token: genuine, keysOf: 'issuer', issuer })).toEqual({
      state: 'valid',
      algorithm: 'RS256',
      keyId: 'k1',
      keysFrom: `${issuer}/keys`,
    });
    expect(issuerServer.asked).toEqual([`/${kind}/.well-known/openid-configuration`, `/${kind}/keys`]);
  });

  it('(a forger’s token) is never valid, and no request leaves but to the chosen issuer', async () => {
    const tricks = forgeTokens({
      privateKey: forger.privateKey,
      publicJwk: forger.publicKey.export({ format: 'jwk' }),
      trap: trap.origin,
      issuer,
      genuine,
      publicPem: rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    });
    const kinds = countByKind(tricks);
    expect(kinds).toEqual({ jku: 15, x5u: 15, jwk: 12, kid: 15, iss: 12 });
    expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(60);
    expect(tricks.size).toBeGreaterThanOrEqual(90);
    const connect = vi.spyOn(net.Socket.prototype, 'connect');
    const lookup = vi.spyOn(dns, 'lookup');
    try {
      for (const [name, forge] of tricks) {
        const { state } = await verify(guest, { token: await forge(), keysOf: 'issuer', issuer });
        expect(state, name).not.toBe('valid');
      }
      const allowed = [new URL(issuer).port, new URL(inject('postgresUrl')).port];
      const ports = connect.mock.calls.map(([options]) => portOf(options));
      expect(ports.filter((port) => !allowed.includes(port))).toEqual([]);
      const hosts = lookup.mock.calls.map(([host]) => host);
      expect(hosts.filter((host) => host !== 'localhost' && !net.isIP(host))).toEqual([]);
    } finally {
      connect.mockRestore();
      lookup.mockRestore();
    }
    expect(trap.asked).toEqual([]);
    expect(new Set(issuerServer.asked)).toEqual(
      new Set(issuerServer.asked.filter((path) => path === `/${kind}/keys`)),
    );
  });

  it.each([
    ['A.2', rfc7515['A.2'], rfcKeys.a2, 'RS256'],
    ['A.3', rfc7515['A.3'], rfcKeys.a3, 'ES256'],
    ['A.4', rfc7515['A.4'], rfcKeys.a4, 'ES512'],
    ['4.1', rfc7520['4.1'], rfcKeys.rsa, 'RS256'],
    ['4.2', rfc7520['4.2'], rfcKeys.rsa, 'PS384'],
    ['4.3', rfc7520['4.3'], rfcKeys.ec, 'ES512'],
  ])(
    'verifies example %s with the key that its RFC prints, and not when a letter changes',
    async (name, token, key, algorithm) => {
      const own = publish(`/${kind}/rfc-${name}`, [key]);
      expect(await verify(guest, { token, keysOf: 'issuer', issuer: own })).toMatchObject({
        state: 'valid',
        algorithm,
      });
      const at = token.lastIndexOf('.') + 10;
      const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      expect(await verify(guest, { token: changed, keysOf: 'issuer', issuer: own })).toMatchObject({
        state: 'invalid',
      });
    },
  );

  it.each([
    ['A.1', rfc7515['A.1'], 'algorithm-not-supported'],
    ['A.5', rfc7515['A.5'], 'unsigned'],
    ['4.4', rfc7520['4.4'], 'algorithm-not-supported'],
  ])(
    'says of example %s that published keys cannot check it, and asks for none',
    async (_name, token, reason) => {
      const unknown = `${issuerServer.origin}/never-asked`;
      expect(await verify(guest, { token, keysOf: 'issuer', issuer: unknown })).toMatchObject({
        state: 'cannot-verify',
        reason,
      });
      expect(issuerServer.asked).toEqual([]);
    },
  );

  it('checks a sandbox token by the sandbox’s keys, and by its credential’s', async () => {
    const credentials = await listPickerCredentials(guest);
    const working = credentials.find(({ demoCase }) => demoCase === 'working');
    if (!working) throw new Error('There is no demo credential.');
    const asked = generateTokenInput.parse({
      requestId: 'inspect-0001',
      credentialId: working.id,
      scopes: '',
    });
    const { outcome } = (await generateToken(guest, asked)).generation;
    if (outcome.kind !== 'token') throw new Error('There is no token.');
    const token = outcome.token.accessToken;
    expect(await verify(guest, { token, keysOf: 'sandbox' })).toMatchObject({ state: 'valid' });
    expect(await verify(guest, { token, keysOf: 'credential', credentialId: working.id })).toMatchObject({
      state: 'valid',
    });
    expect(await verify(guest, { token: genuine, keysOf: 'sandbox' })).toMatchObject({
      state: 'cannot-verify',
      reason: 'key-not-found',
    });
  });

  it('(another organisation’s credential) is as one that does not exist', async () => {
    const [theirs] = await listPickerCredentials(guest);
    const stranger = await makeGuest();
    for (const credentialId of [theirs?.id, `crd_${'A'.repeat(22)}`]) {
      await expect(
        verify(stranger, { token: genuine, keysOf: 'credential', credentialId }),
      ).rejects.toMatchObject({ code: 'not-found' });
    }
    await expect(verify(guest, { token: genuine, keysOf: 'credential' })).rejects.toMatchObject({
      code: 'invalid-input',
      fields: { credentialId: 'required' },
    });
  });

  it.each([
    ['', 'required'],
    ['not an address', 'bad-url'],
    ['ftp://a.example', 'bad-url'],
    ['http://a.example', 'url-not-https'],
    ['https://user:password@a.example', 'url-has-userinfo'],
    ['https://a.example/#keys', 'bad-url'],
  ])('refuses the issuer %j as the field says', async (typed, fault) => {
    await expect(verify(guest, { token: genuine, keysOf: 'issuer', issuer: typed })).rejects.toMatchObject({
      code: 'invalid-input',
      fields: { issuer: fault },
    });
  });

  it.each(['https://10.0.0.1', 'https://169.254.169.254', 'https://[fd00::1]', 'https://0.0.0.0'])(
    '(the private address %s as an issuer) is refused by the guard',
    async (typed) => {
      await expect(verify(guest, { token: genuine, keysOf: 'issuer', issuer: typed })).rejects.toMatchObject({
        code: 'endpoint-refused',
      });
    },
  );

  it('lets every role verify, and writes nothing anywhere', async () => {
    const counts = async () =>
      Promise.all(
        (['activity', 'tokens', 'token_requests'] as const).map(async (table) => {
          const rows = await database().selectFrom(table).selectAll().execute();
          return rows.length;
        }),
      );
    const actors = await Promise.all(
      (['admin', 'developer', 'support'] as const).map((role) => makeActor(role)),
    );
    const before = await counts();
    for (const actor of actors) {
      expect(await verify(actor, { token: genuine, keysOf: 'sandbox' })).toMatchObject({
        state: 'cannot-verify',
      });
    }
    expect(await counts()).toEqual(before);
  });

  it('refuses a token that is too long, and a choice that there is not', () => {
    const parse = (fields: object) =>
      verifyPastedTokenInput.safeParse(fields).error?.issues.map(({ path, message }) => `${path} ${message}`);
    expect(parse({ token: 'x'.repeat(65_537), keysOf: 'sandbox' })).toEqual(['token too-long']);
    expect(parse({ token: '', keysOf: 'sandbox' })).toEqual(['token required']);
    expect(parse({ token: 'x', keysOf: 'token' })).toEqual(['keysOf unknown-choice']);
    expect(parse({ token: 'x', keysOf: 'sandbox', jku: 'x' })).toHaveLength(1);
  });

  it('draws the page of what the actor has: a guest begins with the sandbox, a team with Adobe IMS', async () => {
    expect(await getInspectView(guest)).toMatchObject({ firstSource: 'sandbox' });
    expect(await getInspectView(await makeActor('support'))).toMatchObject({
      firstSource: 'adobe-ims',
      credentials: [],
    });
    expect(JSON.stringify(await getInspectView(guest))).not.toContain('p8e-');
  });
});

function portOf(options: unknown): string {
  const first = Array.isArray(options) ? options[0] : options;
  return typeof first === 'object' && first !== null && 'port' in first ? String(first.port) : String(first);
}
