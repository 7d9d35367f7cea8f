import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import { deleteCredential } from '@/lib/server/operations/credentials/delete-credential';
import { enterCredential, enterCredentialInput } from '@/lib/server/operations/credentials/enter-credential';
import { listPickerCredentials } from '@/lib/server/operations/credentials/list-credentials';
import { renameCredential } from '@/lib/server/operations/credentials/rename-credential';
import { saveCredential } from '@/lib/server/operations/credentials/save-credential';
import { showDemoSecret } from '@/lib/server/operations/demo/show-demo-secret';
import { database } from '@/lib/server/store/database';
import { makeActor, makeGuest } from '../../support/actors';
import { eachDatabase } from '../../support/databases';

const typed = {
  provider: 'adobe-ims',
  clientId: 'a'.repeat(32),
  clientSecret: 'p8e-canary-5d1f',
  scopes: 'openid AdobeID',
};

async function enter(actor: Actor, fields: Record<string, unknown> = {}): Promise<string> {
  return (await enterCredential(actor, enterCredentialInput.parse({ ...typed, ...fields }))).credential.id;
}

eachDatabase('credentials', () => {
  let developer: Actor;
  let colleague: Actor;
  let support: Actor;
  beforeAll(async () => {
    developer = await makeActor('developer');
    colleague = await makeActor('developer', developer.organisationId);
    support = await makeActor('support', developer.organisationId);
  });

  it('keeps what was entered sealed, and to the session that entered it', async () => {
    const id = await enter(developer);
    expect((await listPickerCredentials(developer)).map((one) => one.id)).toContain(id);
    expect((await listPickerCredentials(colleague)).map((one) => one.id)).not.toContain(id);
    await expect(saveCredential(colleague, { credentialId: id, name: 'Mine now' })).rejects.toMatchObject({
      code: 'not-found',
    });
    const rows = await database().selectFrom('secrets').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('canary');
  });

  it('lets exactly one of two take a name at the same time, in any case and with any white space', async () => {
    const ids = await Promise.all([
      enter(developer, { clientId: 'one' }),
      enter(colleague, { clientId: 'two' }),
    ]);
    const outcomes = await Promise.allSettled([
      saveCredential(developer, { credentialId: ids[0], name: 'Nightly export' }),
      saveCredential(colleague, { credentialId: ids[1], name: 'NIGHTLY  export' }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'name-taken' },
    });
  });

  it('lets support staff enter and use a credential, but not save one', async () => {
    const id = await enter(support);
    await expect(saveCredential(support, { credentialId: id, name: 'Customer case' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it("lets a developer rename and delete their own credential, not a colleague's", async () => {
    const id = await enter(developer, { clientId: 'three' });
    await saveCredential(developer, { credentialId: id, name: 'Mine' });
    await expect(renameCredential(colleague, { credentialId: id, name: 'Taken over' })).rejects.toMatchObject(
      { code: 'forbidden' },
    );
    await expect(
      deleteCredential(colleague, { credentialId: id, confirmation: 'Mine' }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
    await renameCredential(developer, { credentialId: id, name: 'Still mine' });
    await deleteCredential(developer, { credentialId: id, confirmation: 'still  MINE' });
    expect(
      await database().selectFrom('secrets').selectAll().where('credential_id', '=', id).execute(),
    ).toEqual([]);
  });

  it("answers not-found for another organisation's credential, as for one that does not exist", async () => {
    const id = await enter(developer, { clientId: 'four' });
    await saveCredential(developer, { credentialId: id, name: 'Secret project' });
    const stranger = await makeActor('admin');
    for (const credentialId of [id, 'crd_AAAAAAAAAAAAAAAAAAAAAA']) {
      await expect(renameCredential(stranger, { credentialId, name: 'x' })).rejects.toMatchObject({
        code: 'not-found',
      });
      await expect(deleteCredential(stranger, { credentialId, confirmation: '' })).rejects.toMatchObject({
        code: 'not-found',
      });
    }
  });

  it('shows the secret of a demo credential to its guest, and of nothing else to anybody', async () => {
    const guest = await makeGuest();
    const [demo] = (await listPickerCredentials(guest)).filter(({ demoCase }) => demoCase === 'working');
    expect((await showDemoSecret(guest, { credentialId: demo?.id ?? '' })).secret).toMatch(/^p8e-/);
    const entered = await enter(guest);
    await expect(showDemoSecret(guest, { credentialId: entered })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it.each([
    ['http to a public host', 'http://example.com/token', 'url-not-https'],
    ['user name and password in the address', 'https://u:p@example.com/token', 'url-has-userinfo'],
    ['another scheme', 'ftp://example.com/token', 'bad-url'],
    ['a fragment', 'https://example.com/token#x', 'bad-url'],
    ['nothing', '', 'required'],
  ])('refuses a token endpoint with %s at its field', async (_, tokenEndpoint, code) => {
    await expect(enter(developer, { provider: 'generic', tokenEndpoint })).rejects.toMatchObject({
      code: 'invalid-input',
      fields: { tokenEndpoint: code },
    });
  });
});
