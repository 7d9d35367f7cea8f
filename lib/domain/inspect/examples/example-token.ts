import { claimAnchor, claimGroups } from '../../catalogue/reference-claims';
import { adobeImsExamples } from './adobe-ims';
import { entraExamples } from './entra';
import type { Example, ExampleMaker, ExampleToken } from './example';
import { headerExamples } from './header';
import { auth0Examples, cognitoExamples, keycloakExamples, oktaExamples } from './platforms';
import { standardExamples } from './standard';

const makers: Readonly<Record<string, ExampleMaker>> = {
  standard: standardExamples,
  'adobe-ims': adobeImsExamples,
  entra: entraExamples,
  cognito: cognitoExamples,
  keycloak: keycloakExamples,
  okta: oktaExamples,
  auth0: auth0Examples,
  header: headerExamples,
  'adobe-ims-header': adobeImsExamples,
};

/**
 * The made-up token that shows one claim of the dictionary, by the claim's anchor there; null for what is no anchor. It lives from `now` on. No issuer
 * made it and no API takes it.
 * @param now epoch milliseconds
 */
export function findExampleToken(anchor: string, now: number): ExampleToken | null {
  for (const { id, claims } of claimGroups) {
    const claim = claims.find(({ name }) => anchor === claimAnchor(id, name));
    if (!claim) continue;
    const part = id === 'header' || id.endsWith('-header') ? 'header' : 'payload';
    const example = makers[id]?.(Math.floor(now / 1000)).find((one) => carries(one[part], claim.name));
    return example ? { anchor, token: write(example), part, claim } : null;
  }
  return null;
}

function carries(members: Example['payload'], name: string): boolean {
  return members !== null && Object.hasOwn(members, name);
}

/** Compact form; in place of a signature, and of all that would be encrypted, stand words that say what it is. */
function write({ header, payload }: Example): string {
  const first = base64url(JSON.stringify(header));
  const words = base64url('signed by nobody: an example');
  if ('enc' in header) return [first, words, base64url('no iv here'), words, base64url('no tag')].join('.');
  const second = payload === null ? '' : base64url(JSON.stringify(payload));
  return `${first}.${second}.${words}`;
}

/** Of a text in ASCII. @see RFC 7515 section 2 */
function base64url(text: string): string {
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
