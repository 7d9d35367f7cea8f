import type { HostileName } from './hostile-answers';
import type { HostileEndpoints } from './hostile-endpoints';
import { callAction, cookieOf } from './raw-action';
import type { RunningApp } from './running-app';

/** What somebody was told of one request to a hostile endpoint. */
export interface HostileOutcome {
  readonly name: HostileName;
  /** `token`, the id of an explanation, or the code of our own refusal. */
  readonly outcome: string;
  /** Departures from the standard that were found. */
  readonly findings: readonly string[];
  /** Of the product's own request, from its DNS question to its end, as the trace says; null where none was sent. */
  readonly requestMs: number | null;
  /** From the click to the answer, milliseconds. */
  readonly milliseconds: number;
}

/** Entered credentials that one session may have. */
const perSession = 15;

/** Guests of their own, each with a credential for some of the endpoints; `ask` asks them all at once. */
export async function enterHostile(
  app: RunningApp,
  hostile: HostileEndpoints,
  names: readonly HostileName[],
): Promise<{ ask(): Promise<readonly HostileOutcome[]> }> {
  const asks: (() => Promise<HostileOutcome>)[] = [];
  let cookie = '';
  for (const [at, name] of names.entries()) {
    if (at % perSession === 0) cookie = await newGuest(app);
    const session = cookie;
    const credentialId = await enterEndpoint(app, session, name, hostile.endpoint(name));
    asks.push(() => ask(app, session, name, credentialId));
  }
  return { ask: () => Promise.all(asks.map((one) => one())) };
}

/** The cookie of a new guest. */
export async function newGuest(app: RunningApp): Promise<string> {
  const cookie = cookieOf(await callAction(app.port, 'tryDemo'));
  if (cookie === null) throw new Error('The demo gave no session.');
  return cookie;
}

/** Enters a credential for this token endpoint in the session and gives its id. */
export async function enterEndpoint(
  app: RunningApp,
  cookie: string,
  clientId: string,
  tokenEndpoint: string,
): Promise<string> {
  const authMethod = 'client_secret_post';
  const fields = {
    provider: 'generic',
    tokenEndpoint,
    clientId,
    authMethod,
    clientSecret: 'p8e-entered-secret',
  };
  const { body } = await callAction(app.port, 'enterCredential', { cookie, fields });
  const [, id] = /"credential":\{"id":"(crd_[\w-]{22})"/.exec(body) ?? [];
  if (id === undefined) throw new Error(`The credential was not accepted: ${body}`);
  return id;
}

async function ask(
  app: RunningApp,
  cookie: string,
  name: HostileName,
  credentialId: string,
): Promise<HostileOutcome> {
  const fields = { requestId: 'hostile-request', credentialId, scopes: '', newToken: 'on' };
  const startedAt = performance.now();
  const { body, result } = await callAction(app.port, 'generateToken', { cookie, fields });
  const milliseconds = performance.now() - startedAt;
  const kind = /"outcome":\{"kind":"(\w+)"/.exec(body)?.[1];
  const explanation = /"explanation":\{"id":"([\w-]+)"/.exec(body)?.[1];
  const requestMs = /"totalMs":([\d.]+)/.exec(body)?.[1];
  const refusal = result && !result.ok ? result.code : `status of no action: ${body.slice(0, 200)}`;
  return {
    name,
    outcome: (kind === 'failure' ? explanation : kind) ?? refusal,
    findings: [...body.matchAll(/"code":"([\w-]+)","severity"/g)].map(([, code = '']) => code),
    requestMs: requestMs === undefined ? null : Number(requestMs),
    milliseconds,
  };
}
