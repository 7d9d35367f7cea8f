/** How a text departs from base64url although it can be read. */
export type Base64urlDeparture = 'padding' | 'standard-alphabet' | 'trailing-bits';

export type Base64urlReading =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly departures: readonly Base64urlDeparture[] }
  | { readonly ok: false /** Offset of the first character that cannot stand there. */; readonly at: number };

/**
 * Reads base64url, and tolerates what people paste: padding, the `+` and `/` of standard base64, and unused bits that are
 * not zero. Each is told, because a strict verifier refuses it. Never throws; linear in the length.
 * @see RFC 7515 section 2 and appendix C; RFC 4648 section 3.5
 */
export function readBase64url(text: string): Base64urlReading {
  const equalsAt = text.indexOf('=');
  const body = equalsAt < 0 ? text : text.slice(0, equalsAt);
  const strangerAt = body.search(/[^\w+/-]/);
  if (strangerAt >= 0) return { ok: false, at: strangerAt };
  const padding = text.slice(body.length);
  if (padding.length > 2 || padding.replaceAll('=', '') !== '') return { ok: false, at: body.length };
  const rest = body.length % 4;
  if (rest === 1) return { ok: false, at: body.length - 1 };

  const departures: Base64urlDeparture[] = [];
  if (padding !== '') departures.push('padding');
  if (/[+/]/.test(body)) departures.push('standard-alphabet');
  const standard = body.replaceAll('-', '+').replaceAll('_', '/');
  const unusedBits = rest === 2 ? 15 : rest === 3 ? 3 : 0;
  // The last byte of `AAA?` is the six bits of `?` alone.
  if (atob(`AAA${standard.slice(-1) || 'A'}`).charCodeAt(2) & unusedBits) departures.push('trailing-bits');
  return { ok: true, bytes: Uint8Array.from(atob(standard), (byte) => byte.charCodeAt(0)), departures };
}
