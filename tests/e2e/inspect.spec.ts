import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { copied, generate, tryDemo } from '../support/playground-page';
import { expectSound } from '../support/sound-page';
import { rfc7515, rfc7520 } from '../unit/domain/inspect/rfc-examples';
import { compact, imsPayload, imsToken, tokenOf } from '../unit/domain/token/tokens';

const field = (page: Page) => page.getByRole('textbox', { name: 'Token, or anything with one in it' });
const report = (page: Page) => page.getByRole('region', { name: 'What it says' });
const verify = (page: Page) => page.getByRole('region', { name: 'Verify the signature' });

async function openInspect(page: Page): Promise<void> {
  await tryDemo(page);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Inspect' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Inspect a token' })).toBeVisible();
  await expect(field(page)).toBeEditable();
}

/** Puts a text into a field as a person does: from the clipboard. */
async function paste(page: Page, target: Locator, text: string): Promise<void> {
  const source = await page.context().newPage();
  await source.setContent('<textarea autofocus aria-label="Source"></textarea>');
  await source.getByLabel('Source').fill(text);
  await source.getByLabel('Source').press('Control+A');
  await source.getByLabel('Source').press('Control+C');
  await source.close();
  await target.focus();
  await target.press('Control+A');
  await target.press('Control+V');
}

/** What the page asks for from now on, but for the framework's prefetched pages and the icon. */
function watchRequests(page: Page): string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    const isOwn = /^\/icon\./.test(pathname) || /^\?_rsc=[\w-]+$/.test(search);
    if (request.method() !== 'GET' || !isOwn) seen.push(`${request.method()} ${request.url()}`);
  });
  return seen;
}

test('a pasted header is cleaned, decoded and explained without a request, and kept nowhere', async ({
  page,
}) => {
  await openInspect(page);
  const requests = watchRequests(page);
  await paste(page, field(page), `"Authorization: Bearer ${imsToken}"\n`);
  await expect(
    report(page).getByRole('heading', { name: 'Access token of Adobe IMS, technical account' }),
  ).toBeVisible();
  await expect(page.getByText('Removed "Authorization:". Removed "Bearer".')).toBeVisible();
  const created = report(page).getByRole('row', { name: /^created_at/ });
  await expect(created).toContainText('23 Nov 2025, 10:00:00 UTC');
  await expect(created).toContainText('1763892000000');
  await expect(report(page)).toContainText('created_at + expires_in, both strings in milliseconds');
  await expect(
    report(page)
      .getByRole('link', { name: /Adobe|AdobeDocs|RFC/ })
      .first(),
  ).toBeVisible();
  expect(requests).toEqual([]);

  expect(page.url()).not.toContain('eyJ');
  expect(
    await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state])),
  ).not.toContain('eyJ');
  await page.goto('/credentials');
  await page.goBack();
  await expect(field(page)).toHaveValue('');
});

test('an answer offers each of its tokens', async ({ page }) => {
  await openInspect(page);
  const answer = {
    access_token: imsToken,
    id_token: tokenOf({ iss: 'https://a.example', sub: 's', aud: 'c', nonce: 'n' }),
    refresh_token: 'opaque-1',
    expires_in: 86399,
  };
  await paste(page, field(page), JSON.stringify(answer, null, 2));
  const choice = page.getByRole('combobox', { name: '3 tokens found; show' });
  await expect(choice.getByRole('option')).toHaveText([
    /^1\. Access token/,
    /^2\. ID token/,
    /^3\. Refresh token/,
  ]);
  await expect(report(page)).toContainText('expires_in 86399, which is 23 h 59 min');
  await choice.selectOption({ index: 1 });
  await expect(report(page).getByRole('heading', { name: 'ID token (OpenID Connect)' })).toBeVisible();
  await choice.selectOption({ index: 2 });
  await expect(report(page).getByRole('heading', { name: 'Opaque token' })).toBeVisible();
  await expect(verify(page)).toContainText('An opaque token has no signature');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
});

test('what is no token is refused with a reason and what to do, and stays in the field', async ({ page }) => {
  await openInspect(page);
  for (const [text, what] of [
    ['hello world', 'No token found'],
    ['Authorization: Basic Y2xpZW50OnNlY3JldA==', 'This is a client ID and secret, not a token'],
    ['curl -H "Authorization: Bearer $TOKEN" https://a.example', 'The token is only named here'],
    ['{"error":"invalid_scope"}', 'This is an error, not a token'],
  ] as const) {
    await field(page).fill(text);
    await expect(page.getByText(what, { exact: true })).toBeVisible();
    await expect(field(page)).toHaveValue(text);
  }
  await field(page).fill('x'.repeat(262_145));
  await expect(page.getByText('Too long to read', { exact: true })).toBeVisible();
});

test('the words of an error are looked up in the catalogue, and nothing of them is sent', async ({
  page,
}) => {
  await openInspect(page);
  const requests = watchRequests(page);
  await field(page).fill('invalid_scope');
  await expect(
    report(page).getByRole('heading', { name: 'A requested scope is not on this credential' }),
  ).toBeVisible();
  await expect(report(page).getByRole('heading', { name: 'It may also be' })).toBeVisible();
  await field(page).fill('{"error_code":"401013","message":"Oauth token is not valid canary-4711"}');
  await expect(
    report(page).getByRole('heading', { name: 'The access token is not valid (401013)' }),
  ).toBeVisible();
  await expect(report(page).getByRole('link', { name: 'Read more about this error' })).toHaveAttribute(
    'href',
    '/reference/errors/gateway-token-invalid',
  );
  for (const [text, title] of [
    ['invalid_client', 'Client ID and client secret were not accepted'],
    ['{"error":"unauthorized_client"}', 'This client may not use the client-credentials grant'],
    ['HTTP/1.1 429\n\n{"error":"throttled"}', 'Too many tokens were requested'],
    ['Oauth token is missing', 'The API call has no access token (403010)'],
    ['{"status":403,"title":"Forbidden","detail":"No"}', 'Refused without an OAuth error'],
    ['curl: (60) SSL certificate problem', 'The certificate of the token endpoint is not trusted'],
    ['curl: (6) Could not resolve host: a.example', 'The host of the token endpoint does not exist'],
    ['ECONNREFUSED', 'Nothing listens at the token endpoint'],
    ['ETIMEDOUT', 'The token endpoint took too long'],
  ] as const) {
    await field(page).fill(text);
    await expect(report(page).getByRole('heading', { name: title, exact: true }), text).toBeVisible();
  }
  await field(page).fill('{"error":"zebra_error"}');
  await expect(report(page)).toContainText('Not in the error catalogue');
  // The code of the report comes from the server; what was pasted goes nowhere.
  expect(requests.filter((request) => !/^GET [^?]*\/_next\/static\//.test(request))).toEqual([]);
});

test('a sandbox token is verified when asked, by the keys that were chosen, and is in no log', async ({
  page,
  app,
}) => {
  await tryDemo(page);
  await generate(page);
  await expect(page.getByRole('heading', { name: 'Access token', exact: true })).toBeVisible();
  const token = await copied(page, 'access token');
  expect(token).toMatch(/^eyJ/);
  await page.goto('/inspect');
  await paste(page, field(page), token);
  await expect(verify(page).getByRole('combobox', { name: 'Keys of' })).toHaveValue('sandbox');
  await verify(page).getByRole('button', { name: 'Verify' }).click();
  await expect(verify(page).getByText('Signature valid').first()).toBeVisible();
  await expect(verify(page).getByRole('heading', { name: 'Requests for the keys' })).toBeVisible();
  await expect(verify(page).getByText(/^GET http\S+\/sandbox\/ims\/keys$/)).toBeVisible();

  await paste(
    page,
    field(page),
    token.replace(/\.[^.]+\./, `.${Buffer.from('{"scope":"admin"}').toString('base64url')}.`),
  );
  await verify(page).getByRole('button', { name: 'Verify' }).click();
  await expect(verify(page).getByText('Signature invalid').first()).toBeVisible();

  await verify(page).getByRole('combobox', { name: 'Keys of' }).selectOption('Issuer of a saved credential');
  await expect(verify(page).getByText('Signature invalid')).toBeHidden();
  await verify(page).getByRole('button', { name: 'Verify' }).click();
  await expect(verify(page).getByText('Signature invalid').first()).toBeVisible();
  expect(app.output()).not.toContain(token.slice(0, 40));
});

test('an issuer is typed by the person; what the token names is told and not filled in', async ({ page }) => {
  await openInspect(page);
  await paste(page, field(page), tokenOf({ iss: 'https://evil.example', sub: 'x' }));
  await verify(page).getByRole('combobox', { name: 'Keys of' }).selectOption('Another issuer');
  const issuer = verify(page).getByRole('textbox', { name: 'Issuer' });
  await expect(issuer).toHaveValue('');
  await expect(verify(page)).toContainText(
    'The token names https://evil.example. Enter that only if it is the issuer that you expect.',
  );
  await verify(page).getByRole('button', { name: 'Verify' }).click();
  await expect(issuer).toHaveAccessibleDescription(/This is needed/);
  await issuer.fill('https://10.0.0.1');
  await verify(page).getByRole('button', { name: 'Verify' }).click();
  await expect(verify(page).getByText('Issuer not allowed')).toBeVisible();
  await expect(issuer).toHaveValue('https://10.0.0.1');
});

test('a JSON serialization, a signed text and detached content are told as what they are', async ({
  page,
}) => {
  await openInspect(page);
  await paste(page, field(page), rfc7515['A.6']);
  await expect(page.getByRole('combobox', { name: '2 tokens found; show' })).toBeVisible();
  await expect(report(page).getByRole('heading', { name: 'Not covered by the signature' })).toBeVisible();
  await paste(page, field(page), rfc7520['4.1']);
  await expect(report(page).getByRole('heading', { name: 'Signed text (JWS)' })).toBeVisible();
  await expect(report(page).getByRole('region', { name: 'Signed content' })).toContainText(
    'dangerous business, Frodo',
  );
  await paste(page, field(page), rfc7520['4.5']);
  await expect(report(page).getByText('The content is not in it')).toBeVisible();
  await expect(verify(page)).toContainText('What was signed is not in it');
});

const scripts = [
  '<img src=x onerror="window.ran=1">',
  '<script>window.ran=1</script>',
  'javascript:window.ran=1',
  '"><svg onload=window.ran=1>',
  '{{constructor.constructor("window.ran=1")()}}',
  '\u202egnp.exe',
];

test('(script in every claim, name and header) is shown as text and runs nowhere', async ({ page }) => {
  await openInspect(page);
  const [script = ''] = scripts;
  const payload = Object.fromEntries([
    ...Object.keys(imsPayload).map((name) => [name, script]),
    ...scripts.flatMap((text, index) => [
      [text, text],
      [`nested${index}`, { [text]: [text] }],
    ]),
    ['iss', script],
    ['aud', scripts],
    ['scope', scripts.join(' ')],
  ]);
  const header = JSON.stringify({ alg: script, kid: script, typ: script, jku: 'javascript:window.ran=1' });
  const hostile = compact(header, JSON.stringify(payload));
  const isClean = async () => {
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(
      await page.locator('main img, main script, main svg[onload], main a[href^="javascript"]').count(),
    ).toBe(0);
  };
  await paste(
    page,
    field(page),
    JSON.stringify({
      [`${script} token`]: hostile,
      access_token: hostile,
      scope: script,
      token_type: script,
    }),
  );
  await expect(report(page)).toContainText('<img src=x onerror=');
  await isClean();
  await page.getByRole('button', { name: 'Compare with another' }).click();
  await expect(page.getByRole('textbox', { name: 'Left token' })).toHaveValue(hostile);
  await paste(page, page.getByRole('textbox', { name: 'Right token' }), imsToken);
  await expect(page.getByRole('table', { name: 'Claims of the two tokens' })).toBeVisible();
  await isClean();
});

test('two tokens are compared: claims, scopes, lifetimes, keys', async ({ page }) => {
  await openInspect(page);
  await paste(page, field(page), imsToken);
  await page.getByRole('button', { name: 'Compare with another' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Compare' })).toBeVisible();
  expect(page.url()).toMatch(/\/compare$/);
  await expect(page.getByRole('textbox', { name: 'Left token' })).toHaveValue(imsToken);
  await expect(page.getByRole('textbox', { name: 'Right token' })).toBeFocused();
  const requests = watchRequests(page);
  const { org: _org, ...rest } = imsPayload;
  const later = { ...rest, created_at: '1763892060000', scope: 'read_organizations,openid,frame', fresh: 1 };
  await paste(
    page,
    page.getByRole('textbox', { name: 'Right token' }),
    compact('{"alg":"RS256","kid":"other"}', JSON.stringify(later)),
  );

  const claims = page.getByRole('table', { name: 'Claims of the two tokens' });
  await expect(claims.getByRole('row', { name: /^created_at/ })).toContainText('1 min later right');
  await expect(claims.getByRole('row', { name: /^org/ })).toContainText('Only left');
  await expect(claims.getByRole('row', { name: /^fresh/ })).toContainText('Only right');
  await expect(claims.getByRole('row', { name: /^scope/ })).toContainText(
    'only left: AdobeID; only right: frame',
  );
  await expect(page.getByRole('region', { name: 'Scopes' })).toContainText(
    '1 only left, 1 only right, 2 in both',
  );
  await expect(
    page.getByRole('table', { name: 'Lifetimes of the two tokens' }).getByRole('row', { name: /Lifetime/ }),
  ).toContainText('the same length');
  await expect(page.getByRole('region', { name: 'Keys and header' })).toContainText(
    'They name different keys',
  );
  const same = page.getByRole('checkbox', { name: /^Show what is the same/ }).first();
  await same.uncheck();
  await expect(claims.getByRole('row', { name: /client_id/ })).toBeHidden();
  expect(requests).toEqual([]);
});

test('two requests are compared by name, and the secret is shown nowhere', async ({ page }) => {
  await openInspect(page);
  await page.goto('/compare');
  const requests = watchRequests(page);
  await page.getByRole('tab', { name: 'Two requests' }).click();
  const secret = 'p8e-1234567890abcdefABCDEF';
  const body = `grant_type=client_credentials&client_id=abc&client_secret=${secret}`;
  await paste(
    page,
    page.getByRole('textbox', { name: 'Left request' }),
    `curl -X POST 'https://ims-na1.adobelogin.com/ims/token/v3' -d '${body}&scopes=openid,AdobeID'`,
  );
  await paste(
    page,
    page.getByRole('textbox', { name: 'Right request' }),
    `curl -X POST 'https://ims-na1.adobelogin.com/ims/token/v3' -d 'scope=AdobeID,openid&${body}%0A'`,
  );
  const table = page.getByRole('table', { name: 'The two requests, part by part' });
  await expect(table.getByRole('row', { name: /^scopes/ })).toContainText('Probably "scope" is meant');
  await expect(table.getByRole('row', { name: /^client_secret/ })).toContainText(
    'They differ in white space alone',
  );
  await expect(table).not.toContainText(secret);
  await expect(table.getByRole('row', { name: /^Address/ })).toContainText('Same');
  expect(requests).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 320]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test('inspect and compare have no fault by axe and nothing sticks out', async ({ page }) => {
        await openInspect(page);
        await expectSound(page, 'inspect, empty');
        await field(page).fill('hello world');
        await expect(page.getByText('No token found')).toBeVisible();
        await expectSound(page, 'inspect, refused');
        await field(page).fill(
          JSON.stringify({ access_token: imsToken, refresh_token: 'opaque-1', expires_in: 3600 }),
        );
        await expect(report(page).getByRole('heading', { name: /Adobe IMS/ })).toBeVisible();
        await expectSound(page, 'inspect, token');
        await verify(page).getByRole('combobox', { name: 'Keys of' }).selectOption('Another issuer');
        await verify(page).getByRole('button', { name: 'Verify' }).click();
        await expect(verify(page).getByText('This is needed')).toBeVisible();
        await expectSound(page, 'inspect, refused issuer');
        await page.getByRole('button', { name: 'Compare with another' }).click();
        await page
          .getByRole('textbox', { name: 'Right token' })
          .fill(tokenOf({ iss: 'https://a.example', exp: 1763892000, scope: 'openid' }));
        await expect(page.getByRole('table', { name: 'Claims of the two tokens' })).toBeVisible();
        await expectSound(page, 'compare, tokens');
        await page.getByRole('tab', { name: 'Two requests' }).click();
        await page
          .getByRole('textbox', { name: 'Left request' })
          .fill('grant_type=client_credentials&scope=a,b');
        await page
          .getByRole('textbox', { name: 'Right request' })
          .fill('grant_type=client_credentials&scope=a+b');
        await expect(page.getByRole('table', { name: 'The two requests, part by part' })).toBeVisible();
        await expectSound(page, 'compare, requests');
      });
    });
  }
}
