import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import type { SetUpView } from '@/lib/domain/credential-set-up';
import { can } from '@/lib/domain/policy';
import { Refusal } from '@/lib/domain/refusal';
import { database } from '@/lib/server/store/database';
import { findOrganisation } from '@/lib/server/store/organisations';

/** What setting up and importing are drawn from; for members who may not create as well, so that the page can say so. @throws Refusal `signed-out`. */
export async function getSetUpView(actor: Actor): Promise<SetUpView> {
  const organisation = await findOrganisation(database(), actor.organisationId);
  if (!organisation) throw new Refusal('signed-out');
  return {
    canCreate: can(actor, 'credential.create'),
    organisationName: organisation.name,
    now: Date.now(),
  };
}
