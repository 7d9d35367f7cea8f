import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generic } from '@/lib/domain/provider/generic';
import { describeTokenRequest } from '@/lib/domain/token-request';
import { requestToken, type TokenExchange } from '@/lib/server/oauth/token-request';
import { verifyToken } from '@/lib/server/oauth/verify';
import { Secret } from '@/lib/server/secret';
import { type ProviderClient, type RunningProvider, startOidcProvider } from '../../support/oidc-provider';

const policy = { loopback: true, publicAddresses: false, hosts: [], own: null } as const;

let provider: RunningProvider;
beforeAll(async () => {
  provider = await startOidcProvider();
});
afterAll(() => provider.close());

function ask(
  client: ProviderClient,
  choice: { scopes?: readonly string[]; resource?: string; secret?: string } = {},
): Promise<TokenExchange> {
  const request = describeTokenRequest({
    profile: generic,
    tokenEndpoint: provider.tokenEndpoint,
    authMethod: client.authMethod,
    clientId: client.clientId,
    scopes: choice.scopes ?? ['read', 'write'],
    parameters: choice.resource ? [['resource', choice.resource]] : [],
  });
  return requestToken({
    request,
    secret: new Secret(choice.secret ?? client.clientSecret),
    profile: generic,
    policy,
  });
}

function accessTokenOf({ reading }: TokenExchange): string {
  if (reading.kind !== 'token') throw new Error(`no token: ${JSON.stringify(reading)}`);
  return reading.accessToken;
}

function clientWith(authMethod: ProviderClient['authMethod']): ProviderClient {
  const client = provider.clients.find((candidate) => candidate.authMethod === authMethod);
  if (!client) throw new Error(`no client for ${authMethod}`);
  return client;
}

describe('a certified authorization server', () => {
  it('gives a token to every authentication method with every hostile secret, and no secret is in the trace', async () => {
    expect(provider.clients.length).toBeGreaterThanOrEqual(19);
    for (const client of provider.clients) {
      const exchange = await ask(client);
      expect(exchange.reading, `${client.authMethod} with ${client.clientSecret}`).toMatchObject({
        kind: 'token',
        tokenType: 'Bearer',
        expiresInSeconds: 600,
        scope: 'read write',
      });
      const shown = JSON.stringify([exchange.trace, exchange.findings]);
      expect(shown).not.toContain(JSON.stringify(client.clientSecret).slice(1, -1));
      expect(shown).not.toContain(encodeURIComponent(client.clientSecret));
      expect(shown).not.toContain(accessTokenOf(exchange));
    }
  });

  it('answers a request by the standard with nothing to note but that it says nothing to caches of HTTP/1.0', async () => {
    const { findings, trace } = await ask(clientWith('client_secret_basic'));
    expect(findings).toEqual([{ code: 'pragma-missing', severity: 'info' }]);
    expect(trace.response?.status).toBe(200);
    expect(trace.response?.body).toMatch(/"access_token":"\[access token sha256:[0-9a-f]{16}\]"/);
    expect(trace.timing.tcpMs).toBeGreaterThan(0);
    expect(trace.timing.firstByteMs).toBeGreaterThan(trace.timing.tcpMs ?? Number.POSITIVE_INFINITY);
    expect(trace.timing.totalMs).toBeGreaterThanOrEqual(trace.timing.firstByteMs ?? Number.POSITIVE_INFINITY);
    expect(trace.timing).toMatchObject({ dnsMs: null, tlsMs: null });
  });

  it('says what the server says to a wrong secret', async () => {
    const { reading } = await ask(clientWith('client_secret_post'), { secret: 'wrong-secret-entirely' });
    expect(reading).toMatchObject({ kind: 'error', status: 401, error: 'invalid_client', bodyShape: 'json' });
  });

  it('says what the server says to a scope that the client may not have', async () => {
    const { reading } = await ask(clientWith('client_secret_post'), { scopes: ['read', 'admin:all'] });
    expect(reading).toMatchObject({ kind: 'error', status: 400, error: 'invalid_scope' });
  });

  it('signs JWTs that verify by the configured key set', async () => {
    const token = accessTokenOf(await ask(clientWith('client_secret_post')));
    const source = { jwksUri: provider.jwksUri, issuer: null };
    expect(await verifyToken(token, source, policy)).toEqual({
      state: 'valid',
      algorithm: 'RS256',
      keyId: 'key-rs256',
      keysFrom: provider.jwksUri,
    });
  });

  it('signs JWTs that verify by discovery from the configured issuer', async () => {
    const token = accessTokenOf(await ask(clientWith('client_secret_post')));
    const source = { jwksUri: null, issuer: provider.issuer };
    expect(await verifyToken(token, source, policy)).toMatchObject({
      state: 'valid',
      keysFrom: provider.jwksUri,
    });
  });

  it('publishes another issuer than one with a slash at its end, which then is not believed', async () => {
    const token = accessTokenOf(await ask(clientWith('client_secret_post')));
    const source = { jwksUri: null, issuer: `${provider.issuer}/` };
    expect(await verifyToken(token, source, policy)).toMatchObject({
      state: 'cannot-verify',
      reason: 'discovery-failed',
    });
  });

  it('makes a changed claim visible as an invalid signature', async () => {
    const token = accessTokenOf(await ask(clientWith('client_secret_post')));
    const [header, payload = '', signature] = token.split('.');
    const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), scope: 'admin:all' };
    const forged = [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
    const source = { jwksUri: provider.jwksUri, issuer: null };
    expect(await verifyToken(forged, source, policy)).toEqual({
      state: 'invalid',
      reason: 'signature-mismatch',
      keysFrom: provider.jwksUri,
    });
  });

  it('gives opaque tokens, which are said to be opaque', async () => {
    const exchange = await ask(clientWith('client_secret_basic'), { resource: provider.resources.opaque });
    const source = { jwksUri: provider.jwksUri, issuer: null };
    expect(await verifyToken(accessTokenOf(exchange), source, policy)).toEqual({
      state: 'cannot-verify',
      reason: 'opaque',
      keysFrom: null,
    });
  });
});
