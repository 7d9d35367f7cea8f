import 'server-only';
import type { ActivityQuery, ActivityView } from '@/lib/domain/activity/activity';
import type { Actor } from '@/lib/domain/actor';
import { can } from '@/lib/domain/policy';
import { Refusal } from '@/lib/domain/refusal';
import { type ActivityFilters, listActivity } from '@/lib/server/store/activity';
import { findCredential } from '@/lib/server/store/credentials';
import { database } from '@/lib/server/store/database';
import { credentialLabel } from '../credentials/usable-credential';

/** Which records an actor gets to see for a query, and what to call them. */
export interface ActivityReach {
  readonly scope: ActivityView['scope'];
  readonly filters: ActivityFilters;
  readonly credentialName: string | null;
}

/**
 * The whole organisation for administrators, what they did themselves for everybody else, and everything about a credential for whoever may see it. The
 * records of a deleted credential stay within the first two.
 * @throws Refusal `not-found` alike for a credential that never was, another organisation's and another session's; `forbidden`.
 */
export async function activityReach(actor: Actor, query: ActivityQuery): Promise<ActivityReach> {
  const { event, result, from, until } = query;
  if (!can(actor, 'activity.list')) throw new Refusal('forbidden');
  const isWhole = can(actor, 'activity.list', { organisationId: actor.organisationId, createdBy: null });
  const narrowed = { event, result, from, until, actorId: readId(query.actorId) };
  const own = isWhole ? narrowed : { ...narrowed, actorId: actor.userId };
  const scope = isWhole ? 'organisation' : 'own';
  if (query.credentialId === null) return { scope, filters: own, credentialName: null };

  const targetId = readId(query.credentialId);
  if (!targetId?.startsWith('crd_')) throw new Refusal('not-found');
  const credential = await findCredential(database(), actor.organisationId, targetId);
  if (credential === null) {
    const [last] = await listActivity(database(), actor.organisationId, {
      targetId,
      actorId: isWhole ? null : actor.userId,
      limit: 1,
    });
    if (!last) throw new Refusal('not-found');
    return { scope, filters: { ...own, targetId }, credentialName: last.targetName };
  }
  if (credential.sessionId !== null && credential.sessionId !== actor.sessionId)
    throw new Refusal('not-found');
  if (!can(actor, 'credential.activity', credential)) throw new Refusal('forbidden');
  return {
    scope: 'credential',
    filters: { ...narrowed, targetId },
    credentialName: credentialLabel(credential),
  };
}

/** An id as we make them; whatever else stands in an address is no record's, and could be what a database refuses. */
function readId(text: string | null): string | null {
  if (text === null) return null;
  return /^[a-z]{2,5}_[\w-]{22}$/.test(text) ? text : 'none';
}
