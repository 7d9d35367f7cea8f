import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { tryDemo } from '../support/playground-page';
import { expectNoOverflow } from '../support/sound-page';
import * as fixtures from '../unit/domain/import/fixtures';

const { clientId, secret, secondSecret, runtimeAuth, org, account } = fixtures;

async function openImport(page: Page): Promise<void> {
  await tryDemo(page);
  await page.goto('/credentials/import');
  await expect(page.getByRole('button', { name: 'Read pasted text' })).toBeEnabled();
}

async function choose(page: Page, name: string, text: string | Buffer): Promise<void> {
  await page
    .getByLabel(/^Choose a file/)
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Or paste the text' }).fill(text);
  await page.getByRole('button', { name: 'Read pasted text' }).click();
}

function secretField(page: Page | Locator): Locator {
  return page.getByLabel('Client secret', { exact: true });
}

/** Nothing of a secret is in the page: not in its text, not in an attribute, not in its address. */
async function expectUnseen(page: Page, ...secrets: readonly string[]): Promise<void> {
  const html = await page.content();
  for (const one of secrets) {
    expect(html).not.toContain(one);
    expect(page.url()).not.toContain(one);
  }
}

async function save(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Credential name' }).fill(name);
  await page.getByRole('button', { name: 'Save credential' }).click();
}

const formats = [
  { by: 'file', name: 'credential.json', heading: 'Credential JSON', text: fixtures.credentialJson },
  {
    by: 'file',
    name: 'workspace.json',
    heading: 'Project or workspace JSON',
    text: fixtures.workspaceJson([fixtures.workspaceCredential('Reporting')]),
  },
  {
    by: 'file',
    name: 'p.postman_environment.json',
    heading: 'Postman environment',
    text: fixtures.postmanEnvironment,
  },
  { by: 'file', name: '.env', heading: '.env of App Builder', text: fixtures.appBuilderEnv },
  {
    by: 'file',
    name: 'service_token.json',
    heading: 'AEM service credentials',
    text: fixtures.aemServiceCredentials,
  },
  { by: 'paste', name: '', heading: '.env file', text: fixtures.plainEnv },
  { by: 'paste', name: '', heading: 'cURL command', text: fixtures.curlCommand },
  {
    by: 'paste',
    name: '',
    heading: 'Body of a token request',
    text: `grant_type=client_credentials&client_id=${clientId}&client_secret=${secret}&scope=openid`,
  },
] as const;

for (const { by, name, heading, text } of formats) {
  test(`${heading}: one report, a filled form, and it is saved under a name`, async ({ page }) => {
    const posts: string[] = [];
    await openImport(page);
    page.on('request', (request) => {
      if (request.method() === 'POST') posts.push(request.postData() ?? '');
    });
    if (by === 'file') await choose(page, name, text);
    else await paste(page, text);

    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await expect(page.locator(':focus')).toHaveText(heading);
    await expect(page.getByRole('region', { name: 'Recognised' })).toContainText('Client secret');
    await expect(page.getByRole('textbox', { name: 'Client ID' })).toHaveValue(clientId);
    await expect(secretField(page)).toHaveValue(secret);
    await expect(secretField(page)).toHaveAttribute('type', 'password');
    await expectUnseen(page, secret, secondSecret, runtimeAuth);
    expect(posts, 'sent before saving').toEqual([]);

    await save(page, `Imported: ${heading}`);
    await expect(page).toHaveURL(/\/credentials\/crd_/);
    await expect(page.getByText(`Imported: ${heading}`).first()).toBeVisible();
    await expect(page.getByText(clientId).first()).toBeVisible();
    await expectUnseen(page, secret);
    expect(posts.filter((body) => body.includes(secret))).toHaveLength(1);
  });
}

test('the report says what is recognised, missing and left out, and a namespace’s key is nowhere in the page', async ({
  page,
}) => {
  await openImport(page);
  await choose(
    page,
    'workspace.json',
    fixtures.workspaceJson([fixtures.workspaceCredential('Reporting'), fixtures.serviceAccountEntry]),
  );
  const left = page.getByRole('region', { name: 'Left out' });
  await expect(left).toContainText('runtime.namespaces[].auth');
  await expect(left).toContainText('another secret, of no use for tokens');
  await expect(left).toContainText('Service Account (JWT)');
  await expect(page.getByRole('region', { name: 'Recognised' })).toContainText('Organization ID');
  await expect(page.getByRole('checkbox', { name: 'Adobe Analytics' })).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'Organization ID' })).toHaveValue(org);
  await expect(page.getByRole('textbox', { name: 'Technical account ID' })).toHaveValue(account);
  await expectUnseen(page, runtimeAuth, secret);
});

test('several credentials of a file are saved one after another; what was typed for one stays', async ({
  page,
}) => {
  await openImport(page);
  const second = { client_id: 'ffffffffffffffffffffffffffffffff', client_secrets: [secondSecret] };
  await choose(
    page,
    'workspace.json',
    fixtures.workspaceJson([
      fixtures.workspaceCredential('First one'),
      fixtures.workspaceCredential('Second one', second),
    ]),
  );
  await expect(page.getByText('2 credentials in it; choose one')).toBeVisible();
  await page.getByRole('textbox', { name: 'Credential name' }).fill('First, renamed');
  await page.getByRole('radio', { name: /Second one/ }).check();
  await expect(page.getByRole('textbox', { name: 'Client ID' })).toHaveValue(second.client_id);
  await expect(secretField(page).filter({ visible: true })).toHaveValue(secondSecret);
  await page.getByRole('radio', { name: /First one/ }).check();
  await expect(page.getByRole('textbox', { name: 'Credential name' })).toHaveValue('First, renamed');
  await expect(secretField(page).filter({ visible: true })).toHaveValue(secret);

  await page.getByRole('button', { name: 'Save credential' }).click();
  await expect(page.getByText('First, renamed is saved', { exact: true })).toBeVisible();
  await expect(page.locator(':focus')).toHaveText('Check and save: Second one');
  await page.getByRole('button', { name: 'Save credential' }).click();
  await expect(page).toHaveURL(/\/credentials\/crd_/);
  await expect(page.getByText('Second one').first()).toBeVisible();
});

test('a command for the built-in sandbox is known by its address', async ({ page, app }) => {
  await openImport(page);
  await paste(
    page,
    `curl ${app.origin}/sandbox/ims/token/v3 -d client_id=nobody -d client_secret=p8e-not-known -d scope=openid`,
  );
  await expect(page.getByLabel('Provider')).toHaveValue('sandbox');
  await save(page, 'Sandbox by command');
  await expect(page).toHaveURL(/\/credentials\/crd_/);
});

test('a name that is taken is explained with whose it is, before and after saving, and nothing is lost', async ({
  page,
}) => {
  await openImport(page);
  await paste(page, fixtures.plainEnv);
  await page.getByRole('textbox', { name: 'Credential name' }).fill('  DEMO: working credential ');
  await page.getByRole('button', { name: 'Save credential' }).click();
  await expect(page.getByText('Name already in use')).toBeVisible();
  await expect(page.getByText(/has this name already/).first()).toBeVisible();
  await expect(secretField(page)).toHaveValue(secret);
  await page.getByRole('button', { name: /^Use “/ }).click();
  await page.getByRole('button', { name: 'Save credential' }).click();
  await expect(page).toHaveURL(/\/credentials\/crd_/);
});

test('what is missing can be typed; a refusal stands at its field', async ({ page }) => {
  await openImport(page);
  await paste(page, 'CLIENT_ID=reporting\nCLIENT_SECRET=$CLIENT_SECRET');
  const missing = page.getByRole('region', { name: 'Missing' });
  await expect(missing).toContainText('the pasted text has a stand-in, not the value');
  await expect(missing).toContainText('Token endpoint');
  await page.getByRole('textbox', { name: 'Credential name' }).fill('Completed by hand');
  await page.getByRole('button', { name: 'Save credential' }).click();
  await expect(secretField(page)).toHaveAttribute('aria-invalid', 'true');
  await secretField(page).fill('typed-secret');
  await page.getByRole('button', { name: 'Save credential' }).click();
  await expect(page.getByRole('textbox', { name: 'Token endpoint' })).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('textbox', { name: 'Token endpoint' }).fill('https://auth.example.com/oauth2/token');
  await page.getByRole('button', { name: 'Save credential' }).click();
  await expect(page).toHaveURL(/\/credentials\/crd_/);
});

test('a dropped file is read as a chosen one', async ({ page }) => {
  await openImport(page);
  const files = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'credential.json'));
    return transfer;
  }, fixtures.credentialJson);
  await page.locator('main').dispatchEvent('dragover', { dataTransfer: files });
  await expect(page.getByText('Drop the file to read it')).toBeVisible();
  await page.locator('main').dispatchEvent('drop', { dataTransfer: files });
  await expect(page.getByRole('heading', { name: 'Credential JSON' })).toBeVisible();
  await expect(page.getByText('2 in the file, the first one is used')).toBeVisible();
});

test('the pasted text is gone once it is read, and what was pasted stays where it is refused', async ({
  page,
}) => {
  await openImport(page);
  const box = page.getByRole('textbox', { name: 'Or paste the text' });
  await paste(page, `{"CLIENT_SECRET": "${secret}", oops`);
  await expect(page.getByText('The JSON is incomplete or damaged')).toBeVisible();
  await expect(page.getByText(/line 1, column/)).toBeVisible();
  await expect(page.locator(':focus')).toContainText('The JSON is incomplete or damaged');
  await expect(box).toHaveValue(/oops/);
  await paste(page, fixtures.plainEnv);
  await expect(page.getByRole('heading', { name: '.env file' })).toBeVisible();
  await page.getByRole('button', { name: 'Read something else' }).click();
  await expect(box).toHaveValue('');
  await page.goBack();
  await page.goForward();
  await expect(box).toHaveValue('');
});

const postman = JSON.stringify({ name: 'x', values: [{ key: 'host', value: 'x', enabled: true }] });
const cut = fixtures.credentialJson.slice(0, 80);
const broken: readonly (readonly [name: string, content: string | Buffer, what: string, next: string])[] = [
  ['an empty file', '', 'Nothing to read', 'Choose a file'],
  ['white space', ' \n ', 'Nothing to read', 'Choose a file'],
  ['a file of 300 KB', 'x'.repeat(300_000), 'Too large', 'right file'],
  ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), 'Not a text file', 'save it as UTF-8'],
  ['a zip', Buffer.from('PK\u0003\u0004\0\0\0'), 'Not a text file', 'Unpack it'],
  ['Latin-1', Buffer.from([0x43, 0xe9]), 'Not a text file', 'save it as UTF-8'],
  ['deep JSON', '['.repeat(20), 'Nested too deeply', 'right file'],
  ['cut JSON', cut, 'The JSON is incomplete or damaged', 'Download the file again'],
  ['JSON with single quotes', "{'a':1}", 'The JSON is incomplete or damaged', 'Download the file again'],
  ['JSON with a comma too many', '{"a":1,}', 'The JSON is incomplete or damaged', 'Download the file again'],
  ['two JSON texts', '{} {}', 'The JSON is incomplete or damaged', 'Download the file again'],
  ['an empty object', '{}', 'No credential recognised', 'See below what can be read'],
  ['a package.json', '{"name":"x","version":"1"}', 'No credential recognised', 'See below what can be read'],
  ['a letter', 'Dear all', 'No credential recognised', 'See below what can be read'],
  ['a secret alone', secret, 'No credential recognised', 'See below what can be read'],
  ['an .env of something else', 'PORT=1', 'No credential recognised', 'See below what can be read'],
  ['a web page', '<!doctype html>', 'No credential recognised', 'See below what can be read'],
  [
    'an empty workspace',
    fixtures.workspaceJson([]),
    'No server-to-server credential',
    'Add an OAuth Server-to-Server',
  ],
  [
    'an API key',
    fixtures.workspaceJson([{ id: 1 }]),
    'No server-to-server credential',
    'Add an OAuth Server-to-Server',
  ],
  ['another environment', postman, 'No server-to-server credential', 'Add an OAuth Server-to-Server'],
  [
    'a collection',
    '{"info":{"schema":"https://schema.getpostman.com/x"}}',
    'A Postman collection',
    'export the environment',
  ],
  [
    'a Service Account',
    fixtures.serviceAccountJson,
    'end of life',
    'add an OAuth Server-to-Server credential',
  ],
  [
    'AEM of the old form',
    fixtures.aemServiceAccount,
    'end of life',
    'add an OAuth Server-to-Server credential',
  ],
  [
    'an old workspace',
    fixtures.workspaceJson([fixtures.serviceAccountEntry]),
    'end of life',
    'Import the new one here',
  ],
  [
    'metascopes in .env',
    `CLIENT_ID=a\nMETASCOPES=b`,
    'end of life',
    'add an OAuth Server-to-Server credential',
  ],
  [
    'a private key',
    '-----BEGIN PRIVATE KEY-----',
    'A credential with a private key',
    'client secret for the same client',
  ],
  [
    'a token response',
    fixtures.tokenResponse,
    'An access token, not a credential',
    'file or command that holds',
  ],
  ['an error answer', '{"error":"invalid_client"}', 'An error answer', 'Import the request instead'],
  [
    'a call of an API',
    "curl https://a.example -H 'Authorization: Bearer x'",
    'A call of an API',
    'asks for the token',
  ],
  [
    'another grant',
    'curl https://a.example -d grant_type=password -d client_id=x',
    'another kind',
    'client credentials grant',
  ],
  [
    'a body in a file',
    'curl https://a.example/t -d @b',
    'reads a file that is not here',
    'choose that file itself',
  ],
  ['an open quote', "curl https://a.example/t -d 'x", 'The command is incomplete', 'Copy the command again'],
  ['PowerShell', 'Invoke-RestMethod -Uri x', 'A PowerShell command', 'cURL command for bash'],
  ['YAML', 'scopes:\n  - openid', 'A YAML file', 'Use the JSON'],
];

test('every broken or foreign file says what it is and what next, and keeps nothing', async ({ page }) => {
  expect(broken.length).toBeGreaterThanOrEqual(30);
  await openImport(page);
  for (const [name, content, what, next] of broken) {
    await test.step(name, async () => {
      await choose(page, 'given', content);
      const focused = page.locator(':focus');
      await expect(focused).toContainText(what);
      await expect(focused).toContainText(next);
      await expect(page.getByRole('button', { name: 'Save credential' })).toHaveCount(0);
    });
  }
  await expectUnseen(page, secret);
});

test('the keyboard alone is enough, and 320 px need no sideways scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openImport(page);
  await expectNoOverflow(page, 'import');
  await page.getByLabel(/^Choose a file/).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Or paste the text' })).toBeFocused();
  await page.keyboard.insertText(fixtures.workspaceJson([fixtures.workspaceCredential('By keyboard')]));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toHaveText('Project or workspace JSON');
  await expectNoOverflow(page, 'import, read');
  await page.getByRole('textbox', { name: 'Credential name' }).press('Enter');
  await expect(page).toHaveURL(/\/credentials\/crd_/);
});
