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
  'in hex with spaces': (text) => spaced(text, ' '),
  'in hex with colons': (text) => spaced(text, ':'),
  'in hex with prefixes': (text) => spaced(text, ', 0x').replace(/^/, '0x'),
  'as Node shows bytes in JSON': (text) => JSON.stringify([...Buffer.from(text)]).slice(1, -1),
  'as a list of bytes with spaces': (text) => [...Buffer.from(text)].join(', '),
  'by units after %u': (text) =>
    text.replace(/[\s\S]/g, (unit) => `%u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'HTML-escaped by numbers with zeros': (text) =>
    text.replace(/[\s\S]/gu, (sign) => `&#${String(sign.codePointAt(0)).padStart(9, '0')};`),
  'in wrapped base64': (text) => wrapped(Buffer.from(text).toString('base64'), 64, '\n'),
  'in wrapped base64 within JSON': (text) =>
    JSON.stringify(wrapped(Buffer.from(text).toString('base64'), 76, '\r\n')).slice(1, -1),
  'in base64 of base64': (text) => Buffer.from(Buffer.from(text).toString('base64')).toString('base64'),
  'in base64 of base64url': (text) => Buffer.from(Buffer.from(text).toString('base64url')).toString('base64'),
  'in base64 of JSON': (text) => Buffer.from(JSON.stringify(text).slice(1, -1)).toString('base64'),
  'in base64 of JSON in ASCII with slashes': (text) =>
    Buffer.from(
      JSON.stringify(text)
        .slice(1, -1)
        .replaceAll('/', '\\/')
        .replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ).toString('base64'),
  'in hex of JSON': (text) => Buffer.from(JSON.stringify(text).slice(1, -1)).toString('hex'),
  'in base64 of HTML': (text) =>
    Buffer.from(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')).toString('base64'),
  'in base64 of percent-encoding in lower case': (text) =>
    Buffer.from(
      encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (sequence) => sequence.toLowerCase()),
    ).toString('base64'),
  'in base64url': (text) => Buffer.from(text).toString('base64url'),
  'in base64 after one byte': (text) => Buffer.from(`:${text}`).toString('base64').slice(2),
  'in base64 after two bytes and before three': (text) =>
    Buffer.from(`a:${text}xyz`).toString('base64').slice(3, -4),
};

const spaced = (text: string, between: string) =>
  [...Buffer.from(text)].map((byte) => byte.toString(16).padStart(2, '0')).join(between);
const wrapped = (text: string, columns: number, between: string) =>
  (text.match(new RegExp(`.{1,${columns}}`, 'g')) ?? []).join(between);

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

  it.each([64, 76])('masks the whole of it in a Basic header value wrapped at %i columns', (columns) => {
    for (const id of [
      'client',
      'client-id',
      'a-client-whose-id-is-rather-long-so-that-the-secret-is-wrapped',
    ]) {
      const header = wrapped(Buffer.from(`${id}:${secret}${secret}`).toString('base64'), columns, '\r\n');
      const left = createSecretScrubber(secret)(header).replaceAll(secretMark, '').replace(/\s/g, '');
      expect(left.length, left).toBeLessThan((id.length * 4) / 3 + 4);
    }
  });

  it('masks the secret in a Basic header value that was encoded once more', () => {
    for (const id of ['a', 'ab', 'abc', 'abcd', 'abcde', 'abcdef', 'abcdefg', 'abcdefgh', 'abcdefghi']) {
      const basic = Buffer.from(`${id}:${secret}`).toString('base64');
      const left = createSecretScrubber(secret)(Buffer.from(basic).toString('base64'));
      expect(left, id).toContain(secretMark);
      expect(left.replace(secretMark, '').length, left).toBeLessThan((id.length * 16) / 9 + 5);
    }
  });

  it('leaves what stands around a masked list of bytes readable', () => {
    const text = JSON.stringify({ sent: Buffer.from(secret), at: 12 }, null, 2);
    const scrubbed = createSecretScrubber(secret)(text);
    expect(scrubbed.replace(/\s/g, '')).toBe(
      `{"sent":{"type":"Buffer","data":[${secretMark.replace(/\s/g, '')}]},"at":12}`,
    );
    expect(createSecretScrubber('p8e-0123456789')(`<Buffer ${spaced('p8e-0123456789', ' ')}>`)).toBe(
      `<Buffer ${secretMark}>`,
    );
  });

  it('masks a token as long as an answer may be, as it is and in base64', () => {
    const token = Array.from(
      { length: 262_144 },
      (_, i) => 'abcdefghijklmnopqrstuvwxyz0123456789-_.'[(i * i + 7 * i) % 39],
    ).join('');
    const scrub = createSecretScrubber(token);
    expect(scrub(`(${token})`)).toBe(`(${secretMark})`);
    expect(scrub(`(${Buffer.from(token).toString('base64')})`)).toBe(`(${secretMark})`);
    expect(scrub(token.slice(1))).toBe(token.slice(1));
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
    ['nearly the secret', 'a'.repeat(4096), `%2525252561${`${'a'.repeat(4095)}b`.repeat(64)}`],
    ['nearly its base64', `${'a'.repeat(4095)}+`, `%2525252561${'YWFh'.repeat(65_000)}`],
    ['nearly its hex', `${'a'.repeat(4095)}+`, `%2525252561${'61'.repeat(130_000)}`],
    ['the secret alone', 'a', `%2525252561${'a'.repeat(262_000)}`],
    ['zeros', '&#0', '&#0000000'.repeat(29_000)],
  ])('takes less than two seconds for a body made of %s', (_name, hostile, body) => {
    const before = process.threadCpuUsage();
    createSecretScrubber(hostile)(body);
    expect(process.threadCpuUsage(before).user / 1_000).toBeLessThan(2_000);
  });
});
