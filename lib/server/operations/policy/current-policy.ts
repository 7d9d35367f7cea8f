import 'server-only';
import type { OrganisationPolicy } from '@/lib/domain/organisation/organisation-policy';
import { env } from '@/lib/server/env';
import { database } from '@/lib/server/store/database';
import { findOrganisationPolicy } from '@/lib/server/store/organisation-policies';

/** What holds until an administrator has decided: on one's own machine every endpoint, on a deployed server the known ones. */
export function defaultPolicy(): OrganisationPolicy {
  const { mode, guestsAllowed } = env();
  return {
    endpointRule: mode === 'loopback' ? 'any' : 'presets',
    hosts: [],
    guests: guestsAllowed,
    tokenReuseSecondsMax: null,
  };
}

/** The policy that holds for an organisation now: one row by its key at every call, so that a change holds everywhere at once. */
export async function currentPolicy(organisationId: string): Promise<OrganisationPolicy> {
  const stored = await findOrganisationPolicy(database(), organisationId);
  return stored?.policy ?? defaultPolicy();
}
