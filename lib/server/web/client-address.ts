import 'server-only';
import { normaliseAddress } from '../identity/network';

/**
 * The address a request came from. With `hops` proxies in front, each of which appends the address it saw to `X-Forwarded-For`, the
 * client is the entry `hops` from the right; what stands left of it is the client's own invention. With 0 the header is ignored.
 * Answers `unknown` when that entry is missing or unreadable: a wrong number of hops must not hand out fresh identities.
 * @param forwardedFor the header as received (several are joined in order)
 */
export function clientAddress(
  forwardedFor: string | readonly string[] | undefined,
  peer: string | undefined,
  hops: number,
): string {
  if (hops === 0) return normaliseAddress(peer ?? '') ?? 'unknown';
  const entries = [forwardedFor ?? []].flat().join(',').split(',');
  return normaliseAddress(entries.at(-hops) ?? '') ?? 'unknown';
}
