import { getSignatureText } from '../../catalogue/signature';
import type { TokenView } from '../../generation';
import { findString, type JsonMember } from '../../token/json';
import type { BundlePair, BundleToken, GenerationSource } from './bundle';
import { instantText } from './instant';
import { safeUrl } from './names';

/**
 * Claims about the token, its issuer and its times. Left to their names alone are those that name or describe an account, a person, a session or a device,
 * IDs that find the token again, and all that no list here knows: an issuer may put anything into a claim of its own.
 */
const safeClaims: ReadonlySet<string> = new Set([
  'iss',
  'aud',
  'exp',
  'nbf',
  'iat',
  'created_at',
  'expires_in',
  'type',
  'typ',
  'as',
  'ver',
  'token_use',
  'gty',
]);
const claimsMax = 100;
const valueCharactersMax = 300;

const basisTexts = {
  exp: 'the claim exp',
  'created_at+expires_in': 'the claims created_at and expires_in (milliseconds)',
  'answer-expires_in': 'expires_in of the answer, counted from when it arrived',
  unknown: 'nothing: neither the answer nor the token says',
} as const;

/** What can be told of a token without showing it. */
export function bundleToken(
  token: TokenView,
  reading: NonNullable<GenerationSource['reading']>,
): BundleToken {
  const { decoded, lifetime } = reading;
  const header = 'header' in decoded ? (decoded.header ?? []) : [];
  const payload = decoded.kind === 'jwt' ? decoded.payload : [];
  const { state, keysFrom } = token.signature;
  return {
    fingerprint: /^[0-9a-f]{16}$/.test(token.fingerprint) ? token.fingerprint : 'unknown',
    type: token.tokenType,
    characters: token.accessToken.length,
    form: decoded.kind,
    expiresInSeconds: token.expiresInSeconds,
    receivedAt: instantText(token.receivedAt),
    issuedAt: instantText(lifetime.issuedAt),
    expiresAt: instantText(lifetime.expiresAt),
    expiryFrom: basisTexts[lifetime.basis],
    signature: {
      state,
      what: getSignatureText(token.signature).title,
      keysFrom: keysFrom === null ? null : safeUrl(keysFrom),
    },
    algorithm: findShort(header, 'alg'),
    keyId: findShort(header, 'kid'),
    claimNames: payload.slice(0, claimsMax).map(({ name }) => name.slice(0, valueCharactersMax)),
    claims: payload
      .filter(({ name }) => safeClaims.has(name))
      .slice(0, claimsMax)
      .map(claimOf),
  };
}

function claimOf({ name, value }: JsonMember): BundlePair {
  const text = value.type === 'string' ? value.value : value.raw;
  return { name, value: text.slice(0, valueCharactersMax) };
}

function findShort(members: readonly JsonMember[], name: string): string | null {
  return findString(members, name)?.slice(0, valueCharactersMax) ?? null;
}
