import { afterEach, expect, it, vi } from 'vitest';
import { endSession } from '@/lib/server/identity/revocation';
import { findSessionActor, openSession, sessionLimits } from '@/lib/server/identity/sessions';
import { insertCredential } from '@/lib/server/store/credentials';
import { closeDatabase, database } from '@/lib/server/store/database';
import { newId } from '@/lib/server/store/id';
import { revokeSession, revokeSessionsOfUser } from '@/lib/server/store/sessions';
import { updateDisabledAt } from '@/lib/server/store/users';
import { eachDatabase } from '../../support/databases';
import { addAccount, callerFrom } from '../../support/people';

const start = 1_800_000_000_000;
const { idleMs, absoluteMs, touchMs } = sessionLimits;

async function signedIn(account?: Awaited<ReturnType<typeof addAccount>>) {
  const user = account ?? (await addAccount());
  const grant = await openSession(database(), user, null, callerFrom('203.0.113.9'), start);
  return { user, grant, actorAt: (now: number) => findSessionActor(grant.cookieId(), now) };
}

afterEach(() => vi.restoreAllMocks());

eachDatabase('sessions', () => {
  it('makes the actor from the rows', async () => {
    const { user, grant, actorAt } = await signedIn();
    expect(await actorAt(start)).toEqual({
      userId: user.id,
      organisationId: user.organisationId,
      organisationKind: 'team',
      role: 'developer',
      sessionId: grant.sessionId,
      displayName: 'Ada',
      address: '203.0.113.9',
    });
  });

  it('gives each session 32 random bytes, which the store does not hold, so that a stolen copy of it opens nothing', async () => {
    const { user, grant } = await signedIn();
    const again = await openSession(database(), user, null, callerFrom('203.0.113.9'), start);
    expect(Buffer.from(grant.cookieId(), 'base64url')).toHaveLength(32);
    expect(again.cookieId()).not.toBe(grant.cookieId());
    const rows = await database().selectFrom('sessions').selectAll().where('user_id', '=', user.id).execute();
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain(grant.cookieId());
  });

  it('cannot be sent to a browser or printed with its cookie id', async () => {
    const { grant } = await signedIn();
    expect(JSON.stringify(grant)).not.toContain(grant.cookieId());
    expect({ ...grant }).not.toHaveProperty('cookieId');
    expect(Object.getPrototypeOf(grant)).not.toBe(Object.prototype);
  });

  it('dies after 30 minutes without use, to the millisecond', async () => {
    const { actorAt } = await signedIn();
    expect(await actorAt(start + idleMs)).toBeNull();
    expect(await actorAt(start + idleMs - 1)).not.toBeNull();
    expect(await actorAt(start + 2 * idleMs - 2)).not.toBeNull();
  });

  it('dies after 12 hours however much it is used', async () => {
    const { actorAt } = await signedIn();
    let now = start;
    while (now + idleMs - 1 < start + absoluteMs) {
      now += idleMs - 1;
      expect(await actorAt(now)).not.toBeNull();
    }
    expect(await actorAt(start + absoluteMs)).toBeNull();
  });

  it('writes the last use at most once a minute', async () => {
    const { grant, actorAt } = await signedIn();
    const lastSeen = async () =>
      (
        await database()
          .selectFrom('sessions')
          .select('last_seen_at')
          .where('id', '=', grant.sessionId)
          .executeTakeFirstOrThrow()
      ).last_seen_at;
    await actorAt(start + touchMs - 1);
    expect(await lastSeen()).toBe(start);
    await actorAt(start + touchMs);
    expect(await lastSeen()).toBe(start + touchMs);
  });

  it('dies with its user’s rights: disabled, all sessions ended, this one ended, organisation’s time up', async () => {
    const disabled = await signedIn();
    await updateDisabledAt(database(), disabled.user.organisationId, disabled.user.id, start);
    expect(await disabled.actorAt(start)).toBeNull();

    const ended = await signedIn();
    await revokeSessionsOfUser(database(), ended.user.id, start);
    expect(await ended.actorAt(start)).toBeNull();

    const revoked = await signedIn();
    await revokeSession(database(), revoked.grant.sessionId, start);
    expect(await revoked.actorAt(start)).toBeNull();

    const demo = await signedIn(await addAccount({ organisationExpiresAt: start + 10 }));
    expect(await demo.actorAt(start + 9)).not.toBeNull();
    expect(await demo.actorAt(start + 10)).toBeNull();
  });

  it('shows a change of role at the next request', async () => {
    const { user, actorAt } = await signedIn();
    await database().updateTable('users').set({ role: 'support' }).where('id', '=', user.id).execute();
    expect((await actorAt(start))?.role).toBe('support');
  });

  it.each(['', 'x', "' or 1=1 --", '0'.repeat(5000)])('knows nobody under the cookie id %j', async (id) => {
    expect(await findSessionActor(id, start)).toBeNull();
  });

  it('deletes what was entered in the session when it ends, and keeps its other sessions', async () => {
    const { user, grant, actorAt } = await signedIn();
    const other = await signedIn(user);
    const id = newId('crd');
    await insertCredential(database(), {
      id,
      organisationId: user.organisationId,
      sessionId: grant.sessionId,
      name: null,
      provider: 'generic',
      tokenEndpoint: 'https://as.example/token',
      issuer: null,
      clientId: 'client',
      authMethod: 'client_secret_post',
      scopes: [],
      parameters: [],
      demoCase: null,
      createdBy: user.id,
      createdAt: start,
    });
    await endSession(grant.sessionId, async () => {});
    expect(await database().selectFrom('credentials').select('id').where('id', '=', id).execute()).toEqual(
      [],
    );
    expect(await actorAt(start)).toBeNull();
    expect(await other.actorAt(start)).not.toBeNull();
  });

  it('stays ended in this process while the store refuses to write, and removes the row when it can', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      const { grant, actorAt } = await signedIn();
      const isThere = async () =>
        (await database().selectFrom('sessions').select('id').where('id', '=', grant.sessionId).execute())
          .length === 1;
      let full = true;
      await endSession(grant.sessionId, async () => {
        if (full) throw new Error('disk full');
      });
      expect(await isThere()).toBe(true);
      expect(await actorAt(start)).toBeNull();
      full = false;
      await vi.advanceTimersByTimeAsync(1_000);
      await vi.waitFor(async () => expect(await isThere()).toBe(false));
    } finally {
      vi.useRealTimers();
    }
  });

  it('is told apart from a store that cannot be asked, which throws and lets nobody in', async () => {
    const { actorAt } = await signedIn();
    const store = database();
    await store.destroy();
    await expect(actorAt(start)).rejects.toThrow();
    await closeDatabase();
    expect(await actorAt(start)).not.toBeNull();
  });
});
