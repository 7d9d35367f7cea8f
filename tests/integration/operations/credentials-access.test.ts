import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import { listPickerCredentials } from '@/lib/server/operations/credentials/list-credentials';
import { generateToken, generateTokenInput } from '@/lib/server/operations/generation/generate-token';
import { lockCredential, updateCredentialAccess } from '@/lib/server/store/credentials';
import { database, transaction } from '@/lib/server/store/database';
import { findSandboxClient } from '@/lib/server/store/sandbox-clients';
import { makeActor, makeGuest } from '../../support/actors';
import { eachDatabase } from '../../support/databases';
import { type SandboxServer, startSandboxServer } from '../../support/sandbox-server';
import { type AccessChangeCase, accessRefusals } from './access-refusals';
import { activityOf, changeProfiles, changeServices, create, everyRow, issue } from './credential-ground';

const analytics = { serviceId: ['analytics'], profile: ['analytics/web-reports'] };
const both = {
  serviceId: ['analytics', 'experience-platform'],
  profile: ['analytics/web-reports', 'experience-platform/aep-schemas-only'],
};

eachDatabase('changing services and product profiles', (kind) => {
  let sandbox: SandboxServer;
  let developer: Actor;
  beforeAll(async () => {
    sandbox = await startSandboxServer();
    developer = await makeActor('developer');
  });
  afterAll(() => sandbox.stop());

  const clientOf = (clientId: string) => findSandboxClient(database(), clientId);
  async function generate(credentialId: string) {
    const input = generateTokenInput.parse({ requestId: 'request-1', credentialId, scopes: '' });
    return (await generateToken(developer, input)).generation;
  }

  it('connects services: their scopes come, and the sandbox grants them at once', async () => {
    const { credential } = await issue(developer, analytics);
    expect(credential.scopes).not.toContain('session');
    const after = await changeServices(developer, { credentialId: credential.id, ...both });
    expect(after.services).toEqual(both.serviceId);
    expect(after.scopes).toEqual([...credential.scopes, 'read_organizations', 'session']);
    expect(await clientOf(credential.clientId)).toMatchObject({
      services: after.services,
      profiles: after.profiles,
      scopes: after.scopes,
    });
    expect(await generate(credential.id)).toMatchObject({
      requestedScopes: after.scopes,
      outcome: { kind: 'token', reused: false },
    });
  });

  it('removes services with their scopes and profiles, and keeps what was added by hand', async () => {
    const { id } = await create(developer, { ...both, scopes: 'openid,AdobeID,session,own_scope' });
    const after = await changeServices(developer, { credentialId: id, ...analytics, profile: both.profile });
    expect(after.profiles).toEqual([{ serviceId: 'analytics', profile: 'web-reports' }]);
    expect(after.scopes).not.toContain('session');
    expect(after.scopes).toContain('own_scope');
    const none = await changeServices(developer, { credentialId: id });
    expect(none).toMatchObject({ services: [], profiles: [], scopes: ['own_scope'] });
  });

  it('leaves a sandbox client without services the base scopes, with which it still gets tokens', async () => {
    const { credential } = await issue(developer, analytics);
    const after = await changeServices(developer, { credentialId: credential.id });
    expect(after.scopes).toEqual(['openid', 'AdobeID']);
    expect((await clientOf(credential.clientId))?.scopes).toEqual(['openid', 'AdobeID']);
    expect((await generate(credential.id)).outcome.kind).toBe('token');
  });

  it('forgets kept tokens when scopes change, and keeps them when only profiles do', async () => {
    const { credential } = await issue(developer, analytics);
    const credentialId = credential.id;
    await generate(credentialId);
    const kept = () =>
      database().selectFrom('tokens').select('cache_key').where('credential_id', '=', credentialId).execute();
    await changeProfiles(developer, { credentialId, profile: ['analytics/no-report-suites'] });
    expect(await kept()).toHaveLength(1);
    expect((await generate(credentialId)).outcome).toMatchObject({ reused: true });
    await changeServices(developer, { credentialId, ...both });
    expect(await kept()).toHaveLength(0);
  });

  it('assigns exactly the given profiles; services and scopes stay', async () => {
    const { credential } = await issue(developer, both);
    const profile = ['analytics/no-report-suites', 'experience-platform/aep-default-all-users'];
    const after = await changeProfiles(developer, { credentialId: credential.id, profile });
    expect(after.profiles).toEqual([
      { serviceId: 'analytics', profile: 'no-report-suites' },
      { serviceId: 'experience-platform', profile: 'aep-default-all-users' },
    ]);
    expect(after.services).toEqual(credential.services);
    expect(after.scopes).toEqual(credential.scopes);
    expect((await clientOf(credential.clientId))?.profiles).toEqual(after.profiles);
  });

  it('says in the log what came and what went, by the names that people know', async () => {
    const { credential } = await issue(developer, analytics);
    const credentialId = credential.id;
    await changeServices(developer, { credentialId, ...both });
    await changeServices(developer, { credentialId, serviceId: ['io-events'] });
    const recorded = await create(developer, { serviceId: ['analytics'], profile: ['analytics/One'] });
    await changeProfiles(developer, { credentialId: recorded.id, profile: ['analytics/Two'] });
    const details = (await activityOf(developer, credentialId)).slice(0, 2).map(({ detail }) => detail);
    expect(details).toEqual([
      {
        added: 'I/O Events',
        removed: 'Adobe Analytics, Experience Platform',
        profilesRemoved: 'Analytics: web reports, AEP: schemas only',
      },
      { added: 'Experience Platform', profilesAdded: 'AEP: schemas only' },
    ]);
    expect((await activityOf(developer, recorded.id))[0]).toMatchObject({
      event: 'credential.profiles-changed',
      targetName: recorded.name,
      detail: { profilesAdded: 'Adobe Analytics: Two', profilesRemoved: 'Adobe Analytics: One' },
    });
  });

  it('keeps a fact of the log within 500 characters and says how many more there are', async () => {
    const profile = Array.from({ length: 100 }, (_, at) => `analytics/${String(at).padStart(100, 'x')}`);
    const { id } = await create(developer, { serviceId: ['analytics'], profile });
    await changeServices(developer, { credentialId: id });
    const [newest] = await activityOf(developer, id);
    const fact = String(newest?.detail.profilesRemoved);
    expect(fact.length).toBeLessThanOrEqual(500);
    expect(fact).toMatch(/ and 96 more$/);
  });

  it('writes nothing when nothing is different, in whatever order it comes', async () => {
    const { credential } = await issue(developer, both);
    const before = await everyRow();
    const reversed = { serviceId: [...both.serviceId].reverse(), profile: [...both.profile].reverse() };
    await changeServices(developer, { credentialId: credential.id, ...reversed });
    await changeProfiles(developer, { credentialId: credential.id, profile: reversed.profile });
    expect(await everyRow()).toEqual(before);
  });

  it.each<AccessChangeCase>(accessRefusals)('refuses $what, and changes nothing', async (one) => {
    const { credential } = await issue(developer, both);
    const before = await everyRow();
    const change = one.by === 'services' ? changeServices : changeProfiles;
    await expect(change(developer, { credentialId: credential.id, ...one.fields })).rejects.toMatchObject({
      name: 'Refusal',
      message: one.code,
      code: one.code,
      fields: one.faults,
    });
    expect(await everyRow()).toEqual(before);
  });

  it('lets an imported credential without profiles be changed step by step', async () => {
    const { id } = await create(developer, {
      source: 'import',
      serviceId: ['analytics', 'experience-platform'],
    });
    const after = await changeServices(developer, {
      credentialId: id,
      serviceId: ['analytics', 'experience-platform', 'io-events'],
    });
    expect(after.services).toHaveLength(3);
    await expect(
      changeServices(developer, { credentialId: id, serviceId: ['analytics', 'tags'] }),
    ).rejects.toMatchObject({ code: 'profile-required' });
    expect((await changeServices(developer, { credentialId: id, ...analytics })).profiles).toHaveLength(1);
  });

  it('makes a change of what another one, still under way, leaves behind', async () => {
    const { credential } = await issue(developer, both);
    const { id: credentialId, scopes } = credential;
    const locked = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const first = transaction(async (trx) => {
      await lockCredential(trx, developer.organisationId, credentialId);
      const access = { services: ['analytics'], profiles: [], scopes };
      await updateCredentialAccess(trx, developer.organisationId, credentialId, access, Date.now());
      locked.resolve();
      await release.promise;
    });
    await locked.promise;
    const second = changeProfiles(developer, { credentialId, profile: both.profile });
    // SQLite has one connection, for which the second change waits before it has read anything.
    if (kind === 'postgres') await expect.poll(isSomeoneWaiting).toBe(true);
    release.resolve();
    await first;
    await expect(second).rejects.toMatchObject({
      code: 'invalid-input',
      fields: { profile: 'unknown-choice' },
    });
  });

  it("does not let a copy of a colleague's client ID change what the colleague's token can read", async () => {
    const { credential } = await issue(await makeActor('developer', developer.organisationId), analytics);
    const before = await clientOf(credential.clientId);
    const copy = await create(developer, {
      source: 'import',
      provider: 'sandbox',
      clientId: credential.clientId,
      ...analytics,
    });
    await changeProfiles(developer, { credentialId: copy.id, profile: ['analytics/no-report-suites'] });
    await changeServices(developer, { credentialId: copy.id });
    expect(await clientOf(credential.clientId)).toEqual(before);
  });

  it("does not reach another organisation's client by its client ID", async () => {
    const { credential } = await issue(await makeActor('admin'), analytics);
    const before = await clientOf(credential.clientId);
    const copy = await create(developer, {
      source: 'import',
      provider: 'sandbox',
      clientId: credential.clientId,
    });
    await changeServices(developer, { credentialId: copy.id, ...both });
    expect(await clientOf(credential.clientId)).toEqual(before);
  });

  it('leaves a demo case what makes it one: a scope that was only noted is not granted by a change', async () => {
    const guest = await makeGuest();
    const demo = (await listPickerCredentials(guest)).find(({ demoCase }) => demoCase === 'missing-scope');
    await changeServices(guest, { credentialId: demo?.id, serviceId: ['io-events'] });
    const client = await clientOf(demo?.clientId ?? '');
    expect(client?.scopes).toContain('event_receiver_api');
    expect(client?.scopes).not.toContain('firefly_api');
  });
});

/** Whether a Postgres transaction waits for a row that another one holds. */
async function isSomeoneWaiting(): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(database());
  return (rows[0]?.count ?? 0) > 0;
}
