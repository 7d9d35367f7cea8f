import { adobeImsClaims, adobeImsHeader } from './claims-adobe-ims';
import { auth0Claims } from './claims-auth0';
import { cognitoClaims } from './claims-cognito';
import { entraClaims, entraUndescribed } from './claims-entra';
import type { ClaimEntry } from './claims-entry';
import type { TokenFamily } from './claims-family';
import { headerMembers } from './claims-header';
import { keycloakClaims } from './claims-keycloak';
import { oktaClaims } from './claims-okta';
import { standardClaims } from './claims-standard';

/** What each family adds to the standard claims, or says differently. */
export const familyClaims: Readonly<Record<TokenFamily, readonly ClaimEntry[]>> = {
  'adobe-ims': adobeImsClaims,
  entra: entraClaims,
  cognito: cognitoClaims,
  keycloak: keycloakClaims,
  okta: oktaClaims,
  auth0: auth0Claims,
  rfc9068: [],
  'id-token': [],
  generic: [],
};

/** The entry of a payload's claim: the family's own, else the standard one, else null. Names are case-sensitive. */
export function findClaim(name: string, family: TokenFamily): ClaimEntry | null {
  const entry = findByName(familyClaims[family], name) ?? findByName(standardClaims, name);
  return entry ?? (family === 'entra' && name.startsWith('xms_') ? entraUndescribed : null);
}

/** The entry of a header's member, or null. */
export function findHeaderMember(name: string, family: TokenFamily): ClaimEntry | null {
  const own = family === 'adobe-ims' ? findByName(adobeImsHeader, name) : null;
  return own ?? findByName(headerMembers, name);
}

function findByName(entries: readonly ClaimEntry[], name: string): ClaimEntry | null {
  return entries.find((entry) => entry.name === name) ?? null;
}
