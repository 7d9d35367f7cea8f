import { beforeEach, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import { isRevoked } from '@/lib/server/identity/revocation';
import { findSessionActor, openSession } from '@/lib/server/identity/sessions';
import { enterCredential, enterCredentialInput } from '@/lib/server/operations/credentials/enter-credential';
import { saveCredential } from '@/lib/server/operations/credentials/save-credential';
import { changeRole } from '@/lib/server/operations/members/change-role';
import { endMemberSessions } from '@/lib/server/operations/members/end-member-sessions';
import { listMembers, membersPageSize } from '@/lib/server/operations/members/list-members';
import { removeMember } from '@/lib/server/operations/members/remove-member';
import { setMemberDisabled } from '@/lib/server/operations/members/set-member-disabled';
import { signIn, signInInput } from '@/lib/server/operations/sign-in/sign-in';
import { database } from '@/lib/server/store/database';
import { makeActor } from '../../support/actors';
import { eachDatabase } from '../../support/databases';
import { goodPassword } from '../../support/people';
import { activityOf, here, isAlive, join } from './ground';

const typed = {
  provider: 'adobe-ims',
  clientId: 'a'.repeat(32),
  clientSecret: 'p8e-canary-5d1f',
  scopes: 'openid',
};
const enter = async (actor: Actor) =>
  (await enterCredential(actor, enterCredentialInput.parse(typed))).credential.id;
const credentialRow = (id: string) =>
  database().selectFrom('credentials').selectAll().where('id', '=', id).executeTakeFirst();
const lastEvent = async (actor: Actor, event: string) =>
  (await activityOf(actor.organisationId)).filter((one) => one.event === event).at(-1);

eachDatabase('members', () => {
  let admin: Actor;
  beforeEach(async () => {
    admin = await makeActor('admin');
  });

  it('get another role from their very next request on', async () => {
    const member = await join(admin, 'support');
    await changeRole(admin, { memberId: member.id, role: 'developer' });
    expect(await findSessionActor(member.cookieId, Date.now())).toMatchObject({ role: 'developer' });
    expect(await lastEvent(admin, 'member.role-changed')).toMatchObject({
      detail: { from: 'support', to: 'developer' },
    });
  });

  it('are signed out at once when they are disabled, cannot sign in, and can again when enabled', async () => {
    const member = await join(admin, 'developer');
    const { username } = await database()
      .selectFrom('users')
      .select('username')
      .where('id', '=', member.id)
      .executeTakeFirstOrThrow();
    const entered = await enter(member.actor);
    const enterAgain = () =>
      signIn(here, signInInput.parse({ username: username ?? '', password: goodPassword }));
    await setMemberDisabled(admin, { memberId: member.id, disabled: 'on' });
    expect(await isAlive(member.cookieId)).toBe(false);
    expect(isRevoked(member.actor.sessionId)).toBe(true);
    expect(await credentialRow(entered)).toBeUndefined();
    await expect(enterAgain()).rejects.toMatchObject({ code: 'wrong-password' });
    expect((await listMembers(admin, { after: null })).members).toContainEqual(
      expect.objectContaining({ id: member.id, disabledAt: expect.any(Number), sessionCount: 0 }),
    );
    await setMemberDisabled(admin, { memberId: member.id });
    expect(await isAlive(member.cookieId)).toBe(false);
    expect((await enterAgain()).grant.userId).toBe(member.id);
    expect(await lastEvent(admin, 'member.disabled')).toMatchObject({ detail: { sessionsEnded: 1 } });
    expect(await lastEvent(admin, 'member.enabled')).toBeDefined();
  });

  it('lose all their sessions, with what was entered in them, when an administrator ends them', async () => {
    const member = await join(admin, 'developer');
    const second = await openSession(
      database(),
      { id: member.id, organisationId: admin.organisationId },
      null,
      here,
      Date.now(),
    );
    const entered = await enter(member.actor);
    expect(await endMemberSessions(admin, { memberId: member.id })).toEqual({ count: 2 });
    expect(await Promise.all([member.cookieId, second.cookieId()].map(isAlive))).toEqual([false, false]);
    expect(await credentialRow(entered)).toBeUndefined();
    expect(await endMemberSessions(admin, { memberId: member.id })).toEqual({ count: 0 });
  });

  it('keep the session from which they end their own', async () => {
    const member = await join(admin, 'admin');
    const { cookieId } = member;
    const other = await openSession(
      database(),
      { id: member.id, organisationId: admin.organisationId },
      null,
      here,
      Date.now(),
    );
    expect(await endMemberSessions(member.actor, { memberId: member.id })).toEqual({ count: 1 });
    expect(await isAlive(cookieId)).toBe(true);
    expect(await isAlive(other.cookieId())).toBe(false);
  });

  it('are gone at once when removed; what they saved stays without a creator, the log keeps their name', async () => {
    const member = await join(admin, 'developer');
    const saved = await enter(member.actor);
    await saveCredential(member.actor, { credentialId: saved, name: 'Nightly export' });
    const entered = await enter(member.actor);
    await removeMember(admin, { memberId: member.id });
    expect(await isAlive(member.cookieId)).toBe(false);
    expect(await credentialRow(entered)).toBeUndefined();
    expect(await credentialRow(saved)).toMatchObject({ name: 'Nightly export', created_by: null });
    const names = await database()
      .selectFrom('activity')
      .select('actor_name')
      .where('actor_id', '=', member.id)
      .execute();
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names.map(({ actor_name }) => actor_name))).toEqual(new Set(['Grace']));
    expect(await lastEvent(admin, 'member.removed')).toMatchObject({ detail: { role: 'developer' } });
    await expect(removeMember(admin, { memberId: member.id })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('may leave by themselves while another administrator stays', async () => {
    const other = await join(admin, 'admin');
    await removeMember(other.actor, { memberId: other.id });
    expect(await isAlive(other.cookieId)).toBe(false);
  });

  it('are listed 25 on a page in the order in which they joined, each once', async () => {
    const { organisationId } = admin;
    for (let made = 0; made < membersPageSize + 5; made += 1) await makeActor('developer', organisationId);
    const first = await listMembers(admin, { after: null });
    const second = await listMembers(admin, { after: first.next });
    expect([first.members.length, second.members.length]).toEqual([25, 6]);
    expect(second.next).toBeNull();
    const all = [...first.members, ...second.members];
    expect(new Set(all.map(({ id }) => id)).size).toBe(31);
    expect(all.map(({ createdAt }) => createdAt)).toEqual(all.map(({ createdAt }) => createdAt).sort());
    expect(all[0]).toMatchObject({
      id: admin.userId,
      isSelf: true,
      isLastAdministrator: true,
      sessionCount: 1,
    });
    for (const after of ['x', '', 'WyJhIiwiYiJd', Buffer.from('[1e400,"x"]').toString('base64url')])
      expect((await listMembers(admin, { after })).members).toHaveLength(25);
  });

  it('are left as they are, without a line in the log, by a change to what holds already', async () => {
    const member = await join(admin, 'developer');
    const before = (await activityOf(admin.organisationId)).length;
    await changeRole(admin, { memberId: member.id, role: 'developer' });
    await setMemberDisabled(admin, { memberId: member.id });
    expect((await activityOf(admin.organisationId)).length).toBe(before);
    expect(await isAlive(member.cookieId)).toBe(true);
  });
});
