import { adobeIms } from './adobe-ims';
import { generic } from './generic';
import type { ProviderId, ProviderProfile } from './provider';
import { sandbox } from './sandbox';

const profiles: Readonly<Record<ProviderId, ProviderProfile>> = {
  'adobe-ims': adobeIms,
  sandbox,
  generic,
};

/** The profile of a provider, addresses as written: the sandbox's are still paths. */
export function getProviderProfile(id: ProviderId): ProviderProfile {
  return profiles[id];
}

/**
 * The same profile with every path made an absolute URL under `origin`, such as `http://localhost:3000`.
 * Absolute URLs and nulls stay; throws `TypeError` when `origin` is no URL. Does not check that an address may be called.
 */
export function resolveProfile(profile: ProviderProfile, origin: string): ProviderProfile {
  const absolute = (address: string | null) => (address === null ? null : new URL(address, origin).href);
  return {
    ...profile,
    tokenEndpoint: absolute(profile.tokenEndpoint),
    jwksUri: absolute(profile.jwksUri),
  };
}
