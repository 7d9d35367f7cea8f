import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import { changeRole } from '@/lib/server/operations/members/change-role';
import { removeMember } from '@/lib/server/operations/members/remove-member';
import { setMemberDisabled } from '@/lib/server/operations/members/set-member-disabled';
import { database } from '@/lib/server/store/database';
import { makeActor } from '../../support/actors';
import { eachDatabase } from '../../support/databases';
import { stateOf } from './ground';

type Change = (actor: Actor, memberId: string) => Promise<object>;

const changes: readonly (readonly [string, Change])[] = [
  ['demoted', (actor, memberId) => changeRole(actor, { memberId, role: 'developer' })],
  ['disabled', (actor, memberId) => setMemberDisabled(actor, { memberId, disabled: 'on' })],
  ['removed', (actor, memberId) => removeMember(actor, { memberId })],
];
const refused = { name: 'Refusal', code: 'last-administrator' };

async function countAdministrators(organisationId: string): Promise<number> {
  const rows = await database()
    .selectFrom('users')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    .execute();
  return rows.length;
}

eachDatabase('the last administrator', () => {
  let admin: Actor;
  beforeEach(async () => {
    admin = await makeActor('admin');
  });

  describe.each(changes)('cannot be %s', (_name, change) => {
    it('by themselves, while only members of other roles are left', async () => {
      await makeActor('developer', admin.organisationId);
      const before = await stateOf(admin.organisationId);
      await expect(change(admin, admin.userId)).rejects.toMatchObject(refused);
      expect(await stateOf(admin.organisationId)).toEqual(before);
    });

    it('while the only other administrator is disabled', async () => {
      const other = await makeActor('admin', admin.organisationId);
      await setMemberDisabled(admin, { memberId: other.userId, disabled: 'on' });
      await expect(change(admin, admin.userId)).rejects.toMatchObject(refused);
      expect(await countAdministrators(admin.organisationId)).toBe(1);
    });

    it('when two do it to each other at the same instant: exactly one wins', async () => {
      for (let round = 0; round < 5; round += 1) {
        const one = await makeActor('admin');
        const other = await makeActor('admin', one.organisationId);
        const settled = await Promise.allSettled([change(one, other.userId), change(other, one.userId)]);
        expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
        expect(settled.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refused });
        expect(await countAdministrators(one.organisationId)).toBe(1);
      }
    });

    it('when two leave at the same instant: exactly one can', async () => {
      const one = await makeActor('admin');
      const other = await makeActor('admin', one.organisationId);
      const settled = await Promise.allSettled([change(one, one.userId), change(other, other.userId)]);
      expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await countAdministrators(one.organisationId)).toBe(1);
    });
  });

  it('is nobody while there are two: one can go, whoever it is', async () => {
    const other = await makeActor('admin', admin.organisationId);
    await changeRole(other, { memberId: admin.userId, role: 'support' });
    expect(await countAdministrators(admin.organisationId)).toBe(1);
  });

  it('does not hold back a third: of three who demote in a circle at the same instant, none acts with rights they have lost', async () => {
    const second = await makeActor('admin', admin.organisationId);
    const third = await makeActor('admin', admin.organisationId);
    const settled = await Promise.allSettled([
      changeRole(admin, { memberId: second.userId, role: 'support' }),
      changeRole(second, { memberId: third.userId, role: 'support' }),
      changeRole(third, { memberId: admin.userId, role: 'support' }),
    ]);
    const reasons = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(await countAdministrators(admin.organisationId)).toBe(reasons.length);
    expect(reasons.length).toBeGreaterThan(0);
    for (const code of reasons) expect(['forbidden', 'last-administrator']).toContain(code);
  });
});
