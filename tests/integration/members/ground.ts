import type { Actor } from '@/lib/domain/actor';
import type { SessionGrant } from '@/lib/server/identity/session-grant';
import { findSessionActor } from '@/lib/server/identity/sessions';
import { acceptInvitation, acceptInvitationInput } from '@/lib/server/operations/members/accept-invitation';
import { inviteMember, inviteMemberInput } from '@/lib/server/operations/members/invite-member';
import { database } from '@/lib/server/store/database';
import { newId } from '@/lib/server/store/id';
import { callerFrom, goodPassword } from '../../support/people';

export const here = callerFrom('203.0.113.9');

let people = 0;

/** The code of a new invitation, as it stands behind `#` in the link. */
export async function invite(
  actor: Actor,
  fields: { role?: string; note?: string } = {},
): Promise<{ code: string; id: string; link: string }> {
  const input = inviteMemberInput.parse({ role: 'developer', note: '', ...fields });
  const { link, invitation } = await inviteMember(actor, input);
  return { code: new URL(link).hash.slice(1), id: invitation.id, link };
}

/** Accepts an invitation as somebody new. */
export async function accept(
  token: string,
  fields: { displayName?: string; username?: string; password?: string } = {},
): Promise<SessionGrant> {
  people += 1;
  const form = { displayName: 'Grace', username: `grace-${people}`, password: goodPassword, ...fields };
  return (await acceptInvitation(here, acceptInvitationInput.parse({ token, ...form }))).grant;
}

/** A member who came by invitation, with the cookie id that opens their session. */
export async function join(
  admin: Actor,
  role: string,
): Promise<{ id: string; cookieId: string; actor: Actor }> {
  const grant = await accept((await invite(admin, { role })).code);
  const actor = await findSessionActor(grant.cookieId(), Date.now());
  if (!actor) throw new Error('The new member has no session.');
  return { id: grant.userId, cookieId: grant.cookieId(), actor };
}

export const isAlive = async (cookieId: string) => (await findSessionActor(cookieId, Date.now())) !== null;

export async function activityOf(organisationId: string): Promise<{ event: string; detail: unknown }[]> {
  const rows = await database()
    .selectFrom('activity')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('at')
    .execute();
  return rows.map(({ event, detail }) => ({ event, detail: JSON.parse(detail) }));
}

/** All that could be changed by an attack on members, to compare before and after. */
export async function stateOf(organisationId: string): Promise<unknown> {
  const db = database();
  return [
    await db
      .selectFrom('users')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .orderBy('id')
      .execute(),
    await db
      .selectFrom('invitations')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .orderBy('id')
      .execute(),
    await db
      .selectFrom('sessions')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .orderBy('id')
      .execute(),
    await db
      .selectFrom('activity')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .orderBy('id')
      .execute(),
  ];
}

export const unknownId = (prefix: 'usr' | 'lnk') => newId(prefix);
