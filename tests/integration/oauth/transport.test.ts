import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generic } from '@/lib/domain/provider/generic';
import { describeTokenRequest } from '@/lib/domain/token-request';
import { requestToken } from '@/lib/server/oauth/token-request';
import { Secret } from '@/lib/server/secret';
import { ask, askedSecret, loopbackOnly } from '../../support/ask-hostile';
import { type HostileEndpoints, startHostileEndpoints } from '../../support/hostile-endpoints';

let hostile: HostileEndpoints;
beforeAll(async () => {
  hostile = await startHostileEndpoints();
});
afterAll(() => hostile.close());

describe('TLS', () => {
  it.each([
    ['good', 'tls-certificate', /^(UNABLE_TO_|SELF_SIGNED)/],
    ['wrongHost', 'tls-certificate', /./],
    ['selfSigned', 'tls-certificate', /SELF_SIGNED/],
    ['oldVersion', 'tls-handshake', /./],
    ['hangsUp', 'tls-handshake', /./],
    ['plainText', 'tls-handshake', /./],
  ] as const)('of a "%s" server is %s while its authority is not trusted', async (fault, code, detail) => {
    const { reading } = await ask(hostile.tlsEndpoint(fault));
    expect(reading).toMatchObject({ kind: 'failed', code });
    expect(reading.kind === 'failed' && reading.detail).toMatch(detail);
  });

  describe('with a trusted authority', () => {
    const builtIn = getCACertificates();
    beforeAll(() => setDefaultCACertificates([...builtIn, hostile.authority]));
    afterAll(() => setDefaultCACertificates(builtIn));

    it('of a good server is described in the trace', async () => {
      const { reading, trace } = await ask(hostile.tlsEndpoint('good'), 'client_secret_basic', 3_000);
      expect(reading).toMatchObject({ kind: 'token', accessToken: 'tok-1234567890' });
      expect(trace.tls).toMatchObject({ protocol: 'TLSv1.3', issuer: 'Test Authority, Test House' });
      expect(trace.tls?.validTo).toBeGreaterThan(Date.now());
      expect(trace.timing.tlsMs).toBeGreaterThan(trace.timing.tcpMs ?? Number.POSITIVE_INFINITY);
      expect(trace.timing.firstByteMs).toBeGreaterThanOrEqual(trace.timing.tlsMs ?? Number.POSITIVE_INFINITY);
    });

    it.each([
      ['expired', 'CERT_HAS_EXPIRED'],
      ['wrongHost', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ] as const)('still refuses the "%s" certificate', async (fault, detail) => {
      expect((await ask(hostile.tlsEndpoint(fault), 'client_secret_basic', 3_000)).reading).toEqual({
        kind: 'failed',
        code: 'tls-certificate',
        detail,
      });
    });

    it('cannot be weakened by the environment', async () => {
      process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
      try {
        expect((await ask(hostile.tlsEndpoint('selfSigned'))).reading).toMatchObject({
          kind: 'failed',
          code: 'tls-certificate',
        });
      } finally {
        delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      }
    });
  });
});

describe('proxy variables of the environment', () => {
  it('do not lead the request anywhere else', async () => {
    const names = [
      'HTTP_PROXY',
      'http_proxy',
      'HTTPS_PROXY',
      'https_proxy',
      'ALL_PROXY',
      'all_proxy',
      'NODE_USE_ENV_PROXY',
    ];
    const before = names.map((name) => [name, process.env[name]] as const);
    for (const name of names)
      process.env[name] = name === 'NODE_USE_ENV_PROXY' ? '1' : hostile.closedEndpoint;
    try {
      expect((await ask(hostile.endpoint('expires-text'))).reading).toMatchObject({ kind: 'token' });
    } finally {
      for (const [name, value] of before) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
  });
});

describe('a request that is cancelled', () => {
  it.each(['silent', 'slow-body', 'slow-headers'] as const)(
    'while the server is "%s" ends at once as cancelled',
    async (name) => {
      const controller = new AbortController();
      const request = describeTokenRequest({
        profile: generic,
        tokenEndpoint: hostile.endpoint(name),
        authMethod: 'client_secret_post',
        clientId: 'c',
        scopes: [],
        parameters: [],
      });
      const input = {
        request,
        secret: new Secret(askedSecret),
        profile: generic,
        policy: loopbackOnly,
        signal: controller.signal,
      };
      setTimeout(() => controller.abort(), 50);
      const startedAt = performance.now();
      const { reading, trace } = await requestToken(input);
      expect(performance.now() - startedAt).toBeLessThan(1_000);
      expect(reading).toEqual({ kind: 'failed', code: 'cancelled', detail: null });
      expect(trace.response).toBeNull();

      expect((await requestToken(input)).reading).toEqual({
        kind: 'failed',
        code: 'cancelled',
        detail: null,
      });
    },
  );
});
