import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import { env } from '@/lib/server/env';
import type { OutboundPolicy } from '@/lib/server/http/policy';
import { currentPolicy } from '../policy/current-policy';
import { hostnameOf, isLoopbackName } from '../policy/host-list';
import { presetHosts } from '../policy/preset-hosts';

/**
 * Where requests of this actor may go, as their organisation's policy says now; our own sandbox always. Private networks are never among it.
 *
 * A guest's demo organisation has no policy: on one's own machine it reaches every public address and this machine, on a deployed server the
 * sandbox alone, so that a public demo is no relay.
 * @param tokenEndpoint the absolute URL that the request is for; a server on this machine that an administrator has listed is reachable by naming
 * it here. Then its neighbours on this machine are too, for keys alone: the token request goes to this one address.
 */
export async function outboundPolicyOf(
  actor: Pick<Actor, 'organisationId' | 'organisationKind'>,
  tokenEndpoint: string | null = null,
): Promise<OutboundPolicy> {
  const { mode, origin, port } = env();
  const own = { origin, port };
  if (actor.organisationKind === 'demo') {
    const isOpen = mode === 'loopback';
    return { loopback: isOpen, publicAddresses: isOpen, hosts: [], own };
  }
  const { endpointRule, hosts } = await currentPolicy(actor.organisationId);
  if (endpointRule === 'any')
    return { loopback: mode === 'loopback', publicAddresses: true, hosts: presetHosts(), own };
  const listed = endpointRule === 'list' ? hosts : [];
  const isLocal = (host: string) => isLoopbackName(hostnameOf(host));
  return {
    loopback: mode === 'loopback' && isListed(tokenEndpoint, listed.filter(isLocal)),
    publicAddresses: false,
    hosts: [...presetHosts(), ...listed.filter((host) => !isLocal(host))],
    own,
  };
}

/** An entry without a port means the port that the URL's scheme has by itself. */
function isListed(url: string | null, hosts: readonly string[]): boolean {
  const target = url === null ? null : URL.parse(url);
  if (!target) return false;
  const port = target.port || (target.protocol === 'https:' ? '443' : '80');
  return hosts.includes(target.host) || hosts.includes(`${target.hostname}:${port}`);
}
