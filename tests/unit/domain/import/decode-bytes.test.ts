import { describe, expect, it } from 'vitest';
import { decodeBytes } from '@/lib/domain/import/decode-bytes';
import { readImport } from '@/lib/domain/import/read-import';
import { splitReport } from '@/lib/domain/import/shown-report';
import { credentialJson, origins, secondSecret, secret } from './fixtures';

const utf8 = (text: string) => new TextEncoder().encode(text);
function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [index, character] of [...`\ufeff${text}`].entries())
    view.setUint16(index * 2, character.charCodeAt(0), !isBigEndian);
  return bytes;
}

describe('bytes of a file', () => {
  it('reads UTF-8', () => {
    expect(decodeBytes(utf8('CLIENT_ID=é'))).toEqual({ ok: true, text: 'CLIENT_ID=é', notices: [] });
  });

  it.each([
    ['little', false],
    ['big', true],
  ])('reads UTF-16 with a byte-order mark, %s endian, and says so', (_, isBigEndian) => {
    const notices = [{ code: 'utf-16', count: 1 }];
    expect(decodeBytes(utf16('CLIENT_ID=x', isBigEndian))).toEqual({
      ok: true,
      text: 'CLIENT_ID=x',
      notices,
    });
  });

  it.each([
    ['Latin-1', Uint8Array.of(0x43, 0xe9, 0x3d)],
    ['a cut-off character', Uint8Array.of(0x41, 0xe2, 0x82)],
    ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff)],
  ])('refuses %s instead of guessing', (_, bytes) => {
    expect(decodeBytes(bytes)).toEqual({ ok: false, code: 'not-text' });
  });

  it('refuses what is too large before it decodes', () => {
    expect(decodeBytes(new Uint8Array(262_145))).toEqual({ ok: false, code: 'too-large' });
    expect(decodeBytes(new Uint8Array(262_144).fill(0x41)).ok).toBe(true);
  });
});

describe('what a page may keep of a report', () => {
  it('holds no client secret; the secrets stand apart', () => {
    const reading = readImport(credentialJson, { origins });
    if (!reading.ok) throw new Error(reading.code);
    const { report, secrets } = splitReport(reading);
    expect(secrets).toEqual([secret]);
    expect(report.credentials[0]).toMatchObject({ hasSecret: true, secretCount: 2 });
    expect(JSON.stringify(report)).not.toContain(secret);
    expect(JSON.stringify(report)).not.toContain(secondSecret);
  });
});
