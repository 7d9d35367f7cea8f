import 'server-only';
import { env } from '../env';

/**
 * Whether a request that changes something comes from a page of ours. A missing `Origin` is refused too: browsers send it with every POST, and Next
 * would let such a request run.
 */
export function isOwnOrigin(origin: string | null): boolean {
  return origin !== null && env().origins.includes(origin);
}
