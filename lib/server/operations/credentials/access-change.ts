import 'server-only';
import { scopesAfterServicesChange } from '@/lib/domain/access';
import { serviceName } from '@/lib/domain/access-names';
import { findSandboxProfile } from '@/lib/domain/catalogue/sandbox-products';
import { baseScopes } from '@/lib/domain/catalogue/services/service';
import { type AssignedProfile, profileField } from '@/lib/domain/product-profile';
import type { ProviderId } from '@/lib/domain/provider/provider';
import type { Happening } from '../record-activity';
import type { Access } from './wanted-access';

/** Longest text of one fact in the activity log; UTF-16 code units. */
const factCharactersMax = 500;

/** What is different after a change, in names that people know; order does not count. */
export interface AccessChange {
  readonly servicesAdded: readonly string[];
  readonly servicesRemoved: readonly string[];
  readonly profilesAdded: readonly string[];
  readonly profilesRemoved: readonly string[];
}

/** The difference, or null where there is none. */
export function compareAccess(before: Access, after: Access): AccessChange | null {
  const change = {
    servicesAdded: without(after.services, before.services, (id) => id).map(serviceName),
    servicesRemoved: without(before.services, after.services, (id) => id).map(serviceName),
    profilesAdded: without(after.profiles, before.profiles, profileField).map(profileName),
    profilesRemoved: without(before.profiles, after.profiles, profileField).map(profileName),
  };
  return Object.values(change).some((names) => names.length > 0) ? change : null;
}

/** How the activity log says it: event and facts; what stayed is left out. */
export function accessHappening({
  servicesAdded,
  servicesRemoved,
  profilesAdded,
  profilesRemoved,
}: AccessChange): Pick<Happening, 'event' | 'detail'> {
  const isOfServices = servicesAdded.length + servicesRemoved.length > 0;
  const facts = Object.entries({
    added: servicesAdded,
    removed: servicesRemoved,
    profilesAdded,
    profilesRemoved,
  });
  return {
    event: isOfServices ? 'credential.services-changed' : 'credential.profiles-changed',
    detail: Object.fromEntries(
      facts.filter(([, names]) => names.length > 0).map(([fact, names]) => [fact, listNames(names)]),
    ),
  };
}

/** Scopes after the services changed. The sandbox's clients always have the base set, as when they are registered without services. */
export function scopesAfter(
  provider: ProviderId,
  scopes: readonly string[],
  before: Access,
  after: Access,
): readonly string[] {
  const changed = scopesAfterServicesChange(scopes, before.services, after.services);
  return provider === 'sandbox' && changed.length === 0 ? baseScopes : changed;
}

/** Names with commas between; as many as fit, and how many more there are. */
function listNames(names: readonly string[]): string {
  const text = names.join(', ');
  if (text.length <= factCharactersMax) return text;
  const rest = (shown: number) => ` and ${names.length - shown} more`;
  let shown = names.length - 1;
  const list = () => `${names.slice(0, shown).join(', ')}${rest(shown)}`;
  while (shown > 1 && list().length > factCharactersMax) shown -= 1;
  return list();
}

function without<Item>(
  items: readonly Item[],
  others: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const known = new Set(others.map(keyOf));
  return items.filter((item) => !known.has(keyOf(item)));
}

function profileName({ serviceId, profile }: AssignedProfile): string {
  return findSandboxProfile(serviceId, profile)?.name ?? `${serviceName(serviceId)}: ${profile}`;
}
