import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import type { OrganisationPolicyView } from '@/lib/domain/organisation/organisation-policy';
import { can } from '@/lib/domain/policy';
import { Refusal } from '@/lib/domain/refusal';
import { env } from '@/lib/server/env';
import { database } from '@/lib/server/store/database';
import { findOrganisationPolicy } from '@/lib/server/store/organisation-policies';
import { defaultPolicy } from './current-policy';
import { presetHosts } from './preset-hosts';

/** The organisation's policy, who changed it last, and what the page needs to explain it. @throws Refusal `forbidden`. */
export async function viewOrganisationPolicy(actor: Actor): Promise<OrganisationPolicyView> {
  if (!can(actor, 'policy.view')) throw new Refusal('forbidden');
  const stored = await findOrganisationPolicy(database(), actor.organisationId);
  return {
    policy: stored?.policy ?? defaultPolicy(),
    canEdit: can(actor, 'policy.edit'),
    mode: env().mode,
    presetHosts: presetHosts(),
    changed: stored && { at: stored.changedAt, byName: stored.changedByName },
    now: Date.now(),
  };
}
