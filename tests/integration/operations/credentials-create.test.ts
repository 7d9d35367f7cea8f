import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import { createCredentialInput } from '@/lib/server/operations/credentials/create-credential';
import { enterCredential, enterCredentialInput } from '@/lib/server/operations/credentials/enter-credential';
import { saveCredential } from '@/lib/server/operations/credentials/save-credential';
import { database } from '@/lib/server/store/database';
import { findNewestSecret } from '@/lib/server/store/secrets';
import { makeActor, makeGuest } from '../../support/actors';
import { eachDatabase } from '../../support/databases';
import { activityOf, canary, create, everyRow, issue, newName } from './credential-ground';

const analytics = { serviceId: ['analytics'], profile: ['analytics/Suite readers'] };

eachDatabase('creating a credential', () => {
  let developer: Actor;
  beforeAll(async () => {
    developer = await makeActor('developer');
  });

  it('keeps everything that was given, and the scopes of the services where none were', async () => {
    const name = newName();
    const view = await create(developer, {
      name,
      ...analytics,
      imsOrgId: ' 0123@AdobeOrg ',
      technicalAccountId: 'ab12@techacct.adobe.com',
      technicalAccountEmail: 'cd34@techacct.example.com',
      parameterName: ['audience'],
      parameterValue: ['x'],
    });
    expect(view).toMatchObject({
      kind: 'saved',
      name,
      provider: 'adobe-ims',
      tokenEndpoint: 'https://ims-na1.adobelogin.com/ims/token/v3',
      services: ['analytics'],
      profiles: [{ serviceId: 'analytics', profile: 'Suite readers' }],
      imsOrgId: '0123@AdobeOrg',
      technicalAccountId: 'ab12@techacct.adobe.com',
      technicalAccountEmail: 'cd34@techacct.example.com',
      parameters: [['audience', 'x']],
      createdByName: 'developer person',
      canEdit: true,
      canDelete: true,
    });
    expect(view.scopes).toEqual(expect.arrayContaining(['openid', 'AdobeID']));
    expect(await activityOf(developer, view.id)).toMatchObject([
      {
        event: 'credential.created',
        result: 'done',
        targetName: name,
        detail: { provider: 'adobe-ims', source: 'set-up', services: 1 },
      },
    ]);
  });

  it('keeps scopes as they were given, and each service and profile once', async () => {
    const view = await create(developer, {
      serviceId: ['analytics', 'analytics'],
      profile: ['analytics/One', 'analytics/ One ', 'analytics/Two'],
      scopes: 'openid, own_scope',
    });
    expect(view.scopes).toEqual(['openid', 'own_scope']);
    expect(view.services).toEqual(['analytics']);
    expect(view.profiles.map(({ profile }) => profile)).toEqual(['One', 'Two']);
  });

  it('saves another provider with its endpoint, and what is empty as not recorded', async () => {
    const view = await create(developer, {
      provider: 'generic',
      tokenEndpoint: 'https://id.example.com/token',
      issuer: 'https://id.example.com/',
      authMethod: 'client_secret_basic_raw',
    });
    expect(view).toMatchObject({
      tokenEndpoint: 'https://id.example.com/token',
      issuer: 'https://id.example.com/',
      authMethod: 'client_secret_basic_raw',
      scopes: [],
      services: [],
      imsOrgId: null,
      technicalAccountId: null,
      technicalAccountEmail: null,
    });
  });

  it('writes the client secret nowhere in plain text, and sealed once', async () => {
    const view = await create(developer);
    expect(JSON.stringify(view)).not.toContain(canary);
    expect(JSON.stringify(await everyRow())).not.toContain(canary);
    expect(await findNewestSecret(database(), developer.organisationId, view.id)).toMatchObject({
      credentialId: view.id,
    });
  });

  it('takes a sandbox credential and a missing product profile from an import alone', async () => {
    const imported = { source: 'import', provider: 'sandbox', serviceId: ['analytics'] };
    expect(await create(developer, imported)).toMatchObject({ provider: 'sandbox', profiles: [] });
    await expect(create(developer, { ...imported, source: 'set-up' })).rejects.toMatchObject({
      name: 'Refusal',
      code: 'invalid-input',
      fields: { provider: 'unknown-choice' },
    });
    await expect(create(developer, { serviceId: ['analytics', 'target'] })).rejects.toMatchObject({
      name: 'Refusal',
      code: 'profile-required',
      fields: { profile: 'required' },
    });
  });

  it.each([
    ['a profile of a service that is not connected', { profile: ['analytics/One'] }, 'profile'],
    ['a service without server-to-server credentials', { serviceId: ['api-mesh'] }, 'serviceId'],
  ])('refuses %s at its field', async (_, fields, field) => {
    await expect(create(developer, fields)).rejects.toMatchObject({
      code: 'invalid-input',
      fields: { [field]: 'unknown-choice' },
    });
  });

  it.each([
    ['an unknown service', { serviceId: ['nope'] }, 'unknown-choice'],
    ['51 services', { serviceId: Array(51).fill('analytics') }, 'too-long'],
    ['a profile without a name', { profile: ['analytics/ '] }, 'bad-format'],
    ['a profile without a service', { profile: ['Readers'] }, 'bad-format'],
    ['a profile with a line end', { profile: ['analytics/a\nb'] }, 'bad-format'],
    ['a profile that turns text around', { profile: ['analytics/a\u202eb'] }, 'bad-format'],
    ['a profile of 101 characters', { profile: [`analytics/${'x'.repeat(101)}`] }, 'too-long'],
    ['101 profiles', { profile: Array(101).fill('analytics/One') }, 'too-long'],
    ['an organization ID of 257 characters', { imsOrgId: 'x'.repeat(257) }, 'too-long'],
    ['a technical account with NUL', { technicalAccountId: 'a\0b' }, 'bad-format'],
    ['an unknown source', { source: 'elsewhere' }, 'unknown-choice'],
  ])('does not read a form with %s', (_, fields, code) => {
    const form = {
      name: 'x',
      provider: 'adobe-ims',
      clientId: 'c',
      clientSecret: 's',
      source: 'set-up',
      ...fields,
    };
    const { error } = createCredentialInput.safeParse(form);
    expect(error?.issues.map(({ message, path }) => [path[0], message])).toEqual([
      [Object.keys(fields)[0], code],
    ]);
  });

  it('refuses the secret as a parameter, in any case', async () => {
    const parameter = { parameterName: ['Client_Secret'], parameterValue: [canary] };
    await expect(create(developer, parameter)).rejects.toMatchObject({
      code: 'invalid-input',
      fields: { parameters: 'duplicate' },
    });
  });

  it('stops where the organisation is full: a team at 20,000, a demo at 500', async () => {
    const guest = await makeGuest();
    const admin = await makeActor('admin');
    await fill(admin, 19_999);
    await fill(guest, 500);
    await create(admin);
    for (const actor of [admin, guest]) {
      const typed = enterCredentialInput.parse({ provider: 'sandbox', clientId: 'c', clientSecret: 's' });
      const { id } = (await enterCredential(actor, typed)).credential;
      await expect(saveCredential(actor, { credentialId: id, name: newName() })).rejects.toMatchObject({
        name: 'Refusal',
        code: 'limit-reached',
      });
      await expect(create(actor)).rejects.toMatchObject({ name: 'Refusal', code: 'limit-reached' });
      await expect(issue(actor)).rejects.toMatchObject({ name: 'Refusal', code: 'limit-reached' });
    }
  });
});

/** Brings the organisation to `count` saved credentials. */
async function fill(actor: Actor, count: number): Promise<void> {
  await sql`
    with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ${count})
    insert into credentials (id, organisation_id, name, name_key, provider, token_endpoint, client_id,
      auth_method, scopes, parameters, created_at, updated_at, last_used_at)
    select ${actor.organisationId} || n, ${actor.organisationId}, 'filler ' || n, 'filler ' || n, 'adobe-ims', 'https://example.com/',
      'c', 'client_secret_post', '[]', '[]', 1, 1, 1
    from numbers
    where n + (select count(*) from credentials where organisation_id = ${actor.organisationId}) <= ${count}`.execute(
    database(),
  );
}
