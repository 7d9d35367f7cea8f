import { expect, type Page, test } from '@playwright/test';
import { generate } from '../support/playground-page';
import { payloadClientId, type ScriptGround, startScriptGround } from '../support/script-ground';
import { marker } from '../support/script-payload-kinds';
import {
  everyPayload,
  namePayloads,
  payloadMembers,
  payloadToken,
  scriptPayloads,
} from '../support/script-payloads';

let ground: ScriptGround;
test.beforeAll(async () => {
  ground = await startScriptGround();
});
test.afterAll(() => ground.stop());

const go = (page: Page, path: string) => page.goto(`${ground.app.origin}${path}`);
const headed = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { name }).first()).toBeVisible();

test('the watch would see a script, an element, an address, a dialog and a foreign request', async ({
  context,
}) => {
  const { page, expectCalm } = await ground.open(context);
  const link = `<a href="${scriptPayloads['javascript link']}">a</a><img src="http://127.0.0.1:9/beacon">`;
  const body = `<h1>Planted</h1>${scriptPayloads.script}${scriptPayloads.image}${link}<script>alert(1)</script>`;
  await page.route('**/planted', (route) => route.fulfill({ contentType: 'text/html', body }));
  await go(page, '/planted');
  await headed(page, 'Planted');
  const seen = await expectCalm('planted').then(() => 'nothing', String);
  for (const fault of [
    `${marker} is set`,
    'element: <img src=\\"x\\"',
    'script: window',
    'address: a href=javascript:',
    'dialog: 1',
    'request: http://127.0.0.1:9/beacon',
  ])
    expect(seen).toContain(fault);
});

test('names of organisations, people, credentials, product profiles and accounts are text on every page', async ({
  context,
}) => {
  const { page, expectCalm } = await ground.open(context);
  for (const path of [
    '/',
    '/credentials',
    '/credentials/new',
    '/activity',
    '/organisation/members',
    '/organisation/api-credentials',
    '/organisation/policy',
    '/inspect',
  ]) {
    await go(page, path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(namePayloads[1]).first(), path).toBeAttached();
    await expectCalm(path);
  }
  await go(page, '/organisation/members');
  await expect(page.getByRole('row').filter({ hasText: namePayloads[2] }).first()).toBeVisible();

  await go(page, '/credentials');
  await page.getByRole('link', { name: `${namePayloads[1]} 1`, exact: true }).click();
  await expect(page).toHaveURL(/\/credentials\/crd_/);
  await headed(page, `${namePayloads[1]} 1`);
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await expectCalm(`overview, ${await tab.textContent()}`);
  }
  await go(page, '/');
  const picker = page.getByRole('combobox', { name: 'Credential' });
  await picker.click();
  await picker.fill('<');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectCalm('picker');
});

test('what a token endpoint answers is text: token, claims, scopes, errors, headers, pages', async ({
  context,
}) => {
  const { page, expectCalm } = await ground.open(context);
  for (const [path, title] of [
    ['token', 'Access token'],
    ['opaque', 'Access token'],
    ['error', /./],
    ['page', 'A web page came back instead of JSON'],
  ] as const) {
    await go(page, `/?credential=${ground.credentialAt(path)}`);
    await generate(page);
    await expect(
      page
        .getByRole('main')
        .getByRole('heading', { name: 'Findings' })
        .or(page.getByRole('heading', { name: 'What to do' }))
        .first(),
      path,
    ).toBeVisible();
    await headed(page, title);
    await expectCalm(`${path}: result`);
    if (path === 'token' || path === 'opaque') {
      await page.getByRole('button', { name: 'Show access token' }).click();
      await expectCalm(`${path}: token shown`);
    }
    await handOver(page, path);
    await expectCalm(`${path}: hand over`);
    await page.getByRole('tab', { name: 'Request and answer' }).click();
    await expect(page.getByRole('main').getByText('X-Every').first(), path).toBeVisible();
    await expectCalm(`${path}: request and answer`);
    await page.getByRole('tab', { name: 'Result' }).click();
    await page.getByRole('button', { name: 'View cURL command' }).first().click();
    await expectCalm(`${path}: command`);
  }
  await go(page, '/activity');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectCalm('activity');
  await go(page, `/credentials/${ground.credentialAt('token')}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectCalm('overview');
});

/** Looks at the bundle in each format, and at the link to share. */
async function handOver(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: 'Copy for support' }).click();
  const bundle = page.getByRole('dialog', { name: 'Copy for support' });
  // Where the token is made of payloads, they are left out with it.
  const told = path === 'opaque' ? /client/i : '<img src=x';
  for (const format of ['JSON', 'HAR', 'Markdown']) {
    await bundle.getByRole('radio', { name: format, exact: true }).check();
    await expect(bundle.getByRole('region'), `${path} as ${format}`).toContainText(told);
  }
  await bundle.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Share' })).toContainText('<img src=x');
  await page.getByRole('dialog', { name: 'Share' }).getByRole('button', { name: 'Close' }).first().click();
}

test('what an API answers is text, and so is what is sent to it', async ({ context }) => {
  const { page, expectCalm } = await ground.open(context);
  for (const path of ['api', 'api-page']) {
    await go(page, `/?credential=${ground.credentialAt('token')}&view=api`);
    await page.getByRole('combobox', { name: 'API' }).selectOption('Another address');
    await page.getByRole('textbox', { name: 'Address' }).fill(`${ground.endpoint.origin}/${path}`);
    await page.getByRole('button', { name: 'Call the API' }).click();
    await expect(page.getByText('<img src=x').first()).toBeVisible();
    for (const fold of ['Request, answer and connection', 'The same call as a command'])
      await page.getByText(fold, { exact: true }).click();
    await expectCalm(path);
  }
});

test('what is pasted is text: tokens, answers, commands, files', async ({ context }) => {
  const { page, expectCalm } = await ground.open(context);
  const token = payloadToken();
  const answer = JSON.stringify({ access_token: token, ...payloadMembers() });
  await go(page, '/inspect');
  const field = page.getByRole('textbox', { name: 'Token, or anything with one in it' });
  await expect(field).toBeEditable();
  for (const text of [everyPayload, `Authorization: Bearer ${token}`, answer]) {
    await field.fill(text);
    await expectCalm(`inspect ${text.slice(0, 20)}`);
  }
  await expect(page.getByRole('region', { name: 'What it says' })).toContainText('<img src=x');
  await expect(page.getByRole('region', { name: 'What it says' })).toContainText('__proto__');
  await page.getByRole('button', { name: 'Compare with another' }).click();
  await page.getByRole('textbox', { name: 'Right token' }).fill(token.replace(/.{4}$/, 'AAAA'));
  await expect(page.getByRole('table', { name: 'Claims of the two tokens' })).toBeVisible();
  await expectCalm('compare tokens');

  const quoted = everyPayload.replaceAll("'", "'\\''").replaceAll('\0', '');
  const command = `curl -H 'X-A: ${quoted}' -d 'client_id=${quoted}' -d '${quoted}=${quoted}' -d 'scope=${quoted}' -d 'client_secret=p8e-x' --'${quoted}' 'https://auth.example.com/${encodeURIComponent(everyPayload.toWellFormed()).replaceAll("'", '%27')}'`;
  await page.getByRole('tab', { name: 'Two requests' }).click();
  await page.getByRole('textbox', { name: 'Left request' }).fill(command);
  await page.getByRole('textbox', { name: 'Right request' }).fill(`${command} -d 'a=${quoted}'`);
  await expect(page.getByRole('table', { name: 'The two requests, part by part' })).toBeVisible();
  await expectCalm('compare requests');

  await go(page, '/reproduce');
  await page.getByRole('textbox', { name: 'Paste the command' }).fill(command);
  await page.getByRole('button', { name: 'Read command' }).click();
  await headed(page, 'What the command says');
  await expectCalm('reproduce');

  await go(page, '/credentials/import');
  const workspace = {
    project: {
      ...payloadMembers(),
      title: everyPayload,
      org: { name: everyPayload, ims_org_id: scriptPayloads.image },
      workspace: {
        name: scriptPayloads.script,
        details: {
          credentials: [
            {
              id: everyPayload,
              name: scriptPayloads.image,
              integration_type: 'oauth_server_to_server',
              oauth_server_to_server: {
                client_id: scriptPayloads.script,
                client_secrets: ['p8e-imported-secret'],
                technical_account_email: scriptPayloads.image,
                technical_account_id: `${scriptPayloads.image}@techacct.adobe.com`,
                scopes: Object.values(scriptPayloads),
              },
            },
          ],
          services: Object.values(scriptPayloads).map((code) => ({ code, name: code })),
        },
      },
    },
  };
  await page.getByLabel(/^Choose a file/).setInputFiles({
    name: `${scriptPayloads.image.replaceAll('/', '')}.json`,
    mimeType: 'text/html',
    buffer: Buffer.from(JSON.stringify(workspace)),
  });
  await headed(page, 'Project or workspace JSON');
  await expectCalm('import');
});

test('what stands in an address is text, on every page that reads one', async ({ context }) => {
  const { page, expectCalm } = await ground.open(context);
  const attack = encodeURIComponent(everyPayload.toWellFormed());
  const share = (members: object) =>
    `/#share=${Buffer.from(JSON.stringify({ v: 1, provider: 'generic', authMethod: 'client_secret_post', ...members })).toString('base64url')}`;
  const paths = [
    ...['', '/scopes', '/errors', '/claims'].map((list) => `/reference${list}?q=${attack}`),
    `/reference/errors/${attack}`,
    `/inspect?example=${attack}`,
    `/credentials?query=${attack}&after=${attack}`,
    `/credentials/${attack}`,
    `/activity?credential=${attack}&event=${attack}&result=${attack}&person=${attack}&before=${attack}`,
    `/organisation/api-credentials?query=${attack}&provider=${attack}`,
    `/?credential=${attack}&demo=${attack}&view=${attack}&scopes=${attack}&removed=${attack}`,
    `/?scopes=${attack}&__proto__[${marker}]=1&constructor.prototype.${marker}=1`,
    share({
      clientId: payloadClientId,
      scopes: ['<blink>'],
      parameters: [[scriptPayloads.image, everyPayload]],
    }),
    share({ clientId: scriptPayloads.image, tokenEndpoint: scriptPayloads['javascript link'] }),
    share({ clientId: scriptPayloads.image, tokenEndpoint: `${ground.endpoint.origin}/${attack}` }),
    `/#share=${attack}`,
    `/nothing/${attack}`,
    `/invitation#${attack}`,
    `/sign-in?next=${attack}&returnTo=${attack}`,
  ];
  for (const path of paths) {
    await go(page, path);
    await expect(page.getByRole('heading').first(), path.slice(0, 60)).toBeVisible();
    await expectCalm(path.slice(0, 60));
  }
  await go(page, '/');
  await expect(page.getByRole('heading', { level: 1, name: 'Playground', exact: true })).toBeVisible();
});
