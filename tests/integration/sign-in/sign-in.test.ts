import { sql } from 'kysely';
import { beforeEach, expect, it, vi } from 'vitest';
import { accountKey } from '@/lib/server/identity/account-key';
import { forgetCounters } from '@/lib/server/identity/counter';
import { findSessionActor } from '@/lib/server/identity/sessions';
import { signIn, signInInput } from '@/lib/server/operations/sign-in/sign-in';
import { signOut } from '@/lib/server/operations/sign-in/sign-out';
import { database } from '@/lib/server/store/database';
import { updateDisabledAt } from '@/lib/server/store/users';
import { eachDatabase } from '../../support/databases';
import { addAccount, callerFrom, goodPassword } from '../../support/people';

const here = callerFrom('203.0.113.9');
const input = (username: string, password: string) => signInInput.parse({ username, password });
const events = async (organisationId: string) =>
  (
    await database()
      .selectFrom('activity')
      .select(['event', 'result', 'address', 'actor_name'])
      .where('organisation_id', '=', organisationId)
      .orderBy('at')
      .orderBy('event', 'desc')
      .execute()
  ).map((row) => Object.values(row).join(' '));

eachDatabase('signing in and out', () => {
  beforeEach(async () => {
    forgetCounters();
    await sql`drop table if exists rate_limits`.execute(database());
  });

  it('opens a session for the right password in any spelling of the name, and records it', async () => {
    const { id, organisationId, username } = await addAccount({ password: goodPassword });
    const { grant } = await signIn(here, input(` ${username.toUpperCase()} `, goodPassword));
    const actor = await findSessionActor(grant.cookieId(), Date.now());
    expect(actor).toMatchObject({ userId: id, organisationId, sessionId: grant.sessionId });
    expect(grant.accountKey).toBe(accountKey(username));
    expect(await events(organisationId)).toEqual(['session.started done 203.0.113.9 Ada']);
    const { last_signed_in_at } = await database()
      .selectFrom('users')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(last_signed_in_at).toBeGreaterThan(1);
  });

  it('refuses a wrong password, an unknown name, a disabled account and a guest alike, so that nobody learns who has an account', async () => {
    const { organisationId, id, username } = await addAccount({ password: goodPassword });
    const passwordless = await addAccount();
    const tries: [string, string][] = [
      [username, `${goodPassword} `],
      ['nobody-of-this-name', goodPassword],
      [passwordless.username, goodPassword],
    ];
    const refusals = [];
    for (const [name, password] of tries)
      refusals.push(await signIn(here, input(name, password)).catch((error: unknown) => error));
    await updateDisabledAt(database(), organisationId, id, 1);
    refusals.push(await signIn(here, input(username, goodPassword)).catch((error: unknown) => error));
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({
        name: 'Refusal',
        code: 'wrong-password',
        message: 'wrong-password',
        fields: undefined,
      });
    }
    expect(await database().selectFrom('sessions').select('id').where('user_id', '=', id).execute()).toEqual(
      [],
    );
    await vi.waitFor(async () =>
      expect(await events(organisationId)).toEqual([
        'session.refused refused 203.0.113.9 Ada',
        'session.refused refused 203.0.113.9 Ada',
      ]),
    );
  });

  it('evaluates no guess beyond the limit, not even the right one of a stranger', async () => {
    const { username } = await addAccount({ password: goodPassword });
    const codes: string[] = [];
    for (let at = 0; at < 12; at += 1) {
      const stranger = callerFrom(`198.51.100.${at}`);
      await signIn(stranger, input(username, `wrong wrong wrong ${at}`)).catch(({ code }) =>
        codes.push(code),
      );
    }
    expect(codes.filter((code) => code === 'wrong-password')).toHaveLength(7);
    expect(codes.slice(7)).toEqual(Array.from({ length: 5 }, () => 'too-many-attempts'));
    await expect(signIn(callerFrom('198.51.100.99'), input(username, goodPassword))).rejects.toMatchObject({
      code: 'too-many-attempts',
    });
  });

  it('lets the owner in during an attack: known browser, or known network', async () => {
    const { username } = await addAccount({ password: goodPassword });
    await signIn(here, input(username, goodPassword));
    for (let at = 0; at < 12; at += 1) {
      await signIn(callerFrom(`198.51.100.${at}`), input(username, 'wrong wrong wrong')).catch(
        () => undefined,
      );
    }
    expect((await signIn(here, input(username, goodPassword))).grant).toBeDefined();
    const travelling = callerFrom('192.0.2.77', { [accountKey(username)]: 'known-browser' });
    expect((await signIn(travelling, input(username, goodPassword))).grant).toBeDefined();
  });

  it('ends the session on signing out, and records it', async () => {
    const { organisationId, username } = await addAccount({ password: goodPassword });
    const { grant } = await signIn(here, input(username, goodPassword));
    const actor = await findSessionActor(grant.cookieId(), Date.now());
    if (!actor) throw new Error('no session');
    await signOut(actor);
    expect(await findSessionActor(grant.cookieId(), Date.now())).toBeNull();
    expect((await events(organisationId)).sort()).toEqual([
      'session.ended done 203.0.113.9 Ada',
      'session.started done 203.0.113.9 Ada',
    ]);
  });

  it.each([
    ['no password', { username: 'ada' }],
    ['an empty name', { username: '', password: 'x' }],
    ['a field more', { username: 'ada', password: 'x', role: 'admin' }],
    ['a list', { username: ['ada'], password: 'x' }],
    ['a password of 1,025 characters', { username: 'ada', password: 'x'.repeat(1025) }],
  ])('does not take %s', (_name, form) => expect(signInInput.safeParse(form).success).toBe(false));
});
