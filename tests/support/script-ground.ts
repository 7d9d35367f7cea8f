import { type BrowserContext, expect } from '@playwright/test';
import { callAction, cookieOf, type RawActionAnswer, type RawField } from './raw-action';
import { type RunningApp, startApp } from './running-app';
import { type ScriptEndpoint, startScriptEndpoint } from './script-endpoint';
import { marker } from './script-payload-kinds';
import { everyPayload, namePayloads, scriptPayloads } from './script-payloads';
import { type WatchedPage, watchForScripts } from './script-watch';

const clientSecret = 'p8e-script-payload-secret';
const password = 'violet harbour, tramway 41 quietly';
const administrator = `<svg/onload=window.${marker}=1>`;

/** A client ID of payloads, as long as one may be. */
export const payloadClientId = everyPayload
  .replace(/\p{Cc}/gu, '')
  .toWellFormed()
  .slice(0, 500);

/** An application in which every name is a payload: organisation, people, invitations, credentials, product profiles. */
export interface ScriptGround {
  readonly app: RunningApp;
  readonly endpoint: ScriptEndpoint;
  /** The id of the credential whose token endpoint answers on that path. */
  credentialAt(path: string): string;
  /** Saves one of that token endpoint and gives its id; scopes and client ID are attacks where none are given. */
  createCredential(name: string, tokenEndpoint: string, scopes?: string, clientId?: string): Promise<string>;
  /** Saves one whose name, profile, organisation and account are this text; gives whether it may be a name. */
  createAdobeCredential(name: string): Promise<boolean>;
  /** Calls an action as the administrator. */
  call(action: string, fields: readonly RawField[]): Promise<RawActionAnswer>;
  /** A watched page in which the administrator is signed in. */
  open(context: BrowserContext): Promise<WatchedPage>;
  stop(): Promise<void>;
}

/** Starts it, and the endpoint, on free ports. */
export async function startScriptGround(): Promise<ScriptGround> {
  const embedding = { EMBED_ORIGINS: 'https://docs.example.com' };
  const [app, endpoint] = await Promise.all([startApp({ env: embedding }), startScriptEndpoint()]);
  const cookie = await setUpTeam(app);
  const call = async (action: string, fields: readonly RawField[]) => {
    const { body, result } = await callAction(app.port, action, { cookie, fields });
    if (!result?.ok) throw new Error(`${action} was refused: ${body.slice(0, 500)}`);
    return body;
  };
  const ids = new Map<string, string>();
  const createCredential = async (...given: Parameters<typeof genericFields>) => {
    const created = await call('createCredential', genericFields(...given));
    return /"id":"(crd_[\w-]{22})"/.exec(created)?.[1] ?? '';
  };
  for (const path of ['token', 'opaque', 'error', 'page', 'error-turn', 'token-turn'])
    ids.set(path, await createCredential(path, `${endpoint.origin}/${path}`));
  for (const [at, name] of namePayloads.entries())
    await call('createCredential', adobeFields(`${name} ${at}`, name));
  return {
    app,
    endpoint,
    credentialAt: (path) => ids.get(path) ?? '',
    createCredential,
    createAdobeCredential: async (name) => {
      const fields = adobeFields(name, name);
      return (await callAction(app.port, 'createCredential', { cookie, fields })).result?.ok ?? false;
    },
    call: (action, fields) => callAction(app.port, action, { cookie, fields }),
    open: async (context) => {
      // A session of its own: what one test sends does not count for the next.
      const signedIn = await callAction(app.port, 'signIn', {
        fields: { username: administrator, password },
      });
      const cookies = (cookieOf(signedIn) ?? '').split('; ').map((pair) => {
        const at = pair.indexOf('=');
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url: app.origin };
      });
      await context.addCookies(cookies);
      return watchForScripts(await context.newPage(), app.origin);
    },
    stop: async () => void (await Promise.all([app.stop(), endpoint.close()])),
  };
}

/** Members and open invitations by each name; gives the administrator's cookie. */
async function setUpTeam(app: RunningApp): Promise<string> {
  const [displayName, organisationName] = namePayloads;
  const token = new URL(app.setUpLink()).hash.slice(1);
  const fields = { token, organisationName, displayName, username: administrator, password };
  const cookie = cookieOf(await callAction(app.port, 'setUp', { fields })) ?? '';
  const invite = async (note: string) => {
    const invitation = { cookie, fields: { role: 'developer', note } };
    const { body } = await callAction(app.port, 'inviteMember', invitation);
    return /#([\w-]{43})/.exec(body)?.[1] ?? '';
  };
  for (const [at, name] of namePayloads.entries()) {
    await invite(name);
    const account = { displayName: name, username: `${name.replace(/\s/g, '')}${at}`, password };
    const joined = { token: await invite(name), ...account };
    expect((await callAction(app.port, 'acceptInvitation', { fields: joined })).result).toEqual({ ok: true });
  }
  return cookie;
}

/** A credential of that token endpoint, everything else about it a payload. */
function genericFields(
  path: string,
  tokenEndpoint: string,
  scopes = everyPayload.slice(0, 500),
  clientId = payloadClientId,
): readonly RawField[] {
  const further = Object.values(scriptPayloads).filter((text) => !/\p{Cc}/u.test(text));
  return [
    ['name', `${scriptPayloads.image.slice(0, 60)} ${path}`],
    ['provider', 'generic'],
    ['tokenEndpoint', tokenEndpoint],
    ['clientId', clientId],
    ['clientSecret', clientSecret],
    ['authMethod', 'client_secret_post'],
    ['scopes', scopes],
    ['source', 'import'],
    ...further.flatMap((text): RawField[] => [
      ['parameterName', text],
      ['parameterValue', text],
    ]),
  ];
}

/** A credential of Adobe IMS with a product profile and an account by that name. */
function adobeFields(name: string, payload: string): readonly RawField[] {
  return [
    ['name', name],
    ['provider', 'adobe-ims'],
    ['clientId', payload],
    ['clientSecret', clientSecret],
    ['scopes', 'openid'],
    ['source', 'import'],
    ['serviceId', 'analytics'],
    ['profile', `analytics/${payload}`],
    ['imsOrgId', payload],
    ['technicalAccountId', payload],
    ['technicalAccountEmail', payload],
  ];
}
