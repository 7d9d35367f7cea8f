import { beforeAll, expect, test } from 'vitest';
import { database } from '@/lib/server/store/database';
import { newId } from '@/lib/server/store/id';
import * as secrets from '@/lib/server/store/secrets';
import * as requests from '@/lib/server/store/token-requests';
import * as tokens from '@/lib/server/store/tokens';
import { eachDatabase } from '@/tests/support/databases';
import { addCredential, addHousehold, type Household, noon } from '@/tests/support/store-records';

eachDatabase('secrets and tokens', () => {
  let home: Household;
  let other: Household;
  let credentialId: string;
  beforeAll(async () => {
    home = await addHousehold(database());
    other = await addHousehold(database());
    credentialId = (await addCredential(database(), home)).id;
  });

  test('the newest secret of a credential is used, within its organisation alone', async () => {
    const organisationId = home.organisation.id;
    const older = { id: newId('sec'), credentialId, organisationId, sealed: 'older', createdAt: noon };
    const newer = { ...older, id: newId('sec'), sealed: 'newer', createdAt: noon + 1 };
    await secrets.insertSecret(database(), newer);
    await secrets.insertSecret(database(), older);
    const found = await secrets.findNewestSecret(database(), organisationId, credentialId);
    expect(found).toEqual({ ...newer, lastUsedAt: null });
    expect(await secrets.findNewestSecret(database(), other.organisation.id, credentialId)).toBeNull();
    await secrets.touchSecret(database(), newer.id, noon + 2);
    expect((await secrets.findNewestSecret(database(), organisationId, credentialId))?.lastUsedAt).toBe(
      noon + 2,
    );
    expect(await secrets.deleteSecretsOfCredential(database(), other.organisation.id, credentialId)).toBe(0);
    expect(await secrets.deleteSecretsOfCredential(database(), organisationId, credentialId)).toBe(2);
  });

  test('a token is kept until it expires, the last one under a key', async () => {
    const organisationId = home.organisation.id;
    const token = {
      cacheKey: 'key',
      credentialId,
      organisationId,
      sealed: 'first',
      fingerprint: '0011223344556677',
      receivedAt: noon,
      expiresAt: noon + 10,
    };
    await tokens.putToken(database(), token);
    await tokens.putToken(database(), { ...token, sealed: 'second' });
    const find = (now: number, organisation = organisationId) =>
      tokens.findLiveToken(database(), organisation, 'key', now);
    expect(await find(noon + 9)).toEqual({ ...token, sealed: 'second' });
    expect(await find(noon + 10)).toBeNull();
    expect(await find(noon, other.organisation.id)).toBeNull();
    expect(await tokens.deleteExpiredTokens(database(), noon + 9)).toBe(0);
    expect(await tokens.deleteExpiredTokens(database(), noon + 10)).toBe(1);
    await tokens.putToken(database(), token);
    expect(await tokens.deleteTokensOfCredential(database(), other.organisation.id, credentialId)).toBe(0);
    expect(await tokens.deleteTokensOfCredential(database(), organisationId, credentialId)).toBe(1);
  });

  test('of sixteen that ask for one token at once exactly one may ask upstream', async () => {
    const attempts = Array.from({ length: 16 }, (_, index) =>
      requests.acquireTokenRequest(database(), {
        cacheKey: 'busy',
        owner: `req_${index}`,
        now: noon,
        expiresAt: noon + 30,
      }),
    );
    const won = await Promise.all(attempts);
    expect(won.filter(Boolean)).toHaveLength(1);
  });

  test('the right to ask is free again when it is given back or has ended, and is taken back by its owner alone', async () => {
    const acquire = (owner: string, now: number) =>
      requests.acquireTokenRequest(database(), { cacheKey: 'turns', owner, now, expiresAt: now + 30 });
    expect(await acquire('a', noon)).toBe(true);
    expect(await acquire('a', noon)).toBe(false);
    await requests.releaseTokenRequest(database(), 'turns', 'b');
    expect(await acquire('b', noon + 29)).toBe(false);
    expect(await acquire('b', noon + 30)).toBe(true);
    await requests.releaseTokenRequest(database(), 'turns', 'a');
    expect(await acquire('a', noon + 31)).toBe(false);
    await requests.releaseTokenRequest(database(), 'turns', 'b');
    expect(await acquire('a', noon + 31)).toBe(true);
    await requests.deleteExpiredTokenRequests(database(), noon + 1000);
    expect(await requests.deleteExpiredTokenRequests(database(), noon + 1000)).toBe(0);
  });
});
