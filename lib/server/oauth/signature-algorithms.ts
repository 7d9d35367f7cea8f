import 'server-only';
import type { JWK } from 'jose';

interface KeyKind {
  readonly kty: 'RSA' | 'EC' | 'OKP';
  readonly crv?: string;
}

/**
 * The signature algorithms we check, all asymmetric, and the kind of key each needs. HMAC is missing on purpose: with it, who can check
 * can also sign, and a public key taken for a shared secret is a known trick.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7518#section-3.1
 */
const algorithms: Readonly<Record<string, KeyKind>> = {
  RS256: { kty: 'RSA' },
  RS384: { kty: 'RSA' },
  RS512: { kty: 'RSA' },
  PS256: { kty: 'RSA' },
  PS384: { kty: 'RSA' },
  PS512: { kty: 'RSA' },
  ES256: { kty: 'EC', crv: 'P-256' },
  ES384: { kty: 'EC', crv: 'P-384' },
  ES512: { kty: 'EC', crv: 'P-521' },
  EdDSA: { kty: 'OKP', crv: 'Ed25519' },
};

/** Whether `name` is one of the algorithms above, letter by letter. */
export function isSupportedAlgorithm(name: string): boolean {
  return Object.hasOwn(algorithms, name);
}

/** The published key reduced to its public part, if it is of the kind that `algorithm` needs and not meant for something else; null otherwise. */
export function findPublicKey(jwk: ReadonlyMap<string, unknown>, algorithm: string): JWK | null {
  const kind = Object.hasOwn(algorithms, algorithm) ? algorithms[algorithm] : undefined;
  if (!kind || jwk.get('kty') !== kind.kty) return null;
  if (kind.crv && jwk.get('crv') !== kind.crv) return null;
  if (jwk.has('alg') && jwk.get('alg') !== algorithm && !isEd25519Name(jwk.get('alg'), algorithm))
    return null;
  if (jwk.has('use') && jwk.get('use') !== 'sig') return null;
  const operations = jwk.get('key_ops');
  if (Array.isArray(operations) && !operations.includes('verify')) return null;

  const text = (name: string) => String(jwk.get(name) ?? '');
  if (kind.kty === 'RSA') return { kty: 'RSA', n: text('n'), e: text('e') };
  if (kind.kty === 'EC') return { kty: 'EC', crv: text('crv'), x: text('x'), y: text('y') };
  return { kty: 'OKP', crv: text('crv'), x: text('x') };
}

/** RFC 9864 gave EdDSA with this curve the name `Ed25519`; keys carry either. */
function isEd25519Name(keyAlgorithm: unknown, algorithm: string): boolean {
  return algorithm === 'EdDSA' && keyAlgorithm === 'Ed25519';
}
