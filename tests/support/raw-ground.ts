import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import Database from 'better-sqlite3';
import type { BuiltAction } from './built-app';
import { callAction, cookieOf, type RawActionAnswer, type RawCall } from './raw-action';
import { sendRaw } from './raw-request';
import { type AppOptions, type RunningApp, startApp } from './running-app';

/** Actions that somebody without a session may call: they are the ways in. */
export const anonymousActions: readonly string[] = [
  'setUp',
  'signIn',
  'tryDemo',
  'readInvitation',
  'acceptInvitation',
];

/** The account of the team's administrator. */
export const account = { username: 'ada', password: 'plum violin harbour mosaic' } as const;

export interface Person {
  readonly cookie: string;
  readonly organisationId: string;
  readonly userId: string;
}

/** An application with people of several organisations in it, and a look into its store from outside. */
export class Ground {
  readonly app: RunningApp;
  readonly database: Database.Database;

  private constructor(app: RunningApp) {
    this.app = app;
    this.database = new Database(join(app.dataDir, 'playground.sqlite'), { timeout: 5_000 });
  }

  static async start(options: AppOptions = {}): Promise<Ground> {
    return new Ground(await startApp(options));
  }

  async stop(): Promise<void> {
    this.database.close();
    await this.app.stop();
  }

  /** The first administrator, by the set-up link. */
  async setUp(): Promise<Person> {
    const token = new URL(this.app.setUpLink()).hash.slice(1);
    const fields = { token, organisationName: 'Orchard', displayName: 'Ada', ...account };
    return this.#enter(await this.call('setUp', { fields }));
  }

  async signIn(): Promise<Person> {
    return this.#enter(await this.call('signIn', { fields: account }));
  }

  /** A guest of a new demo organisation. */
  async visit(): Promise<Person> {
    return this.#enter(await this.call('tryDemo'));
  }

  /** A page or file as this person's browser would ask for it. */
  get(path: string, cookie: string) {
    return sendRaw(this.app.port, { path, headers: { cookie, 'sec-fetch-site': 'same-origin' } });
  }

  call(action: string | BuiltAction, call?: RawCall): Promise<RawActionAnswer> {
    return callAction(this.app.port, action, call);
  }

  /** A colleague who accepts an administrator's invitation. */
  async invite({ cookie }: Person, role: string): Promise<Person> {
    const token = await this.invitationCode({ cookie }, role);
    const { password } = account;
    const fields = { token, displayName: role, username: `${role}-${token.slice(0, 6)}`, password };
    return this.#enter(await this.call('acceptInvitation', { fields }));
  }

  /** The code of a new invitation. */
  async invitationCode({ cookie }: Pick<Person, 'cookie'>, role: string): Promise<string> {
    const { body, result } = await this.call('inviteMember', { cookie, fields: { role, note: '' } });
    expect(result?.ok, 'somebody is invited').toBe(true);
    return /#([\w-]{43})/.exec(body)?.[1] ?? '';
  }

  /** The newest invitation of that person's organisation. */
  invitationOf({ organisationId }: Person): string {
    const row = this.database
      .prepare<[string], { id: string }>(
        'select id from invitations where organisation_id = ? order by created_at desc, rowid desc',
      )
      .get(organisationId);
    return row?.id ?? '';
  }

  /** A sandbox credential that this person sets up. */
  async issueCredential({ cookie }: Person, name: string): Promise<string> {
    const { body, result } = await this.call('issueSandboxCredential', { cookie, fields: { name } });
    expect(result?.ok, 'a credential is issued').toBe(true);
    return /"id":"(crd_[\w-]{22})"/.exec(body)?.[1] ?? '';
  }

  /** Enters a credential for the sandbox and gives its id. */
  async enterCredential({ cookie }: Person, clientId: string): Promise<string> {
    const fields = { provider: 'sandbox', clientId, clientSecret: 'x' };
    const { body, result } = await this.call('enterCredential', { cookie, fields });
    expect(result?.ok, 'a credential is entered').toBe(true);
    return /"id":"(crd_[\w-]{22})"/.exec(body)?.[1] ?? '';
  }

  /** A demo credential of that person's organisation. */
  credentialOf(
    { organisationId }: Person,
    demoCase = 'working',
  ): { readonly id: string; readonly clientId: string } {
    const row = this.database
      .prepare<[string, string], { id: string; clientId: string }>(
        'select id, client_id as clientId from credentials where organisation_id = ? and demo_case = ?',
      )
      .get(organisationId, demoCase);
    if (!row) throw new Error('The organisation has no such credential.');
    return row;
  }

  /** Runs attacks; when they are over the store has to hold exactly what it held before, but for the times at which sessions were last seen. */
  async expectNoEffect(attacks: () => Promise<void>): Promise<void> {
    const before = this.#storeState();
    await attacks();
    expect(this.#storeState(), 'what the store holds').toBe(before);
  }

  #storeState(): string {
    const tables = this.database
      .prepare<[], { name: string }>("select name from sqlite_master where type = 'table' order by name")
      .all();
    const state = tables.map(({ name }) => {
      const rows = this.database.prepare<[], object>(`select * from "${name}"`).all();
      return [name, rows.map((row) => ({ ...row, last_seen_at: null }))];
    });
    return createHash('sha256').update(JSON.stringify(state)).digest('hex');
  }

  #enter(answer: RawActionAnswer): Person {
    expect(answer.result, 'the way in').toEqual({ ok: true });
    const row = this.database
      .prepare<[], { organisationId: string; userId: string }>(
        'select organisation_id as organisationId, user_id as userId from sessions order by created_at desc, rowid desc',
      )
      .get();
    const { organisationId = '', userId = '' } = row ?? {};
    return { cookie: cookieOf(answer) ?? '', organisationId, userId };
  }
}
