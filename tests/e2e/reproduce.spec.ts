import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { type RunningProvider, startOidcProvider } from '../support/oidc-provider';
import { expectEntryBehind, tryDemo } from '../support/playground-page';
import { startScopeEndpoint } from '../support/scope-endpoint';

let provider: RunningProvider;
test.beforeAll(async () => {
  provider = await startOidcProvider();
});
test.afterAll(() => provider.close());

function client() {
  const found = provider.clients.find(({ authMethod }) => authMethod === 'client_secret_post');
  if (!found) throw new Error('The provider has no client for client_secret_post.');
  return found;
}

async function openReproduce(page: Page): Promise<void> {
  await tryDemo(page);
  await page.goto('/reproduce');
  await expect(page.getByRole('button', { name: 'Read command' })).toBeEnabled();
}

async function read(page: Page, command: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Paste the command' }).fill(command);
  await page.getByRole('button', { name: 'Read command' }).click();
}

function secretField(page: Page) {
  return page.getByLabel('Client secret', { exact: true });
}

/** Neither the page's text nor its attributes nor its address hold the secret. */
async function expectUnseen(page: Page, secret: string): Promise<void> {
  expect(await page.content()).not.toContain(secret);
  expect(page.url()).not.toContain(secret);
}

test('a command with a misspelt parameter is read, put right, sent, and the difference is shown', async ({
  page,
}) => {
  const posts: string[] = [];
  await openReproduce(page);
  page.on('request', (request) => {
    if (request.method() === 'POST') posts.push(request.url());
  });
  const { clientId, clientSecret } = client();
  await read(
    page,
    `curl -k -X POST '${provider.tokenEndpoint}' \\\n  -d 'grant_type=client_credentials' \\\n  -d 'client_id=${clientId}' \\\n  --data-urlencode 'client_secret=${clientSecret}' \\\n  -d 'scopes=read' -d 'resource=${encodeURIComponent(provider.resources.jwt)}' | jq .`,
  );
  await expect(page.getByRole('heading', { name: 'What the command says' }).locator('span')).toBeFocused();
  await expect(page.getByText('The parameter is called scopes; the server reads scope')).toBeVisible();
  const refused = page.getByRole('region', { name: 'Not done' });
  await expect(refused.getByText('-k', { exact: true })).toBeVisible();
  await expect(refused.getByText('|', { exact: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Token endpoint' })).toHaveValue(provider.tokenEndpoint);
  await expect(page.getByRole('textbox', { name: 'Client ID' })).toHaveValue(clientId);
  await expect(page.getByRole('textbox', { name: 'Scopes' })).toHaveValue('read');
  await expect(secretField(page)).toHaveValue(clientSecret);
  await expect(page.getByLabel('Value of parameter 1')).toHaveValue(provider.resources.jwt);
  await expectUnseen(page, clientSecret);
  expect(posts, 'nothing is sent before it is asked for').toEqual([]);

  await page.getByRole('button', { name: 'Reproduce' }).click();
  await expect(
    page.getByRole('heading', { name: 'The command and what was sent' }).locator('span'),
  ).toBeFocused();
  await expect(page.getByText(/^From here an access token was issued; 1 part differs/)).toBeVisible();
  const row = page.getByRole('row', { name: /^scopes/ });
  await expect(row).toContainText('scope=read');
  await expect(row).toContainText('Different');
  await expect(page.getByRole('row', { name: /^client_secret/ })).toContainText('[client secret]');
  await expect(page.getByRole('row', { name: /^client_secret/ })).toContainText('Same');
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
  await expectUnseen(page, clientSecret);

  await page.getByRole('link', { name: 'Open in the playground' }).click();
  await expect(page.getByRole('combobox', { name: 'Credential' })).toHaveValue(/This session/);
});

test('a line break in the secret is found, left out in the form, and told apart when compared', async ({
  page,
}) => {
  await openReproduce(page);
  const { clientId, clientSecret } = client();
  await read(
    page,
    `$body = @{\n  grant_type = 'client_credentials'\n  client_id = '${clientId}'\n  client_secret = "${clientSecret}\`n"\n  scope = 'read'\n  resource = '${provider.resources.opaque}'\n}\nInvoke-RestMethod -Method Post -Uri '${provider.tokenEndpoint}' -Body $body`,
  );
  await expect(page.getByText('Invoke-RestMethod, written for PowerShell.')).toBeVisible();
  await expect(page.getByText('The client secret begins or ends with a space or a line break')).toBeVisible();
  await expect(secretField(page)).toHaveValue(clientSecret);
  await page.getByRole('button', { name: 'Reproduce' }).click();
  await expect(page.getByRole('row', { name: /^client_secret/ })).toContainText('Different');
  await expectUnseen(page, clientSecret);
});

test('a wrong secret fails from here too, with the error explained, and the form keeps what it has', async ({
  page,
}) => {
  await openReproduce(page);
  await read(
    page,
    `http -f POST ${provider.tokenEndpoint} grant_type=client_credentials client_id=${client().clientId} client_secret=wrong-secret`,
  );
  await page.getByRole('button', { name: 'Reproduce' }).click();
  await expect(page.getByText(/^From here there was no access token either/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Client ID' })).toHaveValue(client().clientId);
});

test('a variable without a value leaves its field empty, and sending says which field is needed', async ({
  page,
}) => {
  await openReproduce(page);
  await read(
    page,
    'curl -u "%CLIENT_ID%:%CLIENT_SECRET%" ^\n  -d "grant_type=client_credentials&scope=openid" ^\n  https://ims-na1.adobelogin.com/ims/token/v3',
  );
  await expect(page.getByText('cURL, written for Windows command prompt (cmd).')).toBeVisible();
  await expect(page.getByText('Client secret comes from the variable CLIENT_SECRET')).toBeVisible();
  await expect(secretField(page)).toHaveValue('');
  await page.getByRole('button', { name: 'Reproduce' }).click();
  await expect(secretField(page)).toHaveAttribute('aria-invalid', 'true');
});

test('a text that is no command is refused in words, and the text stays', async ({ page }) => {
  await openReproduce(page);
  await read(page, "curl -d 'grant_type=client_credentials");
  await expect(page.getByText('A quotation mark or bracket is never closed')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Paste the command' })).toHaveValue(/grant_type/);
  await read(page, 'It does not work!');
  await expect(page.getByText('No command that sends a request')).toBeVisible();
});

test('the command can be changed after it was read, and read for another shell', async ({ page }) => {
  await openReproduce(page);
  await read(page, 'curl -d client_id=abc -d client_secret=secret-one https://auth.example.com/token');
  await expect(page.getByText('cURL, written for bash or zsh.')).toBeVisible();
  await page.getByRole('button', { name: 'Change the command' }).click();
  const field = page.getByRole('textbox', { name: 'Paste the command' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/secret-one/);
  await page.getByLabel('Written for').selectOption('Windows command prompt (cmd)');
  await read(page, 'curl -d client_id=def -d client_secret=secret-two https://auth.example.com/token');
  await expect(page.getByText('written for Windows command prompt (cmd).')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Client ID' })).toHaveValue('def');
  await expect(secretField(page)).toHaveValue('secret-two');
});

test('marks of a script in every part of a command are shown as text', async ({ page }) => {
  await openReproduce(page);
  const mark = '<img src=x onerror=alert(1)>';
  page.on('dialog', () => {
    throw new Error('A script of the command ran.');
  });
  await read(
    page,
    `curl -X '${mark}' -H 'Accept: ${mark}' -d 'scope=${mark}' -d 'client_id=${mark}' -d '${mark}=1' --${mark} 'https://auth.example.com/${mark}'`,
  );
  await expect(page.getByRole('heading', { name: 'What the command says' })).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);
});

test('scopes joined with commas are sent so where that is asked, and the refusal leads to its entry', async ({
  page,
}) => {
  const endpoint = await startScopeEndpoint();
  // A server of the standard reads the list as one scope, which it does not know.
  endpoint.follow({ refused: new Set(['read,write']) });
  await openReproduce(page);
  await read(
    page,
    `curl ${endpoint.tokenEndpoint} -d grant_type=client_credentials -d client_id=c1 -d client_secret=s1 -d scope=read,write`,
  );
  await page.getByRole('checkbox', { name: 'Send the scopes as written' }).check();
  await page.getByRole('button', { name: 'Reproduce' }).click();
  await expect(
    page.getByRole('heading', { name: 'The scopes are joined with commas, and the standard says spaces' }),
  ).toBeVisible();
  expect(endpoint.requests).toEqual([['read,write']]);
  await expectEntryBehind(page, 'Read more about this error', 'scopes-joined-with-commas');

  await page.getByRole('button', { name: 'Change the command' }).click();
  await page.getByRole('button', { name: 'Read command' }).click();
  await expect(page.getByRole('checkbox', { name: 'Send the scopes as written' })).not.toBeChecked();
  await page.getByRole('button', { name: 'Reproduce' }).click();
  await expect(page.getByText(/^From here an access token was issued/)).toBeVisible();
  expect(endpoint.requests[1]).toEqual(['read', 'write']);
  await endpoint.close();
});
