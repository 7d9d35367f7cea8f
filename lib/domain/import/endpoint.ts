import { adobeIms } from '../provider/adobe-ims';
import type { ProviderId } from '../provider/provider';
import { isSecretOrReservedName } from '../secret-names';
import type { CandidateNote, DropReason, ImportContext } from './report';

export interface EndpointReading {
  readonly provider: ProviderId;
  /** Null where the provider brings its own, and where none can be told. */
  readonly tokenEndpoint: string | null;
  readonly notes: readonly CandidateNote[];
  /** Why the address, or a part of it, was not taken over; null where all of it was. */
  readonly dropped: DropReason | null;
}

/** A host with or without port, alone or before a path. */
const hostForm = /^(?:[a-z0-9][a-z0-9.-]*|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:\/|$)/i;
const tokenPath = '/ims/token/v3';
const imsHost = URL.parse(adobeIms.tokenEndpoint ?? '')?.hostname ?? '';

/**
 * Whose token endpoint an address is. A host alone is completed; user name, password, fragment and secrets in the query are left out. Another IMS host
 * than production becomes a provider by address, because a credential of one is unknown at the other. Without an address the answer is Adobe IMS or
 * nothing, by `isAdobe`.
 */
export function readEndpoint(
  text: string | null,
  { origins }: ImportContext,
  isAdobe: boolean,
): EndpointReading {
  const unknown = { provider: isAdobe ? 'adobe-ims' : 'generic', tokenEndpoint: null, notes: [] } as const;
  if (text === null) return { ...unknown, dropped: null };
  const url = parseAddress(text);
  if (url === null) return { ...unknown, dropped: 'not-a-url' };

  const notes: CandidateNote[] = [];
  const hadUser = url.username !== '' || url.password !== '';
  [url.username, url.password, url.hash] = ['', '', ''];
  for (const name of [...url.searchParams.keys()].filter(isSecretOrReservedName)) {
    url.searchParams.delete(name);
    if (!notes.includes('secret-in-address')) notes.push('secret-in-address');
  }
  const dropped = hadUser ? 'user-in-url' : null;
  const isHostAlone = url.pathname === '/';

  if (origins.includes(url.origin) && /^\/sandbox(?:\/|$)/.test(url.pathname)) {
    return { provider: 'sandbox', tokenEndpoint: null, notes, dropped };
  }
  if (url.hostname === imsHost) {
    if (!isHostAlone && url.pathname !== tokenPath) notes.push('ims-version-replaced');
    return { provider: 'adobe-ims', tokenEndpoint: null, notes, dropped };
  }
  if (url.hostname.endsWith('.adobelogin.com')) {
    if (isHostAlone) url.pathname = tokenPath;
    notes.push('other-ims-host');
  }
  return { provider: 'generic', tokenEndpoint: url.href, notes, dropped };
}

/** Only web addresses; a host without a scheme gets `https`, this machine `http`. */
function parseAddress(text: string): URL | null {
  const trimmed = text.trim();
  if (trimmed === 'ims-na1') return URL.parse(`https://${imsHost}`);
  const isBare = hostForm.test(trimmed) && /[.[]|^localhost/i.test(trimmed);
  const isLoopback = /^(?:localhost|127\.|\[::1\])/.test(trimmed);
  const scheme = /^https?:\/\//i.test(trimmed) ? '' : isBare ? (isLoopback ? 'http://' : 'https://') : null;
  return scheme === null ? null : URL.parse(scheme + trimmed);
}
