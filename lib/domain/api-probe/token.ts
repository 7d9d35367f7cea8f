import type { UncheckedToken } from '../generation';
import type { ProviderProfile } from '../provider/provider';
import { decodeToken } from '../token/decode';
import { readLifetime } from '../token/expiry';
import { findString } from '../token/json';
import { grantedScopes } from '../token/scopes';
import type { ApiTokenFacts } from './api-probe';

/** Claims in which issuers name the client, the most usual first. */
const clientClaims = ['client_id', 'azp', 'cid', 'appid'];

/** What a token tells about itself. Takes the token's word: checks no signature and has no clock. */
export function readApiToken(
  token: UncheckedToken,
  tokenDialect: ProviderProfile['tokenDialect'],
  reused: boolean,
): ApiTokenFacts {
  const { accessToken, receivedAt, expiresInSeconds, scope, fingerprint } = token;
  const decoded = decodeToken(accessToken);
  const members = decoded.kind === 'jwt' ? decoded.payload : [];
  const clientId = clientClaims.map((name) => findString(members, name)).find((value) => value !== null);
  return {
    fingerprint,
    scopes: grantedScopes(scope, decoded).scopes,
    expiresAt: readLifetime(decoded, { receivedAt, expiresInSeconds, tokenDialect }).expiresAt,
    clientId: clientId ?? null,
    imsOrgId: findString(members, 'org'),
    reused,
  };
}
