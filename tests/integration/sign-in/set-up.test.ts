import { beforeEach, expect, it } from 'vitest';
import { findSessionActor } from '@/lib/server/identity/sessions';
import { ensureSetupLink } from '@/lib/server/identity/setup-link';
import { setUp, setUpInput } from '@/lib/server/operations/sign-in/set-up';
import { signIn, signInInput } from '@/lib/server/operations/sign-in/sign-in';
import { database } from '@/lib/server/store/database';
import { eachDatabase } from '../../support/databases';
import { callerFrom, goodPassword } from '../../support/people';

const here = callerFrom('203.0.113.9');
const form = { organisationName: 'Orchard', displayName: 'Ada L.', username: 'ada', password: goodPassword };

async function newToken(): Promise<string> {
  return new URL((await ensureSetupLink('https://playground.example')) ?? '').hash.slice(1);
}
const run = (token: string, fields: Partial<typeof form> = {}) =>
  setUp(here, setUpInput.parse({ token, ...form, ...fields }));
const accounts = async () => (await database().selectFrom('users').selectAll().execute()).length;

eachDatabase('the first set-up', () => {
  beforeEach(async () => {
    for (const table of ['setup_links', 'organisations'] as const)
      await database().deleteFrom(table).execute();
  });

  it('makes an organisation with one administrator, signed in, and records it', async () => {
    const { grant } = await run(await newToken());
    const actor = await findSessionActor(grant.cookieId(), Date.now());
    expect(actor).toMatchObject({ role: 'admin', organisationKind: 'team', displayName: 'Ada L.' });
    const rows = await database().selectFrom('activity').selectAll().execute();
    expect(rows.map(({ event }) => event).sort()).toEqual([
      'account.created',
      'organisation.created',
      'session.started',
    ]);
    expect(
      (await signIn(here, signInInput.parse({ username: 'ADA', password: goodPassword }))).grant.userId,
    ).toBe(grant.userId);
  });

  it('keeps no password in readable form', async () => {
    await run(await newToken());
    const rows = await database().selectFrom('users').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(goodPassword);
    expect(rows[0]?.password_hash).toMatch(/^\$argon2id\$/);
  });

  it('cannot be done twice, in turn or at the same instant', async () => {
    const token = await newToken();
    const settled = await Promise.allSettled([run(token), run(token, { username: 'eve' })]);
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await accounts()).toBe(1);
    await expect(run(token, { username: 'mallory' })).rejects.toMatchObject({ code: 'setup-link-invalid' });
    expect(await accounts()).toBe(1);
  });

  it('makes one administrator when two links are used at the same instant', async () => {
    const tokens = [await newToken(), await newToken()];
    const settled = await Promise.allSettled(
      tokens.map((token, at) => run(token, { username: `user${at}` })),
    );
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await accounts()).toBe(1);
  });

  it.each(['', 'x', 'A'.repeat(43)])('makes nothing without a valid link: %j', async (token) => {
    await newToken();
    await expect(run(token)).rejects.toMatchObject({ code: 'setup-link-invalid' });
    expect(await accounts()).toBe(0);
  });

  it.each<[string, string, string, Partial<typeof form>?]>([
    ['short', 'plum violin', 'too-short'],
    ['common', 'password1234567890', 'password-common'],
    ['the user name', 'ada lovelace plum violin', 'password-context', { username: 'lovelace' }],
    ['the organisation', 'orchard violin harbour', 'password-context'],
  ])(
    'refuses a password that is or holds %s, and leaves the link unspent',
    async (_name, password, code, fields = {}) => {
      const token = await newToken();
      await expect(run(token, { ...fields, password })).rejects.toMatchObject({
        code: 'password-refused',
        fields: { password: code },
      });
      expect(await accounts()).toBe(0);
      expect((await run(token)).grant).toBeDefined();
    },
  );

  it.each([
    ['a user name with a space', { username: 'ada l' }, 'username'],
    ['a user name with an invisible character', { username: 'ada\u200b' }, 'username'],
    [
      'an organisation name that turns text around',
      { organisationName: 'Orch\u202eard' },
      'organisationName',
    ],
    ['an empty name', { displayName: '  ' }, 'displayName'],
    ['a long organisation name', { organisationName: 'x'.repeat(101) }, 'organisationName'],
  ])('does not take %s', (_name, fields, field) => {
    const parsed = setUpInput.safeParse({ token: 'x', ...form, ...fields });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});
