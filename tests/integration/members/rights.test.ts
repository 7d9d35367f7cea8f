import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, roles } from '@/lib/domain/actor';
import { changeRole } from '@/lib/server/operations/members/change-role';
import { endMemberSessions } from '@/lib/server/operations/members/end-member-sessions';
import { inviteMember } from '@/lib/server/operations/members/invite-member';
import { listMembers } from '@/lib/server/operations/members/list-members';
import { removeMember } from '@/lib/server/operations/members/remove-member';
import { revokeInvitation } from '@/lib/server/operations/members/revoke-invitation';
import { setMemberDisabled } from '@/lib/server/operations/members/set-member-disabled';
import { makeActor, makeGuest } from '../../support/actors';
import { eachDatabase } from '../../support/databases';
import { invite, stateOf, unknownId } from './ground';

interface Target {
  readonly memberId: string;
  readonly invitationId: string;
}
const withoutTarget = {
  inviteMember: (actor: Actor) => inviteMember(actor, { role: 'admin', note: '' }),
};
const withTarget: Readonly<Record<string, (actor: Actor, target: Target) => Promise<object>>> = {
  revokeInvitation: (actor, { invitationId }) => revokeInvitation(actor, { invitationId }),
  changeRole: (actor, { memberId }) => changeRole(actor, { memberId, role: 'admin' }),
  setMemberDisabled: (actor, { memberId }) => setMemberDisabled(actor, { memberId, disabled: 'on' }),
  endMemberSessions: (actor, { memberId }) => endMemberSessions(actor, { memberId }),
  removeMember: (actor, { memberId }) => removeMember(actor, { memberId }),
};
const all: typeof withTarget = { ...withoutTarget, ...withTarget };

eachDatabase('rights over members', () => {
  let admin: Actor;
  let target: Target;
  beforeAll(async () => {
    admin = await makeActor('admin');
    const member = await makeActor('developer', admin.organisationId);
    target = { memberId: member.userId, invitationId: (await invite(admin)).id };
  });

  describe.each(roles.filter((role) => role !== 'admin'))('of the role %s', (role) => {
    it.each(Object.keys(all))('are none: %s is forbidden and changes nothing', async (name) => {
      const actor = await makeActor(role, admin.organisationId);
      const before = await stateOf(admin.organisationId);
      await expect(all[name]?.(actor, target)).rejects.toMatchObject({
        code: 'forbidden',
      });
      expect(await stateOf(admin.organisationId)).toEqual(before);
    });

    it('do not include seeing them', async () => {
      const actor = await makeActor(role, admin.organisationId);
      await expect(listMembers(actor, { after: null })).rejects.toMatchObject({ code: 'forbidden' });
    });
  });

  it.each(Object.keys(withTarget))(
    'end at the organisation: %s answers not-found for another one’s id as for one that does not exist, without effect',
    async (name) => {
      const stranger = await makeActor('admin');
      const before = await stateOf(admin.organisationId);
      const own = await stateOf(stranger.organisationId);
      const nothing = { memberId: unknownId('usr'), invitationId: unknownId('lnk') };
      const refusals = await Promise.all(
        [target, nothing].map((one) => withTarget[name]?.(stranger, one).catch((error: unknown) => error)),
      );
      for (const refusal of refusals) expect(refusal).toMatchObject({ name: 'Refusal', code: 'not-found' });
      expect(await stateOf(admin.organisationId)).toEqual(before);
      expect(await stateOf(stranger.organisationId)).toEqual(own);
    },
  );

  it('do not show anybody of another organisation', async () => {
    const view = await listMembers(await makeActor('admin'), { after: null });
    expect(view.members).toHaveLength(1);
    expect(view.invitations).toEqual([]);
  });

  it.each(Object.keys(all))('are fixed in a demo organisation: %s is refused as team-only', async (name) => {
    const guest = { ...(await makeGuest()), role: 'admin' } as const;
    const own = { memberId: guest.userId, invitationId: target.invitationId };
    const before = await stateOf(guest.organisationId);
    await expect(all[name]?.(guest, own)).rejects.toMatchObject({ code: 'team-only' });
    expect(await stateOf(guest.organisationId)).toEqual(before);
    expect((await listMembers(guest, { after: null })).canInvite).toBe(false);
  });

  it('are asked again inside the change: who lost them after the request began changes nothing', async () => {
    const former = await makeActor('admin', admin.organisationId);
    await changeRole(admin, { memberId: former.userId, role: 'support' });
    const removed = await makeActor('admin', admin.organisationId);
    await removeMember(admin, { memberId: removed.userId });
    const before = await stateOf(admin.organisationId);
    for (const attack of Object.values(all)) {
      await expect(attack(former, target)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(attack(removed, target)).rejects.toMatchObject({ code: 'signed-out' });
    }
    expect(await stateOf(admin.organisationId)).toEqual(before);
  });
});
