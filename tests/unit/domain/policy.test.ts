import { describe, expect, it } from 'vitest';
import { type Actor, type Role, roles } from '@/lib/domain/actor';
import { type Action, can, policy, teamOnlyActions } from '@/lib/domain/policy';

const actor = (role: Role): Actor => ({
  userId: 'usr_me',
  organisationId: 'org_mine',
  organisationKind: 'team',
  role,
  sessionId: 'ses_mine',
  displayName: 'Me',
  address: null,
});

/** The rights as people are told them, written out a second time: a changed table has to be changed here, too. */
const expected: Record<Action, Record<Role, { own: boolean; others: boolean }>> = {
  'credential.list': all(),
  'credential.use': all(),
  'credential.enter': all(),
  'credential.create': { admin: yes(), developer: yes(), support: no() },
  'credential.edit': { admin: yes(), developer: onlyOwn(), support: no() },
  'credential.delete': { admin: yes(), developer: onlyOwn(), support: no() },
  'credential.activity': all(),
  'credential.compare': adminOnly(),
  'activity.list': { admin: yes(), developer: onlyOwn(), support: onlyOwn() },
  'member.list': adminOnly(),
  'member.manage': adminOnly(),
  'policy.view': adminOnly(),
  'policy.edit': adminOnly(),
  'demo.secret': all(),
};

function yes() {
  return { own: true, others: true };
}
function no() {
  return { own: false, others: false };
}
function onlyOwn() {
  return { own: true, others: false };
}
function adminOnly() {
  return { admin: yes(), developer: no(), support: no() };
}
function all() {
  return { admin: yes(), developer: yes(), support: yes() };
}

describe('policy', () => {
  it('has a row for every action that is tested, and no other', () => {
    expect(Object.keys(policy).sort()).toEqual(Object.keys(expected).sort());
  });

  const cases = Object.entries(expected).flatMap(([action, byRole]) =>
    roles.map((role) => ({ action: action as Action, role, ...byRole[role] })),
  );

  it.each(cases)('$role may $action: own $own, others $others', ({ action, role, own, others }) => {
    const organisationId = 'org_mine';
    expect(can(actor(role), action, { organisationId, createdBy: 'usr_me' })).toBe(own);
    expect(can(actor(role), action, { organisationId, createdBy: 'usr_other' })).toBe(others);
    expect(can(actor(role), action, { organisationId, createdBy: null })).toBe(others);
    expect(can(actor(role), action)).toBe(own);
  });

  it.each(cases)(
    '$role of a demo organisation may $action as in a team, unless it is for teams',
    ({ action, role, own }) => {
      const guest: Actor = { ...actor(role), organisationKind: 'demo' };
      expect(can(guest, action)).toBe(own && !teamOnlyActions.includes(action));
    },
  );

  it.each(cases)(
    '$role may never $action in another organisation, not even to what is their own',
    ({ action, role }) => {
      expect(can(actor(role), action, { organisationId: 'org_other', createdBy: 'usr_me' })).toBe(false);
    },
  );
});
