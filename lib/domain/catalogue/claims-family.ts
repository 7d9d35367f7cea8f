import type { DecodedToken } from '../token/decode';
import { findMember, findString } from '../token/json';

/** Whose dictionary explains a token. */
export const tokenFamilies = [
  'adobe-ims',
  'entra',
  'cognito',
  'keycloak',
  'okta',
  'auth0',
  'rfc9068',
  'id-token',
  'generic',
] as const;
export type TokenFamily = (typeof tokenFamilies)[number];

/** What people call the family. */
export const tokenFamilyLabels: Readonly<Record<TokenFamily, string>> = {
  'adobe-ims': 'Adobe IMS',
  entra: 'Microsoft Entra ID',
  cognito: 'Amazon Cognito',
  keycloak: 'Keycloak',
  okta: 'Okta',
  auth0: 'Auth0',
  rfc9068: 'JWT access token (RFC 9068)',
  'id-token': 'ID token (OpenID Connect)',
  generic: 'JSON Web Token',
};

/**
 * Guesses by its shape whose token this is, to choose the words that explain it. Anyone can imitate a shape, so nothing but
 * words may depend on the answer. `generic` for what is no JWT.
 */
export function detectTokenFamily(decoded: DecodedToken): TokenFamily {
  if (decoded.kind !== 'jwt') return 'generic';
  const { header, payload } = decoded;
  const has = (...names: string[]) => names.every((name) => findMember(payload, name) !== null);
  const issuer = findString(payload, 'iss') ?? '';

  const isImsTime = findString(payload, 'created_at') !== null && findString(payload, 'expires_in') !== null;
  if (isImsTime && !has('exp')) return 'adobe-ims';
  if (
    /^https:\/\/(?:login\.microsoftonline\.(?:com|us)|sts\.windows\.net)\//.test(issuer) ||
    has('tid', 'uti')
  )
    return 'entra';
  if (/^https:\/\/cognito-idp\.[\w-]+\.amazonaws\.com\//.test(issuer) || has('token_use', 'origin_jti'))
    return 'cognito';
  if (has('realm_access') || has('resource_access') || has('allowed-origins') || has('typ', 'azp'))
    return 'keycloak';
  if (has('cid', 'scp')) return 'okta';
  if (has('gty') || /^https:\/\/[\w.-]+\.auth0\.com\/$/.test(issuer)) return 'auth0';
  if (/^(?:application\/)?at\+jwt$/i.test(findString(header, 'typ') ?? '')) return 'rfc9068';
  const isSignIn = has('nonce') || has('at_hash') || has('c_hash') || has('auth_time') || has('amr');
  return isSignIn && has('iss', 'sub', 'aud') && !has('scope') && !has('scp') ? 'id-token' : 'generic';
}
