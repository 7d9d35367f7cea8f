import { getProviderProfile } from '../../provider/profiles';
import type { SharedRequest } from './share';

/**
 * Host, and port where it is not the usual one, to which the client secret of this request would go; null where the link leaves that open. International
 * names stand in ASCII, so that none looks like another.
 */
export function secretHost({ provider, tokenEndpoint }: SharedRequest): string | null {
  return URL.parse(tokenEndpoint ?? getProviderProfile(provider).tokenEndpoint ?? '')?.host ?? null;
}
