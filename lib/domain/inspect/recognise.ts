import { detectTokenFamily, type TokenFamily, tokenFamilyLabels } from '../catalogue/claims-family';
import { type DecodedToken, decodeToken } from '../token/decode';
import { findMember, findString, type JsonMember } from '../token/json';
import { kindInFamily } from './family-kind';
import type { TokenContent } from './read-content';

/** What a token seems to be, and by which marks. Anyone can imitate them: it chooses words and nothing else. */
export interface RecognisedToken {
  readonly title: string;
  readonly because: string;
  readonly family: TokenFamily;
}

const reasons: Readonly<Record<TokenFamily, string>> = {
  'adobe-ims':
    'It has "created_at" and "expires_in" as texts of milliseconds and no "exp", as only Adobe IMS writes them.',
  entra: 'Its issuer is a host of Microsoft, or it has the claims "tid" and "uti".',
  cognito: 'Its issuer is a user pool of Amazon Cognito, or it has the claims "token_use" and "origin_jti".',
  keycloak: 'It has claims of Keycloak, such as "realm_access", "resource_access", or "typ" with "azp".',
  okta: 'It has the claims "cid" and "scp", as access tokens of Okta do.',
  auth0: 'It has the claim "gty", or its issuer is a host of Auth0.',
  rfc9068: 'The header’s "typ" is "at+jwt".',
  'id-token': 'It says who signed in and how ("nonce", "at_hash", "auth_time" or "amr") and names no scopes.',
  generic: 'It has three parts, and the first two are JSON objects. Nothing tells whose it is.',
};

/** Types of the header that name a use of their own. @see IANA registry "Media Types", suffix +jwt */
const typedTokens: Readonly<Record<string, string>> = {
  'dpop+jwt': 'DPoP proof',
  'logout+jwt': 'Logout token',
  'secevent+jwt': 'Security event token',
  'client-authentication+jwt': 'Client assertion',
  'oauth-authz-req+jwt': 'Authorization request',
  'token-introspection+jwt': 'Introspection answer',
  'entity-statement+jwt': 'Entity statement (OpenID Federation)',
};

/** Names a token by its shape: whose it seems to be and what for. Verifies nothing. */
export function recogniseToken(content: TokenContent): RecognisedToken {
  if (content.kind === 'content') return recogniseContent(content);
  const { decoded } = content;
  if (decoded.kind !== 'jwt') return { ...recogniseOther(decoded), family: 'generic' };
  const family = detectTokenFamily(decoded);
  const typed = findTyped(decoded.header);
  if (typed !== null) return { ...typed, family };
  const assertion = findAssertion(decoded.payload);
  if (assertion !== null && (family === 'generic' || family === 'id-token')) return { ...assertion, family };
  const kind = kindInFamily(family, decoded);
  const label = tokenFamilyLabels[family];
  const isTechnical = findString(decoded.payload, 'user_id')?.endsWith('@techacct.adobe.com') ?? false;
  const whose = family === 'adobe-ims' && isTechnical ? ', technical account' : '';
  return { title: (kind === null ? label : `${kind} of ${label}`) + whose, because: reasons[family], family };
}

function recogniseContent({ text, inner }: Extract<TokenContent, { kind: 'content' }>): RecognisedToken {
  const family = 'generic';
  if (text === null) {
    return {
      title: 'Signature with detached content',
      because: 'Its second part is empty: what was signed is sent apart from it.',
      family,
    };
  }
  if (inner === null) {
    return {
      title: 'Signed text (JWS)',
      because: 'It is signed like a JWT, but what it signs is not a JSON object, so there are no claims.',
      family,
    };
  }
  const inside = decodeToken(inner).kind === 'encrypted' ? 'an encrypted' : 'a signed';
  return {
    title: 'Nested token',
    because: `What it signs is another token, ${inside} one, which can be chosen as well.`,
    family,
  };
}

function recogniseOther(decoded: Exclude<DecodedToken, { kind: 'jwt' }>): Omit<RecognisedToken, 'family'> {
  if (decoded.kind === 'opaque') {
    return { title: 'Opaque token', because: 'It does not have the parts of a JWT.' };
  }
  if (decoded.kind === 'malformed') {
    return { title: 'Broken token', because: 'It begins like a JWT and cannot be read to the end.' };
  }
  const isNested = /^(?:application\/)?jwt$/i.test(findString(decoded.header, 'cty') ?? '');
  return isNested
    ? {
        title: 'Encrypted token with another token in it',
        because: 'It has five parts, and "cty" in the header says that a JWT is inside.',
      }
    : { title: 'Encrypted token (JWE)', because: 'It has five parts, and the first names an encryption.' };
}

function findTyped(header: readonly JsonMember[]): Omit<RecognisedToken, 'family'> | null {
  const type = findString(header, 'typ')
    ?.toLowerCase()
    .replace(/^application\//, '');
  const title = type !== undefined && Object.hasOwn(typedTokens, type) ? typedTokens[type] : undefined;
  return title === undefined ? null : { title, because: `The header’s "typ" is "${type}".` };
}

function findAssertion(payload: readonly JsonMember[]): Omit<RecognisedToken, 'family'> | null {
  if (payload.some(({ name }) => /^https:\/\/ims-na1[\w.-]*\/s\/ent_/.test(name))) {
    return {
      title: 'Service account assertion of Adobe (retired)',
      because: 'It names metascopes as claims, for the JWT exchange that Adobe has ended.',
    };
  }
  const [issuer, subject] = [findString(payload, 'iss'), findString(payload, 'sub')];
  const audience = findMember(payload, 'aud')?.value;
  const isForServer = /^"?\[?\s*"?https:\/\/\S*token/i.test(audience?.raw ?? '');
  if (issuer === null || issuer !== subject || !isForServer) return null;
  return {
    title: 'Client assertion (RFC 7523)',
    because: 'Issuer and subject are the same client, and it is meant for a token endpoint.',
  };
}
