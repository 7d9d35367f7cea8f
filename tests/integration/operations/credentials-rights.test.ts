import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Actor, roles } from '@/lib/domain/actor';
import { type Action, policy } from '@/lib/domain/policy';
import { checkCredentialName } from '@/lib/server/operations/credentials/check-credential-name';
import { getCredentialOverview } from '@/lib/server/operations/credentials/credential-overview';
import { deleteCredential } from '@/lib/server/operations/credentials/delete-credential';
import { enterCredential, enterCredentialInput } from '@/lib/server/operations/credentials/enter-credential';
import { renameCredential } from '@/lib/server/operations/credentials/rename-credential';
import { tryProductProfiles } from '@/lib/server/operations/credentials/try-product-profiles';
import { makeActor } from '../../support/actors';
import { eachDatabase } from '../../support/databases';
import { type SandboxServer, startSandboxServer } from '../../support/sandbox-server';
import { changeProfiles, changeServices, create, everyRow, issue, newName } from './credential-ground';

/** Every operation that is aimed at a credential, with the right that it asks for and an input that it would take. */
const aimed: readonly (readonly [
  name: string,
  right: Action,
  run: (actor: Actor, credentialId: string, name: string) => Promise<unknown>,
])[] = [
  ['getCredentialOverview', 'credential.list', (actor, id) => getCredentialOverview(actor, id)],
  [
    'tryProductProfiles',
    'credential.use',
    (actor, credentialId) => tryProductProfiles(actor, { credentialId }),
  ],
  [
    'renameCredential',
    'credential.edit',
    (actor, credentialId) => renameCredential(actor, { credentialId, name: newName() }),
  ],
  [
    'setServices',
    'credential.edit',
    (actor, credentialId) => changeServices(actor, { credentialId, serviceId: ['io-events'] }),
  ],
  ['setProfiles', 'credential.edit', (actor, credentialId) => changeProfiles(actor, { credentialId })],
  [
    'deleteCredential',
    'credential.delete',
    (actor, credentialId, confirmation) => deleteCredential(actor, { credentialId, confirmation }),
  ],
];

const making: readonly (readonly [name: string, run: (actor: Actor) => Promise<unknown>])[] = [
  ['createCredential', (actor) => create(actor)],
  ['issueSandboxCredential', (actor) => issue(actor)],
  ['checkCredentialName', (actor) => checkCredentialName(actor, { name: 'Free' })],
];

const refusal = (code: string) => ({ name: 'Refusal', message: code, code });
const nothing = 'crd_AAAAAAAAAAAAAAAAAAAAAA';

eachDatabase('rights over credentials', () => {
  let sandbox: SandboxServer;
  let admin: Actor;
  const members = new Map<string, Actor>();
  beforeAll(async () => {
    sandbox = await startSandboxServer();
    admin = await makeActor('admin');
    for (const role of roles) members.set(role, await makeActor(role, admin.organisationId));
  });
  afterAll(() => sandbox.stop());
  const memberOf = (role: string) => members.get(role) ?? admin;

  const pairs = roles.flatMap((role) => aimed.map(([name, right, run]) => ({ role, name, right, run })));

  it.each(pairs)('$role: $name of a colleague does what the policy says', async ({ role, right, run }) => {
    const { credential } = await issue(admin);
    const attempt = () => run(memberOf(role), credential.id, credential.name ?? '');
    if (policy[right][role] === 'any') return void (await attempt());
    const before = await everyRow();
    await expect(attempt()).rejects.toMatchObject(refusal('forbidden'));
    expect(await everyRow()).toEqual(before);
  });

  const makers = roles.flatMap((role) => making.map(([name, run]) => ({ role, name, run })));

  it.each(makers)('$role: $name does what the policy says', async ({ role, run }) => {
    if (policy['credential.create'][role] !== 'none') return void (await run(memberOf(role)));
    const before = await everyRow();
    await expect(run(memberOf(role))).rejects.toMatchObject(refusal('forbidden'));
    expect(await everyRow()).toEqual(before);
  });

  it('lets a developer do everything with what is their own', async () => {
    const developer = memberOf('developer');
    for (const [, , run] of aimed) {
      const { credential } = await issue(developer);
      await run(developer, credential.id, credential.name ?? '');
    }
  });

  it.each(aimed)(
    "%s answers not-found for another organisation's, a missing and another session's credential, without effect",
    async (_, _right, run) => {
      const { credential } = await issue(admin);
      const typed = enterCredentialInput.parse({ provider: 'sandbox', clientId: 'c', clientSecret: 's' });
      const entered = (await enterCredential(memberOf('developer'), typed)).credential;
      const stranger = await makeActor('admin');
      const before = await everyRow();
      for (const [actor, id] of [
        [stranger, credential.id],
        [stranger, nothing],
        [admin, entered.id],
      ] as const)
        await expect(run(actor, id, credential.name ?? '')).rejects.toMatchObject(refusal('not-found'));
      expect(await everyRow()).toEqual(before);
    },
  );

  it.each(aimed.filter(([name]) => name !== 'deleteCredential'))(
    '%s answers not-found for what the actor only entered',
    async (_, _right, run) => {
      const typed = enterCredentialInput.parse({ provider: 'sandbox', clientId: 'c', clientSecret: 's' });
      const { id } = (await enterCredential(admin, typed)).credential;
      await expect(run(admin, id, '')).rejects.toMatchObject(refusal('not-found'));
    },
  );
});
