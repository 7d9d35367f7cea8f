import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import { can } from '@/lib/domain/policy';
import { Refusal } from '@/lib/domain/refusal';
import { database } from '@/lib/server/store/database';
import { findOrganisation } from '@/lib/server/store/organisations';

/** Who is signed in, as the header shows them. `demoEndsAt` (epoch milliseconds) is null for a team. */
export async function getViewer(actor: Actor) {
  const organisation = await findOrganisation(database(), actor.organisationId);
  if (!organisation) throw new Refusal('signed-out');
  return {
    displayName: actor.displayName,
    organisationName: organisation.name,
    demoEndsAt: organisation.kind === 'demo' ? organisation.expiresAt : null,
    isAdministrator: can(actor, 'credential.compare'),
    now: Date.now(),
  };
}
