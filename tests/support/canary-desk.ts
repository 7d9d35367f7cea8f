import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { awkwardCanary, plainCanary, type Sighting } from './canary';
import type { WatchedBrowser } from './canary-browser';
import { type DeskServer, startDeskServer } from './canary-desk-server';
import { generate } from './playground-page';

/** What a customer's command, token or link brings to the support desk. */
export const deskCanaries = {
  /** In a pasted command that is reproduced. */
  pastedSecret: awkwardCanary('client secret of a pasted command'),
  /** What the provider gives while the scope that fails is searched: nobody asked to see it. */
  searchToken: plainCanary('access token of the scope search'),
  /** Generated after that, and sent to an API. */
  deskToken: plainCanary('access token for an API'),
  /** The signature of a pasted token, which is verified. */
  inspectedToken: plainCanary('token that was inspected'),
  /** In requests and tokens that are compared in the browser alone. */
  comparedSecret: plainCanary('client secret that was compared'),
  comparedToken: plainCanary('token that was compared'),
  /** In the query, and behind the #, of a link that somebody made by hand. */
  linkedSecret: plainCanary('client secret in a link'),
  sharedSecret: plainCanary('client secret in a shared link'),
  /** The same on pages that no link of ours brings anything to. */
  linkedToken: plainCanary('token in a link'),
  fragmentToken: plainCanary('token behind the # of a link'),
  /** In an answer that is pasted into the search of the reference, which becomes an address. */
  searchedToken: plainCanary('token in a search'),
} as const;

/** Moments at which a look may see what a person has pasted, and what stood in the link that they opened. */
export const deskMoments = {
  pasted: 'while pasted',
  shared: 'after a link with a secret behind the #',
  fragment: 'after a link with a token behind the #',
} as const;

const inBash = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
/** A JWT with this signature. */
const tokenSigned = (signature: string) =>
  `${part({ alg: 'RS256', kid: 'desk' })}.${part({ iss: 'https://desk.invalid', sub: 'desk' })}.${signature}`;

/** Reproduces, searches, hands over, calls an API, inspects, verifies, compares and opens spoiled links; gives what was downloaded. */
export async function walkThroughDesk({ page, look }: WatchedBrowser): Promise<readonly Sighting[]> {
  const origin = new URL(page.url()).origin;
  const server = await startDeskServer();
  try {
    await page.goto(`${origin}/reproduce`);
    await reproduce(page, look, server);
    await searchScopes(page, look, server);
    await page.getByRole('link', { name: 'Open in the playground' }).click();
    await generateGood(page, look, server);
    const downloads = await handOver(page, look);
    await callApi(page, look, server);
    await page.goto(`${origin}/inspect`);
    await inspect(page, look);
    await page.goto(`${origin}/compare`);
    await compare(page, look);
    await openLinks(page, look, origin);
    await page.goto(`${origin}/`);
    const { pastedSecret, searchToken, deskToken } = deskCanaries;
    expect(server.seen()).toEqual({
      secrets: new Set([pastedSecret.value]),
      bearers: new Set([deskToken.value]),
      given: new Set([searchToken.value, deskToken.value]),
    });
    return downloads;
  } finally {
    await server.close();
  }
}

type Look = WatchedBrowser['look'];

async function reproduce(page: Page, look: Look, { tokenEndpoint }: DeskServer): Promise<void> {
  const secret = inBash(`client_secret=${deskCanaries.pastedSecret.value}`);
  const form = `-d grant_type=client_credentials -d client_id=desk --data-urlencode ${secret} -d 'scope=good bad'`;
  await expect(page.getByRole('button', { name: 'Read command' })).toBeEnabled();
  await page.getByRole('textbox', { name: 'Paste the command' }).fill(`curl ${tokenEndpoint} ${form}`);
  await look(`the command, ${deskMoments.pasted}`);
  await page.getByRole('button', { name: 'Read command' }).click();
  await expect(page.getByRole('heading', { name: 'What the command says' })).toBeVisible();
  await look(`the report, ${deskMoments.pasted}`);
  await page.getByRole('button', { name: 'Reproduce' }).click();
  await expect(page.getByRole('heading', { name: 'The command and what was sent' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible();
  await look(`what was reproduced, ${deskMoments.pasted}`);
}

async function searchScopes(page: Page, look: Look, server: DeskServer): Promise<void> {
  server.give(deskCanaries.searchToken.value);
  await page.getByRole('button', { name: 'Find which scope fails' }).click();
  const dialog = page.getByRole('dialog', { name: 'Which scope fails?' });
  await dialog.getByRole('button', { name: 'Start search' }).click();
  await expect(dialog.getByText(/^The provider refuses 1 scope\./)).toBeVisible();
  await look(`the search, ${deskMoments.pasted}`);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
}

async function generateGood(page: Page, look: Look, server: DeskServer): Promise<void> {
  server.give(deskCanaries.deskToken.value);
  await expect(page.getByRole('combobox', { name: 'Credential' })).toHaveValue(/This session/);
  await page.getByRole('button', { name: 'Remove scope bad', exact: true }).click();
  await generate(page);
  await expect(page.getByRole('heading', { name: 'Access token', exact: true })).toBeVisible();
  await look('with the token of a reproduced request masked');
}

async function handOver(page: Page, look: Look): Promise<readonly Sighting[]> {
  const downloads: Sighting[] = [];
  await page.getByRole('button', { name: 'Copy for support' }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy for support' });
  for (const format of ['Markdown', 'JSON', 'HAR']) {
    await dialog.getByRole('radio', { name: format, exact: true }).check();
    const starting = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download' }).click();
    const download = await starting;
    downloads.push({ place: `bundle as ${format}`, content: readFileSync(await download.path()) });
    await look(`with the bundle as ${format}`);
  }
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const share = page.getByRole('dialog', { name: 'Share' });
  await expect(share.getByRole('heading', { name: 'What it carries' })).toBeVisible();
  await look('with the link to share');
  await share.getByRole('button', { name: 'Close' }).first().click();
  return downloads;
}

async function callApi(page: Page, look: Look, { api }: DeskServer): Promise<void> {
  await page.getByRole('button', { name: 'Call an API' }).click();
  await page.getByRole('combobox', { name: 'API' }).selectOption('Another address');
  await page.getByRole('textbox', { name: 'Address' }).fill(api);
  await page.getByRole('button', { name: 'Call the API' }).click();
  await expect(page.getByText('Status 403').first()).toBeVisible();
  await page.getByText('Request, answer and connection', { exact: true }).click();
  await page.getByText('The same call as a command', { exact: true }).click();
  await look('with the answer of an API that repeats the token');
}

async function inspect(page: Page, look: Look): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Token, or anything with one in it' });
  await expect(field).toBeEditable();
  await field.fill(`Authorization: Bearer ${tokenSigned(deskCanaries.inspectedToken.value)}`);
  const panel = page.getByRole('region', { name: 'Verify the signature' });
  await panel.getByRole('combobox', { name: 'Keys of' }).selectOption('sandbox');
  await look(`the token, ${deskMoments.pasted}`);
  await panel.getByRole('button', { name: 'Verify' }).click();
  await expect(panel.getByText(/^Signature (?:not verified|valid|invalid)/).first()).toBeVisible();
  await look(`the verified token, ${deskMoments.pasted}`);
}

async function compare(page: Page, look: Look): Promise<void> {
  await look('after the token was inspected');
  const token = tokenSigned(deskCanaries.comparedToken.value);
  await page.getByRole('textbox', { name: 'Left token' }).fill(token);
  await page
    .getByRole('textbox', { name: 'Right token' })
    .fill(token.replace(/^[^.]*/, part({ alg: 'none' })));
  await expect(page.getByRole('table', { name: 'Claims of the two tokens' })).toBeVisible();
  await look(`two tokens, ${deskMoments.pasted}`);
  await page.getByRole('tab', { name: 'Two requests' }).click();
  const secret = deskCanaries.comparedSecret.value;
  const command = `curl https://desk.invalid/ -d client_id=a --data-urlencode ${inBash(`client_secret=${secret}`)}`;
  await page.getByRole('textbox', { name: 'Left request' }).fill(command);
  await page.getByRole('textbox', { name: 'Right request' }).fill(`${command.slice(0, -1)} '`);
  await expect(page.getByRole('table', { name: 'The two requests, part by part' })).toBeVisible();
  await look(`two requests, ${deskMoments.pasted}`);
  await page.reload();
  await look('after comparing');
}

async function openLinks(page: Page, look: Look, origin: string): Promise<void> {
  await page.goto(`${origin}/?scopes=openid&client_secret=${deskCanaries.linkedSecret.value}`);
  await expect(page.getByText('The link carried a secret', { exact: true })).toBeVisible();
  await look('after a link with a secret in its query');
  const members = { v: 1, provider: 'generic', clientId: 'desk', scopes: [], parameters: [], view: 'result' };
  const shared = {
    ...members,
    authMethod: 'client_secret_post',
    client_secret: deskCanaries.sharedSecret.value,
  };
  await page.goto(`${origin}/nothing-here`);
  await page.goto(`${origin}/#share=${part(shared)}`);
  await expect(page.getByText('The link carried a secret', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/^[^#]*$/);
  await look(deskMoments.shared);
  const said = page.getByText('The link carried a secret', { exact: true });
  await page.goto(`${origin}/inspect?access_token=${deskCanaries.linkedToken.value}`);
  await expect(said).toBeVisible();
  await look('after a link with a token in its query');
  await page.goto(`${origin}/compare#access_token=${deskCanaries.fragmentToken.value}&token_type=bearer`);
  await expect(said).toBeVisible();
  await expect(page).toHaveURL(/^[^#]*$/);
  await look(deskMoments.fragment);
  await page.goto(`${origin}/reference/errors`);
  const answer = { error: 'invalid_client', access_token: deskCanaries.searchedToken.value };
  await page.getByRole('searchbox').fill(JSON.stringify(answer));
  await look(`the search, ${deskMoments.pasted}`);
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByText('a mark stands in its place')).toBeVisible();
  await look('after a search with a token in it');
}
