import { randomUUID } from 'node:crypto';
import { Client } from 'undici';
import type { ConsoleActions, RecordedAction } from './console-actions';

/** A text answer and how long it took from the first byte sent to the last byte received. */
interface TimedAnswer {
  readonly text: string;
  readonly milliseconds: number;
  readonly cookie: string | null;
}

/** One keep-alive connection to one origin, used by one caller at a time. */
class Connection {
  readonly #client: Client;

  constructor(origin: string) {
    this.#client = new Client(origin, { pipelining: 1 });
  }

  /** Throws on any status but 200. */
  async post(path: string, headers: Readonly<Record<string, string>>, body: string): Promise<TimedAnswer> {
    const startedAt = performance.now();
    const answer = await this.#client.request({ method: 'POST', path, headers, body });
    const text = await answer.body.text();
    const milliseconds = performance.now() - startedAt;
    if (answer.statusCode !== 200) throw new Error(`POST ${path} was answered ${answer.statusCode}.`);
    const cookies = [answer.headers['set-cookie'] ?? []].flat();
    const cookie = cookies.map((one) => one.split(';')[0]).join('; ') || null;
    return { text, milliseconds, cookie };
  }

  close(): Promise<void> {
    return this.#client.close();
  }
}

/** Something that can be asked for a token over and over; throws when the answer holds none. */
export interface Contestant {
  ask(): Promise<TimedAnswer>;
  close(): Promise<void>;
}

/** A plain POST to the token endpoint. */
export function directContestant(tokenEndpoint: string): Contestant {
  const { origin, pathname } = new URL(tokenEndpoint);
  const connection = new Connection(origin);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: 'bench',
    client_secret: 'bench-secret',
    scope: 'read',
  }).toString();
  return {
    ask: async () => requireText(await connection.post(pathname, headers, body), '"access_token":"'),
    close: () => connection.close(),
  };
}

/** The bare application's action. */
export function bareContestant(origin: string, action: RecordedAction): Contestant {
  const connection = new Connection(origin);
  return {
    ask: async () => requireText(await call(connection, action, {}, null), '"access_token":"'),
    close: () => connection.close(),
  };
}

/** Our action for one credential of one session; always a new token, whose signature must have been found valid. */
export function consoleContestant(
  origin: string,
  actions: ConsoleActions,
  session: { readonly cookie: string; readonly credentialId: string },
): Contestant {
  const connection = new Connection(origin);
  return {
    ask: async () => {
      const fields = { requestId: randomUUID(), credentialId: session.credentialId, newToken: 'on' };
      const answer = await call(connection, actions.generateToken, fields, session.cookie);
      requireText(answer, '"reused":false');
      return requireText(answer, '"state":"valid"');
    },
    close: () => connection.close(),
  };
}

/** A new guest with a credential of the token server, entered in their session. */
export async function newGuest(
  origin: string,
  actions: ConsoleActions,
): Promise<{ readonly cookie: string; readonly credentialId: string }> {
  const connection = new Connection(origin);
  try {
    const { cookie } = await call(connection, actions.tryDemo, {}, null);
    if (cookie === null) throw new Error('A guest got no session.');
    const entered = await call(connection, actions.enterCredential, {}, cookie);
    const credentialId = /"credential":\{"id":"(\w+_[\w-]{22})"/.exec(entered.text)?.[1];
    if (!credentialId) throw new Error(`The credential was not accepted: ${entered.text.slice(0, 500)}`);
    return { cookie, credentialId };
  } finally {
    await connection.close();
  }
}

/** The cookie header of the guest who was recorded. */
export function cookieOf(actions: ConsoleActions): string {
  return actions.guest.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** The value that was recorded for a form field. */
export function recordedField(action: RecordedAction, name: string): string {
  const found = action.fields.find(([recorded]) => recorded.endsWith(`_${name}`));
  if (!found) throw new Error(`The action was recorded without ${name}.`);
  return found[1];
}

/** The framework numbers a form's fields, such as `_1_credentialId`, and adds `0`, which says where the form stands among the arguments. */
function call(
  connection: Connection,
  action: RecordedAction,
  changed: Readonly<Record<string, string>>,
  cookie: string | null,
): Promise<TimedAnswer> {
  const [prefix = ''] = action.fields.flatMap(([name]) => /^.*_(?=[^_]+$)/.exec(name) ?? []);
  const changes = new Map(Object.entries(changed).map(([name, value]) => [prefix + name, value]));
  const kept = action.fields.filter(([name]) => !changes.has(name));
  const boundary = `----bench${randomUUID()}`;
  const parts = [...changes, ...kept].map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const headers = {
    ...action.headers,
    'content-type': `multipart/form-data; boundary=${boundary}`,
    ...(cookie === null ? {} : { cookie }),
  };
  return connection.post(action.path, headers, `${parts.join('')}--${boundary}--\r\n`);
}

function requireText(answer: TimedAnswer, text: string): TimedAnswer {
  if (!answer.text.includes(text)) throw new Error(`No ${text} in: ${answer.text.slice(0, 500)}`);
  return answer;
}
