import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import { invitationLifeMs } from '@/lib/domain/organisation/members';
import { makeInvitation } from '@/lib/server/identity/invitation';
import { findSessionActor } from '@/lib/server/identity/sessions';
import { acceptInvitationInput } from '@/lib/server/operations/members/accept-invitation';
import { changeRole } from '@/lib/server/operations/members/change-role';
import { listMembers } from '@/lib/server/operations/members/list-members';
import { readInvitation } from '@/lib/server/operations/members/read-invitation';
import { removeMember } from '@/lib/server/operations/members/remove-member';
import { revokeInvitation } from '@/lib/server/operations/members/revoke-invitation';
import { setMemberDisabled } from '@/lib/server/operations/members/set-member-disabled';
import { signIn, signInInput } from '@/lib/server/operations/sign-in/sign-in';
import { sweep } from '@/lib/server/operations/sweep';
import { database } from '@/lib/server/store/database';
import { makeActor } from '../../support/actors';
import { eachDatabase } from '../../support/databases';
import { goodPassword } from '../../support/people';
import { accept, activityOf, here, invite, join } from './ground';

const invalid = { name: 'Refusal', code: 'invitation-invalid' };
const countUsers = async () => (await database().selectFrom('users').select('id').execute()).length;

/** An invitation whose 72 hours were over `agoMs` ago. */
async function expired(admin: Actor, agoMs: number): Promise<string> {
  const { userId: createdBy, organisationId } = admin;
  const terms = { organisationId, role: 'developer', note: '', createdBy } as const;
  const now = Date.now() - invitationLifeMs - agoMs;
  const { link } = await makeInvitation(database(), 'https://playground.example', terms, now);
  return new URL(link).hash.slice(1);
}

eachDatabase('an invitation', () => {
  let admin: Actor;
  beforeAll(async () => {
    admin = await makeActor('admin');
  });

  it('makes a member with the invited role, signed in, and records who was invited and who joined', async () => {
    const { code, link } = await invite(admin, { role: 'support', note: 'Grace of the help desk' });
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/invitation#[\w-]{43}$/);
    expect((await readInvitation(here, { token: code })).offer).toMatchObject({
      organisationName: 'Team',
      role: 'support',
      invitedByName: 'admin person',
    });
    const grant = await accept(code, { username: 'grace', displayName: 'Grace H.' });
    expect(await findSessionActor(grant.cookieId(), Date.now())).toMatchObject({
      role: 'support',
      organisationId: admin.organisationId,
      organisationKind: 'team',
      displayName: 'Grace H.',
    });
    const again = await signIn(here, signInInput.parse({ username: 'GRACE', password: goodPassword }));
    expect(again.grant.userId).toBe(grant.userId);
    const events = (await activityOf(admin.organisationId)).map(({ event }) => event);
    expect(events).toEqual(expect.arrayContaining(['member.invited', 'member.joined', 'session.started']));
  });

  it('leaves its code nowhere: neither in the store, nor in the list, nor in the activity log', async () => {
    const { code } = await invite(admin, { note: 'Nobody' });
    const view = await listMembers(admin, { after: null });
    const rows = await database().selectFrom('invitations').selectAll().execute();
    const log = await database().selectFrom('activity').selectAll().execute();
    expect(view.invitations.map(({ note }) => note)).toContain('Nobody');
    expect(JSON.stringify([view, rows, log])).not.toContain(code);
  });

  it('works once, in turn and at the same instant', async () => {
    const { code } = await invite(admin);
    const before = await countUsers();
    const settled = await Promise.allSettled([accept(code), accept(code), accept(code)]);
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    for (const one of settled) if (one.status === 'rejected') expect(one.reason).toMatchObject(invalid);
    await expect(accept(code)).rejects.toMatchObject(invalid);
    await expect(readInvitation(here, { token: code })).rejects.toMatchObject(invalid);
    expect(await countUsers()).toBe(before + 1);
  });

  it('ends after 72 hours', async () => {
    const before = await countUsers();
    const code = await expired(admin, 0);
    await expect(readInvitation(here, { token: code })).rejects.toMatchObject(invalid);
    await expect(accept(code)).rejects.toMatchObject(invalid);
    expect(await countUsers()).toBe(before);
    expect(invitationLifeMs).toBe(72 * 3_600_000);
  });

  it('is swept a week after its end, not before', async () => {
    await database().deleteFrom('invitations').execute();
    await expired(admin, 7 * 86_400_000 + 1000);
    await expired(admin, 6 * 86_400_000);
    await invite(admin);
    await sweep(Date.now());
    expect(await database().selectFrom('invitations').selectAll().execute()).toHaveLength(2);
  });

  it.each(['', 'x', 'A'.repeat(43)])(
    'makes nothing by a code that was never given out: %j',
    async (token) => {
      const before = await countUsers();
      await expect(readInvitation(here, { token })).rejects.toMatchObject(invalid);
      await expect(accept(token)).rejects.toMatchObject(invalid);
      expect(await countUsers()).toBe(before);
    },
  );

  it('can be taken back before it was used, and not afterwards', async () => {
    const { code, id } = await invite(admin);
    await revokeInvitation(admin, { invitationId: id });
    await expect(accept(code)).rejects.toMatchObject(invalid);
    await expect(revokeInvitation(admin, { invitationId: id })).rejects.toMatchObject({ code: 'not-found' });
    const used = await invite(admin);
    await accept(used.code);
    await expect(revokeInvitation(admin, { invitationId: used.id })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await activityOf(admin.organisationId)).map(({ event }) => event)).toContain(
      'invitation.revoked',
    );
  });

  it('is either used or taken back when both happen at the same instant', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { code, id } = await invite(admin);
      const settled = await Promise.allSettled([accept(code), revokeInvitation(admin, { invitationId: id })]);
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });

  it('stays unspent when the username is taken in any case, or the password refused', async () => {
    const { code } = await invite(admin);
    const { username } = await database()
      .selectFrom('users')
      .select('username')
      .where('id', '=', admin.userId)
      .executeTakeFirstOrThrow();
    await expect(accept(code, { username: username?.toUpperCase() ?? '' })).rejects.toMatchObject({
      code: 'username-taken',
    });
    await expect(accept(code, { password: 'too short' })).rejects.toMatchObject({
      code: 'password-refused',
      fields: { password: 'too-short' },
    });
    await expect(
      accept(code, { password: 'grace harbour mosaic', username: 'grace-x' }),
    ).rejects.toMatchObject({
      code: 'password-refused',
      fields: { password: 'password-context' },
    });
    expect((await accept(code)).userId).toMatch(/^usr_/);
  });

  it('gives a username to exactly one of two who choose it at the same instant, and leaves the other their link', async () => {
    const codes = [(await invite(admin)).code, (await invite(admin)).code];
    const settled = await Promise.allSettled(codes.map((code) => accept(code, { username: 'Turing' })));
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(settled.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'username-taken' },
    });
    const loser = codes[settled.findIndex(({ status }) => status === 'rejected')] ?? '';
    expect((await accept(loser)).userId).toMatch(/^usr_/);
  });

  it.each([
    ['demoted', (id: string) => changeRole(admin, { memberId: id, role: 'developer' })],
    ['disabled', (id: string) => setMemberDisabled(admin, { memberId: id, disabled: 'on' })],
    ['removed', (id: string) => removeMember(admin, { memberId: id })],
  ])('stops working when the administrator who made it is %s', async (_name, change) => {
    const other = await join(admin, 'admin');
    const { code } = await invite(other.actor, { role: 'admin' });
    await change(other.id);
    await expect(accept(code)).rejects.toMatchObject(invalid);
  });

  it('is limited to 50 open ones', async () => {
    const busy = await makeActor('admin');
    for (let made = 0; made < 50; made += 1) await invite(busy);
    await expect(invite(busy)).rejects.toMatchObject({ code: 'limit-reached' });
    expect((await listMembers(busy, { after: null })).invitations).toHaveLength(50);
  });

  it.each([
    ['a username with a space', { username: 'ada l' }, 'username'],
    ['a name that turns text around', { displayName: 'Ad\u202ea' }, 'displayName'],
    ['no password', { password: '' }, 'password'],
    ['a field too many', { role: 'admin' }, undefined],
  ])('does not take %s', (_name, fields, field) => {
    const form = { token: 'x', displayName: 'Ada', username: 'ada', password: goodPassword, ...fields };
    expect(acceptInvitationInput.safeParse(form).error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});
