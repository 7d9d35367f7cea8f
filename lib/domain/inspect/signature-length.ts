import { readBase64url } from '../token/base64url';

/** The text of a token's first part; null where it is no whole JSON object. */
export function readHeaderText(part: string): string | null {
  const bytes = part.length <= 16_384 ? readBase64url(part) : null;
  const text = bytes?.ok ? new TextDecoder().decode(bytes.bytes) : '';
  return text.trimEnd().endsWith('}') ? text : null;
}

/** Characters that a signature of the header's algorithm has; of RSA, with the usual key sizes. @see RFC 7518 section 3 */
export function signatureLengths(header: string): readonly number[] {
  const algorithm = /"alg"\s*:\s*"(\w{2,8})"/.exec(readHeaderText(header) ?? '')?.[1] ?? '';
  if (/^[RP]S/.test(algorithm)) return [171, 342, 512, 683];
  const lengths: Readonly<Record<string, number>> = {
    HS256: 43,
    HS384: 64,
    HS512: 86,
    ES256: 86,
    ES384: 128,
    ES512: 176,
    EdDSA: 86,
    Ed25519: 86,
  };
  const length = Object.hasOwn(lengths, algorithm) ? lengths[algorithm] : undefined;
  return length === undefined ? [] : [length];
}

/** Characters of an encrypted token's authentication tag. @see RFC 7518 sections 5.2 and 5.3 */
export function tagLengths(header: string): readonly number[] {
  const encryption = /"enc"\s*:\s*"([\w-]{5,16})"/.exec(readHeaderText(header) ?? '')?.[1] ?? '';
  if (encryption === 'A192CBC-HS384') return [32];
  return [encryption === 'A256CBC-HS512' ? 43 : 22];
}
