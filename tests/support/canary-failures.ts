import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import type { Sighting } from './canary';
import { type ReflectingEndpoint, reflectingFailures } from './canary-endpoint';
import { canaries } from './canary-journey';
import { enteredForm, spoiledCalls } from './canary-spoiled-calls';
import { callAction, cookieOf, type RawCall, type RawResult } from './raw-action';
import { type RawAnswer, sendRaw } from './raw-request';
import type { RunningApp } from './running-app';

/** One thing made to go wrong with a secret on the way, and what the client was answered. */
export interface ForcedFailure {
  readonly name: string;
  /** `token` for a token, `failure` for a refusal of the provider, our own refusal's code, `ok`, or the status where nothing ran. */
  readonly outcome: string;
  readonly sightings: readonly Sighting[];
}

export interface FailureGround {
  readonly app: RunningApp;
  readonly endpoint: ReflectingEndpoint;
  /** Runs statements on the application's database from outside. */
  readonly alter: (...statements: readonly string[]) => Promise<void>;
}

const secret = canaries.failedSecret.value;
const wrong = canaries.wrongPassword.value;

/** Makes everything go wrong that can be reached from outside, with a secret in each. Leaves the database as usable as before. */
export async function forceFailures(ground: FailureGround): Promise<readonly ForcedFailure[]> {
  const failures = new Failures(ground);
  // Takes until the request's deadline, so it runs beside the others.
  const slow = failures.generateAt('silent');
  for (const path of [...reflectingFailures.filter((one) => one !== 'silent'), 'reflect-in-token'])
    for (const method of ['client_secret_post', 'client_secret_basic'])
      await failures.generateAt(path, method);
  await failures.spoilCalls();
  await failures.guessPasswords();
  await failures.breakDatabase(ground.alter);
  await slow;
  return failures.all;
}

class Failures {
  readonly all: ForcedFailure[] = [];
  readonly #app: RunningApp;
  readonly #endpoint: ReflectingEndpoint;

  constructor({ app, endpoint }: FailureGround) {
    this.#app = app;
    this.#endpoint = endpoint;
  }

  /** Enters a credential for that path of the endpoint in a new session, and asks for a token with it. */
  async generateAt(path: string, authMethod = 'client_secret_post'): Promise<void> {
    const cookie = await this.#newGuest();
    await this.#generate(`${path}, ${authMethod}`, cookie, await this.#enter(cookie, path, authMethod));
  }

  async spoilCalls(): Promise<void> {
    const cookie = await this.#newGuest();
    for (const [name, call] of Object.entries(spoiledCalls(cookie, secret)))
      this.#note(name, await this.#call('enterCredential', call));
    const form = {
      method: 'POST',
      headers: { origin: this.#app.origin, 'content-type': 'application/x-www-form-urlencoded' },
    };
    const grant = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'x',
      client_secret: secret,
    });
    const send = (path: string, body: URLSearchParams) =>
      sendRaw(this.#app.port, { ...form, path, body: body.toString() });
    this.#note('secret sent to the sandbox', await send('/sandbox/ims/token/v3', grant));
    this.#note('form sent before the script ran', await send('/', grant));
    const gone = { id: `7f${'0'.repeat(40)}`, name: 'gone', page: '/' };
    const fields = enteredForm('https://127.0.0.1:9/', secret);
    this.#note('action of an older build', await callAction(this.#app.port, gone, { cookie, fields }));
  }

  async guessPasswords(): Promise<void> {
    const password = wrong;
    const setUp = { token: wrong, organisationName: 'a', displayName: 'b', username: 'c', password };
    this.#note('wrong password', await this.#call('signIn', { fields: { username: 'keeper', password } }));
    this.#note('unknown account', await this.#call('signIn', { fields: { username: 'nobody', password } }));
    this.#note('used set-up link', await this.#call('setUp', { fields: setUp }));
  }

  async breakDatabase(alter: FailureGround['alter']): Promise<void> {
    const cookie = await this.#newGuest();
    const good = await this.#enter(cookie, 'token');
    const lose = (table: string) => alter(`alter table ${table} rename to lost_${table}`);
    const restore = (table: string) => alter(`alter table lost_${table} rename to ${table}`);

    await alter('create table kept as select * from secrets', "update secrets set sealed = 'damaged'");
    await this.#generate('stored secret damaged', cookie, good);
    await alter('delete from secrets', 'insert into secrets select * from kept', 'drop table kept');
    await lose('secrets');
    const unstored = enteredForm(`${this.#endpoint.origin}/unstored`, secret);
    this.#note('secret cannot be stored', await this.#call('enterCredential', { cookie, fields: unstored }));
    await this.#generate('secret cannot be read', cookie, good);
    await restore('secrets');
    await lose('tokens');
    await this.#generate('token cannot be stored', cookie, good);
    await restore('tokens');
    await lose('credentials');
    this.#note('page that fails', await sendRaw(this.#app.port, { path: '/', headers: { cookie } }));
    await restore('credentials');
    await lose('users');
    const fields = { username: 'keeper', password: canaries.password.value };
    this.#note('sign-in that fails', await this.#call('signIn', { fields }));
    await restore('users');
  }

  #call(action: string, call: RawCall) {
    return callAction(this.#app.port, action, call);
  }

  async #newGuest(): Promise<string> {
    const cookie = cookieOf(await this.#call('tryDemo', {}));
    if (!cookie) throw new Error('The demo gave no session.');
    return cookie;
  }

  async #enter(cookie: string, path: string, authMethod = 'client_secret_post'): Promise<string> {
    const fields = { ...enteredForm(`${this.#endpoint.origin}/${path}`, secret), authMethod };
    const { body, result } = await this.#call('enterCredential', { cookie, fields });
    if (!result?.ok) throw new Error(`A credential was not accepted: ${body}`);
    return /"id":"(crd_[\w-]{22})"/.exec(body)?.[1] ?? '';
  }

  async #generate(name: string, cookie: string, credentialId: string): Promise<void> {
    const fields = { requestId: 'failure-request', credentialId, scopes: '', newToken: 'on' };
    this.#note(name, await this.#call('generateToken', { cookie, fields }));
  }

  #note(name: string, answer: RawAnswer & { readonly result?: RawResult | null }): void {
    this.all.push({
      name,
      outcome: outcomeOf(answer),
      sightings: [
        { place: `answer headers of failure: ${name}`, content: answer.headerText },
        { place: `answer body of failure: ${name}`, content: answer.body },
      ],
    });
  }
}

function outcomeOf({ status, body, result }: RawAnswer & { readonly result?: RawResult | null }): string {
  if (!result) return String(status);
  if (!result.ok) return result.code;
  return /"outcome":\{"kind":"(\w+)"/.exec(body)?.[1] ?? 'ok';
}

/** Runs statements on the SQLite file of a data folder, as another program would. */
export function alterSqlite(dataDir: string): FailureGround['alter'] {
  return async (...statements) => {
    const database = new Database(join(dataDir, 'playground.sqlite'), { timeout: 5_000 });
    // Other tables keep speaking of a table by its old name, so that renaming it back restores all.
    database.pragma('legacy_alter_table = ON');
    database.pragma('foreign_keys = OFF');
    for (const statement of statements) database.exec(statement);
    database.close();
  };
}

/** The same on Postgres. */
export function alterPostgres(url: string): FailureGround['alter'] {
  return async (...statements) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
}
