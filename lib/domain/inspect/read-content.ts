import { readBase64url } from '../token/base64url';
import { type DecodedToken, decodeToken } from '../token/decode';
import type { JsonMember } from '../token/json';
import type { FoundToken } from './paste';
import { beginsLikeJwt } from './token-run';

/** A JWS that is no JWT: what it signs is a text, another token, or elsewhere. */
export interface SignedContent {
  readonly kind: 'content';
  /** The members that the signature covers, in source order; empty without a protected header. */
  readonly header: readonly JsonMember[];
  readonly algorithm: string | null;
  /** What was signed; null where it is not in the token (detached). Not yet made visible. */
  readonly text: string | null;
  /** Another token that is all of the text. */
  readonly inner: string | null;
  /** Number of bytes in the signature; null where it is not base64url. */
  readonly signatureBytes: number | null;
}

/** What can be read of a token without a key. */
export type TokenContent = SignedContent | { readonly kind: 'token'; readonly decoded: DecodedToken };

/**
 * Decodes a found token, and where it is a JWS with other content than a JSON object says so instead of calling it broken. Checks no signature, never
 * throws. A payload that begins like an object and is none stays a broken JWT.
 * @see RFC 7515 section 3 and appendix F (detached content); RFC 7519 section 5.2 (nested)
 */
export function readContent({ token, unprotected }: Pick<FoundToken, 'token' | 'unprotected'>): TokenContent {
  const parts = token.split('.', 4);
  const [first = '', second = '', signature = ''] = parts;
  const outside = unprotected.find(({ name }) => name === 'alg')?.value;
  if (first === '' && parts.length === 3 && outside?.type === 'string') {
    return signedContent([], outside.value, second, signature);
  }
  const decoded = decodeToken(token);
  const isContent =
    decoded.kind === 'malformed' &&
    decoded.part === 'payload' &&
    decoded.header !== null &&
    (second === '' || isOtherContent(decoded.payloadText));
  if (!isContent || decoded.header === null) return { kind: 'token', decoded };
  const algorithm = decoded.header.findLast(({ name }) => name === 'alg')?.value;
  return signedContent(
    decoded.header,
    algorithm?.type === 'string' ? algorithm.value : outside?.type === 'string' ? outside.value : null,
    second,
    signature,
  );
}

function signedContent(
  header: readonly JsonMember[],
  algorithm: string | null,
  payload: string,
  signature: string,
): SignedContent {
  const bytes = readBase64url(payload);
  const text = payload === '' || !bytes.ok ? null : new TextDecoder().decode(bytes.bytes);
  const inner = text?.trim() ?? '';
  const isToken = beginsLikeJwt(inner) && /^[\w-]+(?:\.[\w-]*){2}(?:(?:\.[\w-]*){2})?$/.test(inner);
  const sealed = readBase64url(signature);
  return {
    kind: 'content',
    header,
    algorithm,
    text,
    inner: isToken ? inner : null,
    signatureBytes: sealed.ok ? sealed.bytes.length : null,
  };
}

/** A readable text, and not an object that was cut. */
function isOtherContent(text: string | null): boolean {
  return text !== null && !/^\s*\{/.test(text) && !/[\ufffd\0-\u0008\u000e-\u001f]/.test(text);
}
