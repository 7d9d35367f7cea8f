import 'server-only';
import type { OrganisationPolicy } from '@/lib/domain/organisation/organisation-policy';

const listCharactersMax = 2000;

type Detail = Readonly<Record<string, string | number | boolean | null>>;

/** What differs between two policies, old and new, for the activity log; empty when nothing does. Long lists of hosts are cut. */
export function policyChange(before: OrganisationPolicy, after: OrganisationPolicy): Detail {
  const added = after.hosts.filter((host) => !before.hosts.includes(host));
  const removed = before.hosts.filter((host) => !after.hosts.includes(host));
  return {
    ...pair('endpointRule', before.endpointRule, after.endpointRule),
    ...(added.length > 0 && { hostsAdded: listed(added) }),
    ...(removed.length > 0 && { hostsRemoved: listed(removed) }),
    ...pair('guests', before.guests, after.guests),
    ...pair('tokenReuseSecondsMax', before.tokenReuseSecondsMax, after.tokenReuseSecondsMax),
  };
}

function pair<Value extends string | number | boolean | null>(
  name: string,
  before: Value,
  after: Value,
): Detail {
  return before === after ? {} : { [`${name}Before`]: before, [name]: after };
}

function listed(hosts: readonly string[]): string {
  const text = hosts.join(' ');
  return text.length <= listCharactersMax
    ? text
    : `${text.slice(0, listCharactersMax)} ... (${hosts.length})`;
}
