import { describe, expect, it } from 'vitest';
import { clientAddress } from '@/lib/server/web/client-address';
import { prepareExchange } from '@/lib/server/web/door';

describe('clientAddress', () => {
  it.each([
    ['0 hops: the peer, whatever the header says', '9.9.9.9', '203.0.113.1', 0, '203.0.113.1'],
    ['0 hops: an IPv4 peer on a dual-stack socket', undefined, '::ffff:203.0.113.1', 0, '203.0.113.1'],
    ['1 hop: the last entry', '9.9.9.9, 203.0.113.5', '10.0.0.1', 1, '203.0.113.5'],
    ['2 hops: the last but one', '9.9.9.9, 203.0.113.5, 10.0.0.2', '10.0.0.1', 2, '203.0.113.5'],
    ['1 hop and two headers', ['9.9.9.9', '203.0.113.5'], '10.0.0.1', 1, '203.0.113.5'],
    ['2 hops, one entry: not the forged one', '9.9.9.9', '10.0.0.1', 2, 'unknown'],
    ['1 hop, no header', undefined, '10.0.0.1', 1, 'unknown'],
    ['1 hop, nonsense', 'evil', '10.0.0.1', 1, 'unknown'],
    ['no peer', undefined, undefined, 0, 'unknown'],
  ] as const)('%s', (_name, forwardedFor, peer, hops, address) => {
    expect(clientAddress(forwardedFor, peer, hops)).toBe(address);
  });
});

describe('prepareExchange', () => {
  const prepare = (
    place: { mode: 'loopback' | 'deployed'; origin: string; trustedProxyHops: number },
    given: Record<string, string>,
    { method = 'GET', url = '/x?y', embedOrigins = [] as readonly string[] } = {},
  ) => {
    const request = { method, url, socket: {}, headers: { host: 'inside:3000', ...given } };
    const response = new Headers();
    prepareExchange(
      { request, response: { setHeader: (name, value) => response.set(name, value) } },
      { ...place, embedOrigins },
    );
    return { request, response };
  };
  const forged = {
    'x-forwarded-for': '9.9.9.9',
    'x-forwarded-host': 'evil.test',
    'x-forwarded-proto': 'https',
    'x-real-ip': '9.9.9.9',
    forwarded: 'for=9.9.9.9',
  };

  it('drops every forwarded header of a client in loopback mode, so that none of them can pass for ours', () => {
    const { request } = prepare(
      { mode: 'loopback', origin: 'http://127.0.0.1:3000', trustedProxyHops: 0 },
      forged,
    );
    expect(request.headers).toEqual({ host: 'inside:3000', 'x-forwarded-for': 'unknown' });
  });

  it('tells the framework the configured host when deployed, not the one a client or proxy sent', () => {
    const { request, response } = prepare(
      { mode: 'deployed', origin: 'https://app.example', trustedProxyHops: 1 },
      forged,
    );
    expect(request.headers).toEqual({
      host: 'inside:3000',
      'x-forwarded-for': '9.9.9.9',
      'x-forwarded-host': 'app.example',
      'x-forwarded-proto': 'https',
    });
    expect(response.get('strict-transport-security')).not.toBeNull();
  });

  it('sets the base headers before the framework answers, so that its redirects and errors have them', () => {
    const { response } = prepare(
      { mode: 'loopback', origin: 'http://127.0.0.1:3000', trustedProxyHops: 0 },
      {},
    );
    expect(response.get('x-content-type-options')).toBe('nosniff');
    expect(response.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['/embed', true],
    ['/embed?theme=dark', true],
    ['/embed/missing-scope?view=command', true],
    ['/embed/', false],
    ['/embed/no-such-demo', false],
    ['/embed/%77orking', false],
    ['/embed/../sign-in', false],
    ['/embed/%2e%2e/sign-in', false],
    ['/', false],
  ])('%s may be framed by the sites that are named: %s', (url, isFramed) => {
    const place = { mode: 'loopback', origin: 'http://127.0.0.1:3000', trustedProxyHops: 0 } as const;
    const on = prepare(place, {}, { url, embedOrigins: ['https://docs.example.com'] }).response;
    const off = prepare(place, {}, { url }).response;
    expect([on.get('x-frame-options'), off.get('x-frame-options')]).toEqual([
      isFramed ? null : 'DENY',
      'DENY',
    ]);
    // Until the page has its own policy, the door's lets nobody frame it.
    expect(on.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('turns TRACE into a method that the framework can hand to proxy.ts, which refuses it', () => {
    const { request } = prepare(
      { mode: 'loopback', origin: 'http://127.0.0.1:3000', trustedProxyHops: 0 },
      {},
      { method: 'TRACE' },
    );
    expect(request.method).toBe('PROPFIND');
  });
});
