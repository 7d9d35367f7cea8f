import { type ImportNotice, type ImportRefusal, importLimits } from './report';

export type BytesReading =
  | { readonly ok: true; readonly text: string; readonly notices: readonly ImportNotice[] }
  | ImportRefusal;

/**
 * The text of a file: UTF-8, or UTF-16 where a byte-order mark says so, as some editors of Windows write it. Anything else is refused instead of
 * guessed, because a client secret with one wrong character is worse than none. Never throws.
 */
export function decodeBytes(bytes: Uint8Array): BytesReading {
  if (bytes.length > importLimits.bytesMax) return { ok: false, code: 'too-large' };
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' }).decode(bytes);
    return { ok: true, text, notices: encoding === 'utf-8' ? [] : [{ code: 'utf-16', count: 1 }] };
  } catch {
    return { ok: false, code: 'not-text' };
  }
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
