import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, type ResponseKind, securityHeaders } from '@/lib/server/web/headers';

const kinds: readonly ResponseKind[] = ['page', 'machine', 'file', 'badge'];
const headersOf = (kind: ResponseKind, deployed = false, framers: readonly string[] = []) =>
  new Headers(
    securityHeaders(kind, deployed, framers).map(([name, value]): [string, string] => [name, value]),
  );

describe('securityHeaders', () => {
  it.each(kinds)('gives a %s the headers that every answer needs', (kind) => {
    const headers = headersOf(kind);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe(
      kind === 'badge' ? 'cross-origin' : 'same-origin',
    );
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('permissions-policy')).toContain('camera=()');
  });

  it('takes X-Frame-Options away from what may be framed, and changes nothing else', () => {
    const [framed, unframed] = [
      headersOf('page', true, ['https://docs.example.com']),
      headersOf('page', true),
    ];
    expect(unframed.get('x-frame-options')).toBe('DENY');
    unframed.delete('x-frame-options');
    expect([...framed]).toEqual([...unframed]);
  });

  it('keeps pages and machine answers out of every cache, and lets files and the badge be kept', () => {
    expect(kinds.map((kind) => headersOf(kind).get('cache-control'))).toEqual([
      'no-store',
      'no-store',
      null,
      'public, max-age=3600',
    ]);
  });

  it('demands https for a year when deployed, and not on a loopback port that other programs use too', () => {
    expect(headersOf('page', true).get('strict-transport-security')).toBe(
      'max-age=31536000; includeSubDomains',
    );
    expect(headersOf('page').has('strict-transport-security')).toBe(false);
  });
});

describe('contentSecurityPolicy', () => {
  const policy = new Map(
    contentSecurityPolicy('bm9uY2U=', [])
      .split('; ')
      .map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]),
  );

  it('runs scripts with the nonce only', () => {
    expect(policy.get('script-src')).toBe("'nonce-bm9uY2U=' 'strict-dynamic'");
  });

  it.each(['object-src', 'base-uri', 'frame-ancestors', 'default-src'])('allows nothing for %s', (name) => {
    expect(policy.get(name)).toBe("'none'");
  });

  it('has no unsafe word, no scheme but data: for images, and no foreign host', () => {
    const text = contentSecurityPolicy('bm9uY2U=', []);
    expect(text).not.toMatch(/unsafe|http|\*/);
    expect(text.match(/\b\w+:(?=[\s;])/g)).toEqual(['data:']);
  });

  it('names the sites that may frame an embed, lets it send no form, and is the same in all else', () => {
    const framers = ['https://docs.example.com', 'http://localhost:4000'];
    expect(contentSecurityPolicy('bm9uY2U=', framers)).toBe(
      contentSecurityPolicy('bm9uY2U=', [])
        .replace("form-action 'self'", "form-action 'none'")
        .replace("frame-ancestors 'none'", 'frame-ancestors https://docs.example.com http://localhost:4000'),
    );
  });
});
