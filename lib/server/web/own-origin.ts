import 'server-only';
import { env } from '../env';

/**
 * Whether a request that changes something comes from a page of ours. A missing `Origin` is refused too: browsers send it with every POST, and Next
 * would let such a request run.
 */
export function isOwnOrigin(origin: string | null): boolean {
  return origin !== null && env().origins.includes(origin);
}

/** The origin under which this installation was asked, by the `Host` of the request; its first one where that tells none of ours. */
export function ownOriginAt(host: string | null): string {
  const { origin, origins } = env();
  return origins.find((one) => new URL(one).host === host?.toLowerCase()) ?? origin;
}
