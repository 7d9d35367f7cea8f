import { beforeAll, describe, expect, test } from 'vitest';
import * as credentials from '@/lib/server/store/credentials';
import { database } from '@/lib/server/store/database';
import { UniqueViolation } from '@/lib/server/store/store-error';
import { eachDatabase } from '@/tests/support/databases';
import {
  addCredential,
  addHousehold,
  type Household,
  hourMs,
  newCredential,
  noon,
} from '@/tests/support/store-records';

eachDatabase('credentials', () => {
  let home: Household;
  let other: Household;
  beforeAll(async () => {
    home = await addHousehold(database());
    other = await addHousehold(database());
  });

  test('a credential is found as it was written, with the name of who made it', async () => {
    const written = await addCredential(database(), home, { name: ' Ünïcode  Name ', demoCase: 'slow' });
    const found = await credentials.findCredential(database(), home.organisation.id, written.id);
    expect(found).toEqual({
      ...written,
      nameKey: 'ünïcode name',
      createdByName: 'Dana',
      updatedAt: noon,
      lastTokenAt: null,
      lastUsedAt: noon,
      services: [],
      profiles: [],
      imsOrgId: null,
      technicalAccountId: null,
      technicalAccountEmail: null,
      lastFailureAt: null,
      oldestSecretAt: null,
    });
  });

  test('no function reaches into another organisation', async () => {
    const { id } = await addCredential(database(), home, { name: 'ours' });
    const foreign = other.organisation.id;
    expect(await credentials.findCredential(database(), foreign, id)).toBeNull();
    expect(await credentials.nameCredential(database(), foreign, id, 'theirs', noon)).toBe(false);
    expect(
      await credentials.updateCredentialInputs(database(), foreign, id, newCredential(other), noon),
    ).toBe(false);
    expect(await credentials.deleteCredential(database(), foreign, id)).toBe(false);
    expect(await credentials.listSavedCredentials(database(), foreign, { limit: 10 })).toEqual([]);
    expect((await credentials.findCredential(database(), home.organisation.id, id))?.name).toBe('ours');
  });

  describe('names', () => {
    test.each([
      ['the same', 'Taken'],
      ['another case', 'tAKEN'],
      ['surrounding space', '  Taken\u00a0'],
      ['a full-width letter', 'Ｔaken'],
    ])('a name is taken: %s', async (_, name) => {
      await credentials
        .insertCredential(database(), newCredential(home, { name: 'Taken' }))
        .catch(() => undefined);
      const refused = credentials.insertCredential(database(), newCredential(home, { name }));
      await expect(refused).rejects.toThrow(UniqueViolation);
      await expect(refused).rejects.toThrow('A value that has to be unique is taken.');
    });

    test('a taken name refuses a rename and leaves the old name', async () => {
      await addCredential(database(), home, { name: 'First' });
      const second = await addCredential(database(), home, { name: 'Second' });
      const refused = credentials.nameCredential(database(), home.organisation.id, second.id, 'FIRST ', noon);
      await expect(refused).rejects.toThrow(UniqueViolation);
      expect((await credentials.findCredential(database(), home.organisation.id, second.id))?.name).toBe(
        'Second',
      );
    });

    test('another organisation may use the same name', async () => {
      await addCredential(database(), home, { name: 'Shared' });
      const { id } = await addCredential(database(), other, { name: 'Shared' });
      expect((await credentials.findCredential(database(), other.organisation.id, id))?.name).toBe('Shared');
    });

    test('of eight that take one name at once exactly one wins', async () => {
      const attempts = Array.from({ length: 8 }, () =>
        credentials.insertCredential(database(), newCredential(home, { name: 'Race' })),
      );
      const outcomes = await Promise.allSettled(attempts);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(UniqueViolation);
      }
    });
  });

  describe('lists', () => {
    let listed: Household;
    const names = ['zeta', 'Alpha', 'beta', 'Äther', 'a_b', 'a%b', 'a!b', 'Beta 2', '_', '10', '9'];
    beforeAll(async () => {
      listed = await addHousehold(database());
      for (const name of names)
        await addCredential(database(), listed, { name, clientId: `CLIENT-of-${name}` });
      await addCredential(database(), listed, { name: null, sessionId: listed.session.id });
    });
    const list = (page: { search?: string; limit?: number; after?: { nameKey: string; id: string } }) =>
      credentials.listSavedCredentials(database(), listed.organisation.id, { limit: 100, ...page });

    test('are in one order on every database: by the bytes of the compared name, saved ones only', async () => {
      const keys = (await list({})).map(({ nameKey }) => nameKey);
      expect(keys).toEqual(['10', '9', '_', 'a!b', 'a%b', 'a_b', 'alpha', 'beta', 'beta 2', 'zeta', 'äther']);
    });

    test('pages follow each other without a gap or a repetition', async () => {
      const seen: (string | null)[] = [];
      let page = await list({ limit: 3 });
      while (page.length > 0) {
        seen.push(...page.map(({ nameKey }) => nameKey));
        const last = page.at(-1);
        page = await list({ limit: 3, after: { nameKey: last?.nameKey ?? '', id: last?.id ?? '' } });
      }
      expect(seen).toEqual((await list({})).map(({ nameKey }) => nameKey));
    });

    test.each([
      ['BETA', ['beta', 'Beta 2']],
      ['a_b', ['a_b']],
      ['a%b', ['a%b']],
      ['a!b', ['a!b']],
      ['äTH', ['Äther']],
      ['client-of-ze', ['zeta']],
      ['\\', []],
      ["' or 1=1 --", []],
      ['nul\0', []],
    ])('searching %j finds what contains it, sign by sign', async (search, expected) => {
      expect((await list({ search })).map(({ name }) => name)).toEqual(expected);
    });

    test('count what is saved', async () => {
      expect(await credentials.countSavedCredentials(database(), listed.organisation.id)).toBe(names.length);
    });
  });

  describe('entered in a session', () => {
    const entered = (home: Household) => ({ name: null, sessionId: home.session.id });

    test('is listed for its session alone, and saved by a name', async () => {
      const { id } = await addCredential(database(), home, entered(home));
      const { organisation, session } = home;
      const idsOf = async (sessionId: string) =>
        (await credentials.listSessionCredentials(database(), organisation.id, sessionId)).map(
          (one) => one.id,
        );
      expect(await idsOf(session.id)).toEqual([id]);
      expect(await idsOf(other.session.id)).toEqual([]);
      expect(await credentials.nameCredential(database(), organisation.id, id, 'Kept', noon + 1)).toBe(true);
      expect(await idsOf(session.id)).toEqual([]);
      expect(await credentials.findCredential(database(), organisation.id, id)).toMatchObject({
        name: 'Kept',
        sessionId: null,
        updatedAt: noon + 1,
      });
    });

    test('dies after an idle hour, unless it is used; a saved one stays', async () => {
      await credentials.deleteIdleSessionCredentials(database(), noon + 48 * hourMs, hourMs);
      const idle = await addCredential(database(), home, entered(home));
      const used = await addCredential(database(), home, entered(home));
      const saved = await addCredential(database(), home, { name: 'stays' });
      await credentials.touchCredential(database(), used.id, noon + 1);
      expect(await credentials.deleteIdleSessionCredentials(database(), noon + hourMs, hourMs)).toBe(1);
      const find = (id: string) => credentials.findCredential(database(), home.organisation.id, id);
      expect(await find(idle.id)).toBeNull();
      expect((await find(used.id))?.lastUsedAt).toBe(noon + 1);
      expect(await find(saved.id)).not.toBeNull();
      expect(await credentials.deleteCredentialsOfSession(database(), home.session.id)).toBe(1);
      expect(await find(used.id)).toBeNull();
    });

    test('a row is either saved under a name or of a session, never both or neither', async () => {
      const both = newCredential(home, { name: 'both', sessionId: home.session.id });
      const neither = newCredential(home, { name: null, sessionId: null });
      await expect(credentials.insertCredential(database(), both)).rejects.toThrow(/constraint/i);
      await expect(credentials.insertCredential(database(), neither)).rejects.toThrow(/constraint/i);
    });
  });

  test('a token received is a use, too', async () => {
    const { id } = await addCredential(database(), home, { name: 'gives tokens' });
    await credentials.touchLastToken(database(), id, noon + 5);
    const found = await credentials.findCredential(database(), home.organisation.id, id);
    expect(found).toMatchObject({ lastTokenAt: noon + 5, lastUsedAt: noon + 5 });
  });

  test('what requests are made of can be replaced', async () => {
    const { id } = await addCredential(database(), home, { name: 'changes' });
    const inputs = {
      provider: 'generic',
      tokenEndpoint: 'https://as.example/token',
      issuer: 'https://as.example',
      clientId: 'c',
      authMethod: 'client_secret_basic_raw',
      scopes: [],
      parameters: [],
    } as const;
    expect(
      await credentials.updateCredentialInputs(database(), home.organisation.id, id, inputs, noon + 9),
    ).toBe(true);
    const found = await credentials.findCredential(database(), home.organisation.id, id);
    expect(found).toMatchObject({ ...inputs, name: 'changes', updatedAt: noon + 9 });
  });
});
