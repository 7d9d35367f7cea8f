import type { TokenFamily } from '../catalogue/claims-family';
import type { DecodedJwt } from '../token/decode';
import { findMember, findString } from '../token/json';

const imsTypes: Readonly<Record<string, string>> = {
  access_token: 'Access token',
  refresh_token: 'Refresh token',
  authorization_code: 'Authorization code',
  device_token: 'Device token',
  at: 'Access token',
  rt: 'Refresh token',
};
const cognitoUses: Readonly<Record<string, string>> = { access: 'Access token', id: 'ID token' };
const keycloakTypes: Readonly<Record<string, string>> = {
  Bearer: 'Access token',
  ID: 'ID token',
  Refresh: 'Refresh token',
  Offline: 'Offline refresh token',
};

/** What a family's token is for, by the claim in which the family says so; null where it does not, or where the family's name says it already. */
export function kindInFamily(family: TokenFamily, { header, payload }: DecodedJwt): string | null {
  const has = (name: string) => findMember(payload, name) !== null;
  switch (family) {
    case 'adobe-ims':
      return lookUp(imsTypes, findString(payload, 'type') ?? findString(header, 'itt'));
    case 'cognito':
      return lookUp(cognitoUses, findString(payload, 'token_use'));
    case 'keycloak':
      return lookUp(keycloakTypes, findString(payload, 'typ'));
    case 'entra':
      return has('scp') || has('roles') || has('appid') || has('idtyp')
        ? 'Access token'
        : has('nonce') || has('at_hash') || has('preferred_username')
          ? 'ID token'
          : null;
    case 'okta':
      return 'Access token';
    case 'auth0':
      return has('gty') || has('scope') ? 'Access token' : has('nonce') ? 'ID token' : null;
    default:
      return null;
  }
}

function lookUp(names: Readonly<Record<string, string>>, value: string | null): string | null {
  return value !== null && Object.hasOwn(names, value) ? (names[value] ?? null) : null;
}
