import { nameOf } from './clean';
import { readShare, type ShareReading } from './read-share';
import { isSecretInAddress, looksSecret } from './secret';
import { removedParameter } from './share';
import { writeShare } from './write-share';

/** More names than this are not told. */
export const removedMax = 10;

/** What the fragment of an address brought. */
export interface Arrival {
  /** Null where no request was shared. */
  readonly reading: ShareReading | null;
  /** Names of the secrets that were in it, of the shared request as well. */
  readonly removed: readonly string[];
}

/** What a fragment (`location.hash`) brings, or null for one that is no business of ours, such as that of a link within the page. Never throws. */
export function readArrival(hash: string): Arrival | null {
  const parameters = [...new URLSearchParams(hash.slice(1))];
  const share = parameters.find(([name]) => name === 'share')?.[1];
  const reading = share === undefined ? null : readShare(share);
  const removed = new Set(reading?.removed);
  for (const [name, value] of parameters) {
    if (name === 'share') continue;
    if (name === removedParameter) for (const one of readRemoved(value)) removed.add(one);
    else if (isSecretInAddress(name) || looksSecret(name) || looksSecret(value)) removed.add(nameOf(name));
  }
  if (reading === null && removed.size === 0) return null;
  return { reading, removed: [...removed].slice(0, removedMax) };
}

/**
 * The fragment to take along to the playground by way of another page, as sign-in is: the shared request, and what was secret by name alone. Empty where
 * there is nothing to take along.
 */
export function carryArrival(hash: string): string {
  const arrival = readArrival(hash);
  if (arrival === null) return '';
  const { reading, removed } = arrival;
  const kept = new URLSearchParams();
  if (reading?.ok) kept.set('share', writeShare(reading.request));
  // Nothing is known of a text that cannot be read: it may be taken along only where nothing in it looks secret.
  else if (reading && removed.length === 0) kept.set('share', shareText(hash));
  if (removed.length > 0) kept.set(removedParameter, removed.join(','));
  return kept.size === 0 ? '' : `#${kept}`;
}

/** The names in the parameter `removed`; anybody can write an address, so whatever could be a value is not repeated. */
export function readRemoved(text: string): string[] {
  const names = text
    .slice(0, 1000)
    .split(',')
    .filter((name) => name !== '');
  return [...new Set(names.map(nameOf))].slice(0, removedMax);
}

function shareText(hash: string): string {
  return new URLSearchParams(hash.slice(1)).get('share') ?? '';
}
