import { expect, test } from '@playwright/test';
import { type Actor, type Role, roles } from '@/lib/domain/actor';
import { type Action, can } from '@/lib/domain/policy';
import { listBuiltActions } from '../support/built-app';
import { goodForm, nothingThere, type Targets } from '../support/raw-forms';
import { anonymousActions, Ground, type Person } from '../support/raw-ground';

/** The right that each action of the build asks for; null where having a session is enough. */
const rights: Readonly<Record<string, Action | null>> = {
  signOut: null,
  enterCredential: 'credential.enter',
  createCredential: 'credential.create',
  issueSandboxCredential: 'credential.create',
  checkCredentialName: 'credential.create',
  saveCredential: 'credential.create',
  searchCredentials: 'credential.list',
  generateToken: 'credential.use',
  tryProductProfiles: 'credential.use',
  forgetToken: 'credential.use',
  callApi: 'credential.use',
  probeScopes: 'credential.use',
  verifyPastedToken: null,
  showDemoSecret: 'demo.secret',
  renameCredential: 'credential.edit',
  setCredentialServices: 'credential.edit',
  setProductProfiles: 'credential.edit',
  deleteCredential: 'credential.delete',
  inviteMember: 'member.manage',
  revokeInvitation: 'member.manage',
  changeRole: 'member.manage',
  setMemberDisabled: 'member.manage',
  endMemberSessions: 'member.manage',
  removeMember: 'member.manage',
  setOrganisationPolicy: 'policy.edit',
};

let ground: Ground;
let keeper: Person;

test.beforeAll(async () => {
  ground = await Ground.start();
  keeper = await ground.setUp();
});
test.afterAll(() => ground?.stop());

/** Makes everything anew that an action of `person` is aimed at; the credential belongs to `owner`. */
async function makeTargets(person: Person, owner: Person, action: string): Promise<Targets> {
  const credentialName = `${action} ${Date.now()} ${Math.random()}`;
  const isSaving = action === 'saveCredential';
  const credentialId = isSaving
    ? await ground.enterCredential(person, `client ${Math.random()}`)
    : await ground.issueCredential(keeper, credentialName);
  ground.database
    .prepare('update credentials set created_by = ? where id = ?')
    .run(owner.userId, credentialId);
  const form = goodForm(action, nothingThere);
  const memberId = 'memberId' in form ? (await ground.invite(keeper, 'developer')).userId : '';
  if ('invitationId' in form) await ground.invitationCode(keeper, 'support');
  return { credentialId, credentialName, memberId, invitationId: ground.invitationOf(keeper) };
}

test('every action that needs a session has its right written down here', () => {
  const names = listBuiltActions()
    .map(({ name }) => name)
    .filter((name) => !anonymousActions.includes(name));
  expect(names).toEqual(Object.keys(rights).sort((a, b) => a.localeCompare(b)));
});

for (const role of roles) {
  test(`${role}: each action does what the policy says, on what is one's own and on what is a colleague's`, async () => {
    const person = role === 'admin' ? keeper : await ground.invite(keeper, role);
    const colleague = await ground.invite(keeper, 'developer');
    for (const [name, right] of Object.entries(rights)) {
      if (right === null) continue;
      for (const owner of [person, colleague]) {
        const targets = await makeTargets(person, owner, name);
        const fields = {
          ...goodForm(name, targets),
          ...(name === 'checkCredentialName' ? {} : renamed(name, role, owner === person)),
        };
        const call = () => ground.call(name, { cookie: person.cookie, fields });
        const what = `${role}, ${name}, ${owner === person ? 'own' : "a colleague's"}`;
        if (
          can(actor(person, role), right, {
            organisationId: person.organisationId,
            createdBy: createdBy(name, owner),
          })
        ) {
          const { result } = await call();
          const code = result?.ok ? 'ok' : result?.code;
          // The secret of a team's credential is shown to nobody, in no role.
          expect(code, what).toBe(name === 'showDemoSecret' ? 'not-found' : 'ok');
        } else {
          await ground.expectNoEffect(async () => {
            expect((await call()).result, what).toEqual({ ok: false, code: 'forbidden' });
          });
        }
      }
    }
  });
}

test('pages and exports of Administration show nothing to who is no administrator', async () => {
  await ground.issueCredential(keeper, 'Known to administrators');
  for (const role of ['developer', 'support'] as const) {
    const person = await ground.invite(keeper, role);
    for (const path of ['/organisation/members', '/organisation/policy', '/organisation/api-credentials']) {
      const { status, body } = await ground.get(path, person.cookie);
      expect(status, `${role} ${path}`).toBeLessThan(500);
      expect(body, `${role} ${path}`).not.toMatch(/Known to administrators|Ada\b.*admin/);
    }
    const exported = await ground.get('/organisation/api-credentials/export?format=csv', person.cookie);
    expect(exported.status, role).toBe(403);
    expect(exported.body).not.toContain('Known to administrators');
  }
});

/** Actions that make or name something need a name of their own each time. */
function renamed(action: string, role: Role, isOwn: boolean): Readonly<Record<string, string>> {
  const isNaming = ['createCredential', 'issueSandboxCredential', 'saveCredential', 'renameCredential'];
  return isNaming.includes(action) ? { name: `${action} by ${role}, ${isOwn}` } : {};
}

/** What is made anew is one's own. */
function createdBy(action: string, owner: Person): string | null {
  return ['renameCredential', 'setCredentialServices', 'setProductProfiles', 'deleteCredential'].includes(
    action,
  )
    ? owner.userId
    : null;
}

function actor(person: Person, role: Role): Actor {
  return {
    userId: person.userId,
    organisationId: person.organisationId,
    organisationKind: 'team',
    role,
    sessionId: '',
    displayName: '',
    address: null,
  };
}

test('the suite knows how each right is asked for', () => {
  for (const name of Object.keys(rights)) expect(() => goodForm(name, nothingThere)).not.toThrow();
});
