import type { Parameter } from '../../credential';
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
  const isSecretPair = ([name, value]: Parameter) =>
    isSecret(name) || isSecret(value) || isSecretParameter(name);
  const { tokenEndpoint, clientId, scopes, parameters } = request;
  const cleaned = {
    ...request,
    tokenEndpoint:
      tokenEndpoint === null ? null : cleanAddress(tokenEndpoint, isSecret, (what) => removed.add(what)),
    clientId: isSecret(clientId) ? '' : clientId,
    scopes: scopes.filter((scope) => !isSecret(scope)),
    parameters: parameters.filter((pair) => !isSecretPair(pair)),
  };
  if (cleaned.scopes.length < scopes.length) removed.add('a scope');
  for (const [name] of parameters.filter(isSecretPair)) removed.add(nameOf(name));
  if (isSecret(clientId)) removed.add('the client ID');
  return { request: cleaned, removed: [...removed] };
}

/** A name as it may be shown; one that could be a value is not repeated. */
export function nameOf(name: string): string {
  return (looksSecret(name) ? null : shownName(name)) ?? 'a parameter';
}

/** The address without user name, password, fragment and what is secret in its query; null where the rest holds a secret too. */
function cleanAddress(
  address: string,
  isSecret: (text: string) => boolean,
  drop: (what: string) => void,
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
