import { placeholder } from './placeholder';
import { type Notes, refuse } from './reading';

const kept = /^[A-Za-z0-9\-._~]$/;

/** Percent escapes of everything but letters, digits and `-._~`, a space as `+`, as curl writes them; stand-ins stay. */
export function escapeAsCurl(text: string): string {
  return text
    .split(/(\0[^\0]*\0)/)
    .map((piece) => (piece.startsWith('\0') ? piece : escapePiece(piece)))
    .join('');
}

function escapePiece(piece: string): string {
  let escaped = '';
  for (const byte of new TextEncoder().encode(piece)) {
    const character = String.fromCharCode(byte);
    if (kept.test(character)) escaped += character;
    else escaped += character === ' ' ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return escaped;
}

/**
 * The value of `--data-urlencode` or `--url-query` as sent: `content`, `=content`, `name=content`; the two forms with `@` read a file, are refused and leave
 * a stand-in.
 * @see https://curl.se/docs/manpage.html#--data-urlencode
 */
export function encodeArgument(value: string, written: string, notes: Notes): string {
  const equalsAt = value.indexOf('=');
  const fileAt = equalsAt < 0 ? value.indexOf('@') : -1;
  const at = equalsAt >= 0 ? equalsAt : fileAt;
  if (at < 0) return escapeAsCurl(value);
  const prefix = at > 0 ? `${value.slice(0, at)}=` : '';
  if (fileAt < 0) return prefix + escapeAsCurl(value.slice(at + 1));
  refuse(notes, `${written} …@`, value.slice(at + 1) === '-' ? 'reads-input' : 'reads-file');
  return prefix + placeholder('');
}
