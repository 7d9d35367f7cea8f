import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secretMark } from '@/lib/domain/generation';
import { clientAuthentication } from '@/lib/server/oauth/client-authentication';
import { createSecretScrubber } from '@/lib/server/oauth/secret-scrubber';

const secret = 'p8e-Zk+/=% "\'\\<&>;:é✓😀-0123456789';
const bytes = Buffer.from(secret);

const encodings: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'percent-encoded': encodeURIComponent,
  'percent-encoded in lower case': (text) =>
    encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
  'every byte percent-encoded': (text) =>
    [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  'form-encoded': (text) => new URLSearchParams([['', text]]).toString().slice(1),
  'JSON-escaped': (text) => JSON.stringify(text).slice(1, -1),
  'JSON-escaped twice': (text) => JSON.stringify(JSON.stringify(text)).slice(3, -3),
  'JSON-escaped to ASCII': (text) =>
    JSON.stringify(text)
      .slice(1, -1)
      .replace(/[^\x20-\x7E]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'JSON-escaped with slashes': (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
  'HTML-escaped': (text) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
  'HTML-escaped by numbers': (text) =>
    text.replace(/[^\w]/gu, (character) => `&#x${character.codePointAt(0)?.toString(16)};`),
  'HTML-escaped by names': (text) =>
    text.replace(
      /[&%+=/\\]/g,
      (sign) => `&${{ '&': 'amp', '%': 'percnt', '+': 'plus', '=': 'equals', '/': 'sol' }[sign] ?? 'bsol'};`,
    ),
  'as a script quotes it': (text) =>
    text.replace(/["'\\<>&/]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16).toUpperCase()}`),
  'as bytes of Python': (text) =>
    [...Buffer.from(text)]
      .map((byte) =>
        byte > 126 ? `\\x${byte.toString(16)}` : String.fromCharCode(byte).replace(/[\\']/, '\\$&'),
      )
      .join(''),
  'as SQL quotes it': (text) => text.replaceAll("'", "''"),
  'as a table quotes it': (text) => text.replaceAll('"', '""'),
  'as a shell quotes it': (text) => text.replaceAll("'", "'\\''"),
  'with backslashes': (text) =>
    text.replace(/[!-/:-@[-`{-~ ]/g, (sign) => (sign === ' ' ? ' ' : `\\${sign}`)),
  'by code points in braces': (text) =>
    text.replace(/[^\x20-\x7e]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`),
  'in hex': (text) => Buffer.from(text).toString('hex'),
  'in upper-case hex': (text) => Buffer.from(text).toString('hex').toUpperCase(),
  'in base64': (text) => Buffer.from(text).toString('base64'),
  'in base64url': (text) => Buffer.from(text).toString('base64url'),
  'in base64 after one byte': (text) => Buffer.from(`:${text}`).toString('base64').slice(2),
  'in base64 after two bytes and before three': (text) =>
    Buffer.from(`a:${text}xyz`).toString('base64').slice(3, -4),
};

describe('createSecretScrubber', () => {
  it.each(Object.entries(encodings))('masks the secret %s', (_name, encode) => {
    const scrubbed = createSecretScrubber(secret)(`<before>${encode(secret)}<after>`);
    expect(scrubbed.startsWith('<before>')).toBe(true);
    expect(scrubbed.endsWith('<after>')).toBe(true);
    expect(scrubbed).toContain(secretMark);
    expect(scrubbed.length).toBeLessThan(40);
  });

  it('masks the secret with references of HTML that lack their semicolon', () => {
    expect(createSecretScrubber(`it's-a-"secret"`)('<it&#039s-a-&#34secret&#x22>')).toBe(`<${secretMark}>`);
  });

  it('masks the secret in a Basic header value', () => {
    const header = Buffer.from(`client-id:${secret}`).toString('base64');
    const scrubbed = createSecretScrubber(secret)(`Authorization: Basic ${header}`);
    expect(scrubbed).toContain(secretMark);
    expect(Buffer.from(scrubbed.split(' ')[2] ?? '', 'base64').includes(bytes.subarray(0, 12))).toBe(false);
  });

  it.each([
    'p8e-0123456789abcdef_ABCDEF',
    'abc8Q~a.b-c_d~0123456789',
    'a b+c/d=e%f',
    "it's (a) *secret*!",
    'geheim-äöü-€',
  ])('masks it in the header that we send ourselves, for the secret %s', (own) => {
    for (const method of ['client_secret_basic', 'client_secret_basic_raw'] as const) {
      for (const id of ['a', 'ab', 'abc']) {
        const headers = new Headers();
        clientAuthentication(method, own)({ issuer: '' }, { client_id: id }, new URLSearchParams(), headers);
        const sent = headers.get('authorization')?.slice('Basic '.length) ?? '';
        for (const echo of [sent, JSON.stringify({ authorization: sent }), sent.replaceAll('=', '%3D')]) {
          const left = createSecretScrubber(own)(echo);
          expect(left, `${method} ${echo}`).toContain(secretMark);
          expect(left.replace(secretMark, '').length, left).toBeLessThan(echo.length - sent.length + 12);
        }
      }
    }
  });

  it.each([1, 4, 127, 128, 129, 200, 256, 257, 4096])(
    'masks the whole of a secret of %i characters',
    (length) => {
      const long = Array.from({ length }, (_, i) => String.fromCharCode(97 + ((i * 7 + (i >> 3)) % 26))).join(
        '',
      );
      for (const encode of [encodings['as it is'], encodings['percent-encoded']]) {
        expect(createSecretScrubber(long)(`(${encode?.(long)})`)).toBe(`(${secretMark})`);
      }
    },
  );

  it('leaves other text alone, and everything where there is no secret', () => {
    const text = '{"error":"invalid_client","error_description":"invalid client_secret parameter"}';
    expect(createSecretScrubber(secret)(text)).toBe(text);
    expect(createSecretScrubber('')(text)).toBe(text);
  });

  it('masks any secret in any of these forms', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 6, maxLength: 300, unit: 'grapheme' }).map((text) => text.toWellFormed()),
        fc.constantFrom(...Object.values(encodings)),
        (any, encode) => {
          const scrubbed = createSecretScrubber(any)(`\u0001${encode(any)}\u0001`);
          expect(scrubbed).toMatch(/\[client secret\]/);
          expect(scrubbed.replaceAll(secretMark, '').length).toBeLessThanOrEqual(
            any.includes('\u0001') ? 1_000 : 6,
          );
        },
      ),
      { numRuns: 500, seed: 7 },
    );
  });

  it.each([
    ['backslashes', '\\'.repeat(128), '\\'.repeat(262_144)],
    ['backslashes and quotes', '\\"'.repeat(64), '\\'.repeat(262_144)],
    ['backslashes before a letter', `${'\\'.repeat(100)}x`, '\\'.repeat(262_144)],
    ['percent signs', '%25'.repeat(42), '%25'.repeat(87_381)],
    ['ampersands', '&amp;'.repeat(25), '&amp;'.repeat(52_428)],
    ['one letter', `${'a'.repeat(127)}b`, 'a'.repeat(262_144)],
    ['zeros', '&#0', '&#0000000'.repeat(29_000)],
  ])('takes less than two seconds for a body made of %s', (_name, hostile, body) => {
    const startedAt = performance.now();
    createSecretScrubber(hostile)(body);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});
