import { expect, it } from 'vitest';
import { scopesOfServices } from '@/lib/domain/access';
import { demoCases } from '@/lib/domain/catalogue/demo-cases';
import { tryDemo } from '@/lib/server/operations/demo/try-demo';
import {
  isSandboxClient,
  removeSandboxClient,
  updateSandboxAccess,
} from '@/lib/server/sandbox/register-client';
import { seedDemo } from '@/lib/server/sandbox/seed-demo';
import { listSavedCredentials } from '@/lib/server/store/credentials';
import { database } from '@/lib/server/store/database';
import {
  findOldestSandboxClient,
  findSandboxClient,
  insertSandboxClient,
} from '@/lib/server/store/sandbox-clients';
import { eachDatabase } from '../../support/databases';
import { addHousehold } from '../../support/store-records';
import { askToken, callData, callHeaders, read, registerClient, takeToken } from './sandbox-ground';

const analytics = { services: ['analytics'], profiles: [{ serviceId: 'analytics', profile: 'web-reports' }] };

eachDatabase('clients of the sandbox', () => {
  it('are issued an id, a secret, a technical account and the scopes of their services', async () => {
    const client = await registerClient(analytics);
    expect(client.clientId).toMatch(/^[0-9a-f]{32}$/);
    expect(client.clientSecret).toMatch(/^p8e-[\w-]{43}$/);
    expect(client.technicalAccountId).toMatch(/^[0-9a-f]{24}@techacct\.adobe\.com$/);
    expect(client.technicalAccountEmail).toMatch(/^[0-9a-f]{12}@sandbox\.techacct\.invalid$/);
    expect(client.imsOrgId).toMatch(/^[0-9a-f]{24}@AdobeOrg$/);
    expect(client.scopes).toEqual(['openid', 'AdobeID', 'additional_info.projectedProductContext']);
    expect(await takeToken(client)).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  });

  it('are given the base scopes where no service brings any', async () => {
    expect((await registerClient({})).scopes).toEqual(['openid', 'AdobeID']);
    expect((await registerClient({ services: ['api-mesh', 'no-such-service'] })).scopes).toEqual([
      'openid',
      'AdobeID',
    ]);
  });

  it('are stored with the hash of their secret and without the secret', async () => {
    const client = await registerClient(analytics);
    const stored = await findSandboxClient(database(), client.clientId);
    expect(stored).toMatchObject({ ...analytics, name: 'Nightly report', demoCase: null });
    expect(stored?.secretHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(stored)).not.toContain(client.clientSecret.slice(4));
  });

  it('share one organization id, also when the first two are registered at the same time', async () => {
    const { organisation } = await addHousehold(database());
    const pair = await Promise.all([
      registerClient({}, organisation.id),
      registerClient({}, organisation.id),
    ]);
    const third = await registerClient({}, organisation.id);
    expect(new Set([...pair, third].map(({ imsOrgId }) => imsOrgId)).size).toBe(1);
    expect((await registerClient({})).imsOrgId).not.toBe(third.imsOrgId);
  });

  it('take over the organization id that the oldest client of the organisation has', async () => {
    const first = await registerClient({});
    const stored = await findOldestSandboxClient(database(), first.organisationId);
    if (!stored) throw new Error('the client was not stored');
    await insertSandboxClient(database(), {
      ...stored,
      clientId: '0'.repeat(32),
      imsOrgId: 'older@AdobeOrg',
      createdAt: stored.createdAt - 1,
    });
    expect((await registerClient({}, first.organisationId)).imsOrgId).toBe('older@AdobeOrg');
  });

  it('are known, changed and removed by their own organisation alone', async () => {
    const client = await registerClient(analytics);
    const stranger = (await addHousehold(database())).organisation.id;
    const nothing = { services: [], profiles: [], scopes: [] };
    expect(await isSandboxClient(database(), stranger, client.clientId)).toBe(false);
    expect(await updateSandboxAccess(database(), stranger, client.clientId, nothing)).toBe(false);
    expect(await removeSandboxClient(database(), stranger, client.clientId)).toBe(false);
    expect(await findSandboxClient(database(), client.clientId)).toMatchObject(analytics);

    expect(await isSandboxClient(database(), client.organisationId, client.clientId)).toBe(true);
    expect(await updateSandboxAccess(database(), client.organisationId, client.clientId, nothing)).toBe(true);
    expect(await findSandboxClient(database(), client.clientId)).toMatchObject(nothing);
    expect(await removeSandboxClient(database(), client.organisationId, client.clientId)).toBe(true);
    expect(await isSandboxClient(database(), client.organisationId, client.clientId)).toBe(false);
    expect(await removeSandboxClient(database(), client.organisationId, client.clientId)).toBe(false);
    expect(await read(await askToken(client))).toEqual({
      status: 400,
      body: { error: 'invalid_client', error_description: 'invalid client_id parameter' },
    });
  });
});

eachDatabase('the clients of a demo organisation', () => {
  it('share one organization id, and only the working one has services and product profiles', async () => {
    const { organisation } = await addHousehold(database(), { organisation: { kind: 'demo' } });
    const credentials = await seedDemo(database(), organisation.id, Date.now());
    expect(new Set(credentials.map(({ imsOrgId }) => imsOrgId)).size).toBe(1);
    expect(new Set(credentials.map(({ technicalAccountId }) => technicalAccountId)).size).toBe(
      demoCases.length,
    );
    expect(credentials.filter(({ services, profiles }) => services.length + profiles.length > 0)).toEqual([
      expect.objectContaining({
        demoCase: 'working',
        services: ['analytics', 'experience-platform'],
        profiles: [
          { serviceId: 'analytics', profile: 'web-reports' },
          { serviceId: 'experience-platform', profile: 'aep-default-all-users' },
        ],
      }),
    ]);
    for (const { demoCase, clientSecret: _, ...shared } of credentials) {
      const client = await findSandboxClient(database(), shared.clientId);
      if (demoCase === 'unknown-client') expect(client).toBeNull();
      else if (demoCase === 'missing-scope') expect(client?.scopes).toEqual(shared.scopes.slice(0, -1));
      else expect(client).toMatchObject(shared);
    }
  });

  it('read the data of their profiles with a token of the working credential, and are refused the rest', async () => {
    const { organisation } = await addHousehold(database(), { organisation: { kind: 'demo' } });
    const working = (await seedDemo(database(), organisation.id, Date.now())).find(
      ({ demoCase }) => demoCase === 'working',
    );
    if (!working) throw new Error('there is no working credential');
    const headers = callHeaders(working, await takeToken(working, working.scopes.join(',')));
    expect(await callData('reports', headers)).toMatchObject({ status: 200 });
    expect(await callData('audiences', headers)).toMatchObject({ status: 200 });
    expect(await callData('orders', headers)).toMatchObject({ status: 403, body: { error_code: '403003' } });
  });

  it('stand in the console with the technical account and the organization id that their clients have', async () => {
    await tryDemo({ address: '127.0.0.1', userAgent: 'test', devices: {} });
    const organisations = await database()
      .selectFrom('organisations')
      .select('id')
      .where('kind', '=', 'demo')
      .execute();
    const saved = await Promise.all(
      organisations.map(({ id }) => listSavedCredentials(database(), id, { limit: 50 })),
    );
    const credentials = saved.flat();
    expect(credentials).toHaveLength(demoCases.length);
    for (const {
      demoCase,
      clientId,
      imsOrgId,
      technicalAccountId,
      technicalAccountEmail,
      services,
      profiles,
    } of credentials) {
      expect(imsOrgId).toMatch(/@AdobeOrg$/);
      if (demoCase === 'unknown-client') continue;
      expect(await findSandboxClient(database(), clientId)).toMatchObject({
        imsOrgId,
        technicalAccountId,
        technicalAccountEmail,
        services,
        profiles,
      });
    }
    const working = credentials.find(({ demoCase }) => demoCase === 'working');
    expect([...(working?.scopes ?? [])].sort()).toEqual(scopesOfServices(working?.services ?? []).sort());
    expect(working?.profiles).toHaveLength(2);
  });
});
