import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import { adobeIms } from '@/lib/domain/provider/adobe-ims';
import { env } from '@/lib/server/env';
import type { OutboundPolicy } from '@/lib/server/http/policy';

/**
 * Where requests of this actor may go. Loopback mode: any public address, and servers on this machine. Deployed: the presets' hosts and
 * our own sandbox; a guest's demo organisation reaches the sandbox alone, so that a public demo is no relay.
 */
export function outboundPolicyOf(actor: Pick<Actor, 'organisationKind'>): OutboundPolicy {
  const { mode, origin, port } = env();
  if (mode === 'loopback') return { loopback: true, publicAddresses: true, hosts: [], own: null };
  const presetHosts = [adobeIms.tokenEndpoint].filter((url) => url !== null).map((url) => new URL(url).host);
  return {
    loopback: false,
    publicAddresses: false,
    hosts: actor.organisationKind === 'demo' ? [] : presetHosts,
    own: { origin, port },
  };
}
