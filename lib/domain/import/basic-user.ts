import type { AuthMethod } from '../credential';
import { readBase64url } from '../token/base64url';
import { expansionMark } from './entry';

/** Client ID and secret of an HTTP Basic header, and which of the two ways of writing them it is. */
export interface BasicUser {
  readonly clientId: string;
  /** Null where curl would ask for it. */
  readonly clientSecret: string | null;
  readonly authMethod: AuthMethod;
}

/**
 * Reads `id:secret`. Where both hold nothing that form-encoding would change, both ways send the same bytes and the standard's is taken; where an escape
 * is found the values were encoded already, and are decoded.
 * @see RFC 6749 section 2.3.1
 */
export function readBasicUser(user: string): BasicUser {
  const colonAt = user.indexOf(':');
  const parts = colonAt < 0 ? [user] : [user.slice(0, colonAt), user.slice(colonAt + 1)];
  const isEncoded = /%[0-9a-f]{2}/i.test(user) && !/%(?![0-9a-f]{2})/i.test(user);
  const isPlain = parts.every((part) => /^[\w.*-]*$/.test(part.replaceAll(expansionMark, '')));
  const [clientId = '', clientSecret = null] = isEncoded ? parts.map(decode) : parts;
  const authMethod = isEncoded || isPlain ? 'client_secret_basic' : 'client_secret_basic_raw';
  return { clientId, clientSecret, authMethod };
}

/** The user of an `Authorization` header's value; null where the scheme is another or the text is not base64. */
export function readBasicHeader(value: string): BasicUser | null {
  const encoded = /^basic\s+(\S+)$/i.exec(value)?.[1];
  if (encoded === undefined) return null;
  if (encoded.includes(expansionMark)) {
    return { clientId: '', clientSecret: expansionMark, authMethod: 'client_secret_basic' };
  }
  const bytes = readBase64url(encoded);
  return bytes.ok ? readBasicUser(new TextDecoder().decode(bytes.bytes)) : null;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    // Escapes that are no UTF-8 were not made by encoding a secret.
    return part;
  }
}
