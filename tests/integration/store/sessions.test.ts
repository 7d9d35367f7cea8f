import { beforeEach, expect, test } from 'vitest';
import { database } from '@/lib/server/store/database';
import { deleteOrganisation, insertOrganisation } from '@/lib/server/store/organisations';
import * as sessions from '@/lib/server/store/sessions';
import { StoreError, UniqueViolation } from '@/lib/server/store/store-error';
import * as users from '@/lib/server/store/users';
import { eachDatabase } from '@/tests/support/databases';
import { addHousehold, type Household, hourMs, noon } from '@/tests/support/store-records';

eachDatabase('sessions', () => {
  let home: Household;
  beforeEach(async () => {
    home = await addHousehold(database());
  });
  const findLive = (now = noon, idleMs = hourMs) =>
    sessions.findLiveSession(database(), home.session.secretHash, now, idleMs);

  test('a live one gives the actor as the user is now', async () => {
    expect(await findLive()).toEqual({
      actor: {
        userId: home.user.id,
        organisationId: home.organisation.id,
        organisationKind: 'team',
        role: 'developer',
        sessionId: home.session.id,
        displayName: 'Dana',
        address: '192.0.2.7',
      },
      createdAt: noon,
      lastSeenAt: noon,
      expiresAt: home.session.expiresAt,
    });
    await database().updateTable('users').set({ role: 'support' }).where('id', '=', home.user.id).execute();
    expect((await findLive())?.actor.role).toBe('support');
  });

  test('a copied cookie opens nothing after sign-out', async () => {
    expect(await sessions.revokeSession(database(), home.session.id, noon)).toBe(true);
    expect(await sessions.revokeSession(database(), home.session.id, noon)).toBe(false);
    expect(await findLive()).toBeNull();
  });

  test('ends at its idle limit, which a touch moves', async () => {
    expect(await findLive(noon + hourMs - 1)).not.toBeNull();
    expect(await findLive(noon + hourMs)).toBeNull();
    await sessions.touchSession(database(), home.session.id, noon + 1);
    expect(await findLive(noon + hourMs)).not.toBeNull();
  });

  test('ends at its absolute limit, however often it is touched', async () => {
    const end = home.session.expiresAt;
    await sessions.touchSession(database(), home.session.id, end - 1);
    expect(await findLive(end - 1)).not.toBeNull();
    expect(await findLive(end)).toBeNull();
  });

  test('ends when the user is disabled, and when the organisation is gone or its time is up', async () => {
    const { organisation, user } = home;
    await users.updateDisabledAt(database(), organisation.id, user.id, noon);
    expect(await findLive()).toBeNull();
    await users.updateDisabledAt(database(), organisation.id, user.id, null);
    expect(await findLive()).not.toBeNull();
    await database()
      .updateTable('organisations')
      .set({ expires_at: noon })
      .where('id', '=', organisation.id)
      .execute();
    expect(await findLive()).toBeNull();
    await deleteOrganisation(database(), organisation.id);
    expect(await findLive(0)).toBeNull();
  });

  test('all of a user end at once, but the one to keep', async () => {
    const { id, ...rest } = home.session;
    await sessions.insertSession(database(), { ...rest, id: `${id}-2`, secretHash: `${rest.secretHash}-2` });
    expect(await sessions.revokeSessionsOfUser(database(), home.user.id, noon, id)).toBe(1);
    expect(await findLive()).not.toBeNull();
    expect(await sessions.revokeSessionsOfUser(database(), home.user.id, noon)).toBe(1);
    expect(await findLive()).toBeNull();
  });

  test('dead ones are swept, live ones are not', async () => {
    await sessions.deleteDeadSessions(database(), noon + 48 * hourMs, hourMs);
    const idle = await addHousehold(database());
    const revoked = await addHousehold(database());
    const alive = await addHousehold(database());
    await sessions.revokeSession(database(), revoked.session.id, noon);
    await sessions.touchSession(database(), alive.session.id, noon + hourMs);
    await sessions.touchSession(database(), idle.session.id, noon + 1);
    expect(await sessions.deleteDeadSessions(database(), noon + hourMs + 1, hourMs)).toBe(2);
    const found = await sessions.findLiveSession(database(), alive.session.secretHash, noon + hourMs, hourMs);
    expect(found).not.toBeNull();
  });

  test('a role that we do not know is refused rather than taken for one we do', async () => {
    await database().updateTable('users').set({ role: 'owner' }).where('id', '=', home.user.id).execute();
    await expect(findLive()).rejects.toThrow(StoreError);
    await expect(findLive()).rejects.toMatchObject({ code: 'row-malformed' });
  });
});

eachDatabase('users', () => {
  test('user names compare equal in any case, and belong to one account in the whole store', async () => {
    const before = await users.hasAccounts(database());
    const home = await addHousehold(database(), { user: { username: 'Dana', passwordHash: '$argon2id$' } });
    expect([before, await users.hasAccounts(database())]).toEqual([false, true]);
    expect((await users.findUserByUsername(database(), ' dANA '))?.id).toBe(home.user.id);
    const organisationId = 'org_other';
    await insertOrganisation(database(), { ...home.organisation, id: organisationId });
    const refused = users.insertUser(database(), {
      ...home.user,
      id: 'usr_2',
      organisationId,
      username: 'DANA',
    });
    await expect(refused).rejects.toThrow(UniqueViolation);
    await users.insertUser(database(), { ...home.user, id: 'usr_3', username: null });
    await users.insertUser(database(), { ...home.user, id: 'usr_4', username: null });
  });

  test('are found within their organisation alone, and changed', async () => {
    const home = await addHousehold(database());
    const other = await addHousehold(database());
    expect(await users.findUser(database(), other.organisation.id, home.user.id)).toBeNull();
    await users.recordSignIn(database(), home.user.id, noon + 1);
    expect(await users.updatePasswordHash(database(), home.user.id, 'new')).toBe(true);
    expect(await users.findUser(database(), home.organisation.id, home.user.id)).toEqual({
      ...home.user,
      lastSignedInAt: noon + 1,
      passwordHash: 'new',
    });
  });
});
