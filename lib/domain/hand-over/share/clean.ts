import { shownName } from '../../import/shown-name';
import { isSecretInAddress, isSecretParameter, looksSecret } from './secret';
import type { SharedRequest } from './share';

/** A request that may be shared, and what was taken out of it. */
export interface CleanedShare {
  readonly request: SharedRequest;
  /** Names of what was secret, each once, none of its characters among them. */
  readonly removed: readonly string[];
}

/**
 * Takes out whatever has the name or the form of a secret. `typed` is the client secret that stands in the form, so that a copy of it in another field is
 * found as well; it is not kept. Cleaning twice changes nothing more.
 */
export function cleanShare(request: SharedRequest, typed: string | null = null): CleanedShare {
  const removed = new Set<string>();
  const isSecret = (text: string) => looksSecret(text, typed);
  const drop = (name: string): false => {
    removed.add(name);
    return false;
  };
  const { tokenEndpoint, clientId, scopes, parameters } = request;
  return {
    request: {
      ...request,
      tokenEndpoint: tokenEndpoint === null ? null : cleanAddress(tokenEndpoint, isSecret, drop),
      clientId: isSecret(clientId) ? '' : clientId,
      scopes: scopes.filter((scope) => !isSecret(scope) || drop('a scope')),
      parameters: parameters.filter(([name, value]) => {
        if (isSecret(name) || isSecret(value)) return drop(nameOf(name));
        return !isSecretParameter(name) || drop(nameOf(name));
      }),
    },
    removed: [...(isSecret(clientId) ? removed.add('the client ID') : removed)],
  };
}

/** A name as it may be shown; one that could be a value is not repeated. */
export function nameOf(name: string): string {
  return (looksSecret(name) ? null : shownName(name)) ?? 'a parameter';
}

/** The address without user name, password, fragment and what is secret in its query; null where the rest holds a secret too. */
function cleanAddress(
  address: string,
  isSecret: (text: string) => boolean,
  drop: (name: string) => false,
): string | null {
  const url = URL.parse(address);
  if (url === null) {
    if (isSecret(address)) drop('the token endpoint');
    return null;
  }
  if (url.username !== '' || url.password !== '') drop('a user name in the token endpoint');
  if (isSecret(url.hash)) drop('the fragment of the token endpoint');
  [url.username, url.password, url.hash] = ['', '', ''];
  for (const [name, value] of [...url.searchParams]) {
    if (!isSecretInAddress(name) && !isSecret(value) && !isSecret(name)) continue;
    drop(nameOf(name));
    url.searchParams.delete(name);
  }
  if (!isSecret(url.href)) return url.href;
  drop('the token endpoint');
  return null;
}
