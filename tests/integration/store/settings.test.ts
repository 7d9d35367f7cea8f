import { expect, test } from 'vitest';
import { database } from '@/lib/server/store/database';
import * as organisations from '@/lib/server/store/organisations';
import * as clients from '@/lib/server/store/sandbox-clients';
import * as keys from '@/lib/server/store/sandbox-keys';
import * as settings from '@/lib/server/store/settings';
import * as links from '@/lib/server/store/setup-links';
import { eachDatabase } from '@/tests/support/databases';
import { addHousehold, noon } from '@/tests/support/store-records';

eachDatabase('settings, links and the sandbox', () => {
  test('a setting is replaced by putting and kept by inserting', async () => {
    await settings.putSetting(database(), 'one', 'a');
    await settings.putSetting(database(), 'one', 'b');
    await settings.insertSettingIfAbsent(database(), 'one', 'c');
    expect(await settings.findSetting(database(), 'one')).toBe('b');
    expect(await settings.findSetting(database(), 'none')).toBeNull();
  });

  test('a set-up link works once: of eight at the same time exactly one', async () => {
    const link = { id: 'lnk_1', secretHash: 'hash', createdAt: noon, expiresAt: noon + 10 };
    await links.insertSetupLink(database(), link);
    expect(await links.isSetupLinkUsable(database(), 'hash', noon + 9)).toBe(true);
    expect(await links.isSetupLinkUsable(database(), 'hash', noon + 10)).toBe(false);
    expect(await links.useSetupLink(database(), 'hash', noon + 10)).toBe(false);
    const used = await Promise.all(
      Array.from({ length: 8 }, () => links.useSetupLink(database(), 'hash', noon)),
    );
    expect(used.filter(Boolean)).toHaveLength(1);
    expect(await links.isSetupLinkUsable(database(), 'hash', noon)).toBe(false);
    expect(await links.deleteSetupLinks(database())).toBe(1);
  });

  test('a sandbox client is found by its id, and listed for its organisation', async () => {
    const home = await addHousehold(database());
    const client = {
      clientId: 'client',
      organisationId: home.organisation.id,
      secretHash: 'h',
      demoCase: 'working',
      scopes: ['openid', 'AdobeID'],
      name: 'Demo',
      technicalAccountId: 't@techacct.adobe.com',
      technicalAccountEmail: 'e@techacct.invalid',
      imsOrgId: 'O@AdobeOrg',
      createdAt: noon,
      services: ['analytics'],
      profiles: [{ serviceId: 'analytics', profile: 'web-reports' }],
    } as const;
    await clients.insertSandboxClient(database(), client);
    expect(await clients.findSandboxClient(database(), 'client')).toEqual(client);
    expect(await clients.findSandboxClient(database(), 'CLIENT')).toBeNull();
    expect(await clients.findOldestSandboxClient(database(), home.organisation.id)).toEqual(client);
  });

  test('of two instances that make the sandbox key the first one counts', async () => {
    const key = { kid: 'k', sealedPrivateJwk: 'first', publicJwk: '{}', createdAt: noon };
    const added = await Promise.all([
      keys.insertSandboxKey(database(), key),
      keys.insertSandboxKey(database(), { ...key, sealedPrivateJwk: 'second' }),
    ]);
    expect(added.toSorted()).toEqual([false, true]);
    const found = await keys.findSandboxKey(database(), 'k');
    expect(found?.sealedPrivateJwk).toBe(added[0] ? 'first' : 'second');
    expect(await keys.findSandboxKey(database(), 'other')).toBeNull();
  });

  test('the first team is the oldest one; demo organisations are counted apart', async () => {
    await organisations.deleteExpiredOrganisations(database(), Number.MAX_SAFE_INTEGER);
    await database().deleteFrom('organisations').execute();
    expect(await organisations.findFirstTeam(database())).toBeNull();
    await addHousehold(database(), {
      organisation: { id: 'org_demo', kind: 'demo', createdAt: 1, expiresAt: noon },
    });
    await addHousehold(database(), { organisation: { id: 'org_b', createdAt: 3 } });
    await addHousehold(database(), { organisation: { id: 'org_a', createdAt: 2 } });
    expect((await organisations.findFirstTeam(database()))?.id).toBe('org_a');
    expect(await organisations.countDemoOrganisations(database())).toBe(1);
  });
});
