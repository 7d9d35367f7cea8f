import { NextRequest } from 'next/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetEnvironment } from '@/lib/server/env';
import { proxy } from '@/proxy';

const ask = (path: string, init: { method?: string; headers?: Record<string, string> } = {}) => {
  const headers = { host: 'localhost:3000', ...init.headers };
  return proxy(new NextRequest(`http://localhost:3000${path}`, { method: init.method ?? 'GET', headers }))
    .headers;
};
const nonceIn = (policy: string | null) => /'nonce-([^']+)'/.exec(policy ?? '')?.[1];

afterEach(() => {
  vi.unstubAllEnvs();
  forgetEnvironment();
});

describe('proxy', () => {
  it('gives each page a nonce of its own, 16 random bytes, the same to the browser and to the framework', () => {
    const nonces = Array.from({ length: 50 }, () => {
      const headers = ask('/');
      const nonce = nonceIn(headers.get('content-security-policy'));
      expect(nonceIn(headers.get('x-middleware-request-content-security-policy'))).toBe(nonce);
      expect(Buffer.from(nonce ?? '', 'base64')).toHaveLength(16);
      return nonce;
    });
    expect(new Set(nonces).size).toBe(50);
  });

  it('overwrites a policy and a path that the client sent, so that nobody chooses the nonce', () => {
    const headers = ask('/credentials?x=1', {
      headers: { 'content-security-policy': "script-src 'nonce-chosen'", 'x-s2s-path': '//evil.test' },
    });
    expect(headers.get('x-middleware-request-content-security-policy')).not.toContain('chosen');
    expect(headers.get('x-middleware-request-x-s2s-path')).toBe('/credentials?x=1');
  });

  it.each(['localhost:3000', '127.0.0.1:3000'])(
    'leads an address with a secret to a clean one at %s before anything is drawn, nothing of it repeated',
    async (host) => {
      const address = `http://${host}/?client_secret=planted-secret&demo=working`;
      const answer = proxy(new NextRequest(address, { headers: { host } }));
      expect(answer.status).toBe(307);
      expect(answer.headers.get('location')).toBe(`http://${host}/?demo=working&removed=client_secret`);
      expect(JSON.stringify([...answer.headers]) + (await answer.text())).not.toContain('planted-secret');
    },
  );

  it.each([
    ['/embed', 'https://docs.example.com http://localhost:4000'],
    ['/embed/working?theme=dark', 'https://docs.example.com http://localhost:4000'],
    ['/embed/no-such-demo', "'none'"],
    ['/embed/../sign-in', "'none'"],
    ['/', "'none'"],
    ['/sign-in?next=/embed', "'none'"],
    ['/reference', "'none'"],
  ])('tells browsers who may frame %s: %s; without sites in the configuration, nobody', (path, ancestors) => {
    const framers = () =>
      /frame-ancestors ([^;]*)$/.exec(ask(path).get('content-security-policy') ?? '')?.[1];
    expect(framers()).toBe("'none'");
    vi.stubEnv('EMBED_ORIGINS', 'https://docs.example.com,http://localhost:4000');
    forgetEnvironment();
    expect(framers()).toBe(ancestors);
  });

  it('sets no policy for scripts on what is no page', () => {
    expect(ask('/sandbox/ims/keys').get('content-security-policy')).toBeNull();
  });

  it('makes the browser drop what it keeps, after sign-out and only then', () => {
    expect(ask('/sign-in?signed-out').get('clear-site-data')).toBe('"cache", "storage"');
    expect(ask('/sign-in').get('clear-site-data')).toBeNull();
    expect(ask('/?signed-out').get('clear-site-data')).toBeNull();
  });

  it('refuses odd methods and foreign hosts without content', async () => {
    const put = proxy(
      new NextRequest('http://localhost:3000/', { method: 'PUT', headers: { host: 'localhost:3000' } }),
    );
    expect([put.status, put.headers.get('allow'), await put.text()]).toEqual([405, 'GET, HEAD, POST', '']);
    const foreign = proxy(new NextRequest('http://localhost:3000/', { headers: { host: 'evil.test' } }));
    expect([foreign.status, await foreign.text()]).toEqual([421, '']);
  });
});
