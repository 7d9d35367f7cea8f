import type { Page } from '@playwright/test';
import { getDemoCase } from '@/lib/domain/catalogue/demo-cases';
import { readShare } from '@/lib/domain/hand-over/share/read-share';
import type { SharedRequest } from '@/lib/domain/hand-over/share/share';
import { writeShareLink } from '@/lib/domain/hand-over/share/write-share';
import { expect, test } from '../support/browser';
import { copied, generate, pickCredential, tryDemo } from '../support/playground-page';

const adobeSecret = 'p8e-PLANTED_iJkLmNoPqRsTuVwXyZ012345';
const jwt = `eyJhbGciOiJSUzI1NiJ9.eyJwbGFudGVkIjoiUExBTlRFRCJ9.${'s'.repeat(40)}`;
const aRequest: SharedRequest = {
  provider: 'generic',
  tokenEndpoint: 'https://login.auth-example.com/oauth2/token',
  clientId: 'client-42',
  scopes: ['read', 'write'],
  authMethod: 'client_secret_basic',
  parameters: [['resource', 'https://api.example.com']],
  view: 'trace',
};

const secretField = (page: Page) => page.getByLabel('Client secret', { exact: true });
const clientId = (page: Page) => page.getByRole('textbox', { name: 'Client ID' });
const scopes = (page: Page) => page.getByRole('list', { name: 'Scopes of this request' });
const picker = (page: Page) => page.getByRole('combobox', { name: 'Credential' });
const note = (page: Page, text: string | RegExp) => page.getByRole('note').filter({ hasText: text });

function linkOf(origin: string, request: SharedRequest): string {
  const written = writeShareLink(origin, request);
  if (!written.ok) throw new Error(written.fault);
  return written.link;
}

function linkWith(origin: string, members: Record<string, unknown>): string {
  const text = JSON.stringify({ v: 1, ...aRequest, ...members });
  return `${origin}/#share=${Buffer.from(text).toString('base64url')}`;
}

/** Every address that "back" and "forward" of this tab know. */
async function historyOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    'navigation' in window
      ? JSON.stringify(
          (window.navigation as { entries(): { url: string }[] }).entries().map(({ url }) => url),
        )
      : 'no history',
  );
}

async function expectNowhere(page: Page, secret: string): Promise<void> {
  const core = secret.slice(0, 20);
  expect(page.url()).not.toContain(core);
  expect(await historyOf(page)).not.toContain(core);
  expect(await page.content()).not.toContain(core);
  const fields = await page
    .locator('input, textarea')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value).join('\n'));
  expect(fields).not.toContain(core);
}

/** Opens an address as a link does: with a page of its own, also where only the fragment differs. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(url);
}

test.describe('a request is shared', () => {
  test('from the form: the link carries what was typed but the secret, and opens as it was', async ({
    page,
    app,
  }) => {
    await tryDemo(page);
    await page.getByRole('radio', { name: 'Enter' }).check();
    await page.getByRole('radio', { name: /Any OAuth 2.0 provider/ }).check();
    await page.getByRole('textbox', { name: 'Token endpoint' }).fill(aRequest.tokenEndpoint ?? '');
    await clientId(page).fill('client-42');
    await secretField(page).fill('a secret of no known form');
    await page.getByRole('textbox', { name: 'Scopes' }).fill('read, write');
    await page.getByText('Authentication and parameters').click();
    await page.getByRole('button', { name: 'Add resource' }).click();
    await page.getByLabel('Value of parameter 1').fill('https://api.example.com');
    await page.getByRole('button', { name: 'Add audience' }).click();
    await page.getByLabel('Value of parameter 2').fill('a secret of no known form');
    await page.getByRole('tab', { name: 'Request and answer' }).click();
    await page.getByRole('button', { name: 'Share' }).click();

    const dialog = page.getByRole('dialog', { name: 'Share' });
    await expect(dialog.getByText('Left out, because it may be secret: audience')).toBeVisible();
    await expect(dialog.getByText('https://login.auth-example.com/oauth2/token')).toBeVisible();
    await expect(dialog.getByText('Sent with spaces between them.')).toBeVisible();
    await expect(dialog.getByText(/Never: a client secret, a token/)).toBeVisible();
    const link = await copied(page, 'link');
    expect(readShare(link.split('#share=')[1] ?? '')).toEqual({ ok: true, request: aRequest, removed: [] });
    await dialog.getByText('Badge for documentation').click();
    expect(await copied(page, 'badge')).toBe(
      `[![Open in the playground](${app.origin}/open-in-playground.svg)](${link})`,
    );
    await dialog.getByRole('radio', { name: 'HTML' }).check();
    expect(await copied(page, 'badge')).toContain(`<a href="${link}"><img src="`);
    const badge = await page.request.get(`${app.origin}/open-in-playground.svg`);
    expect([badge.status(), badge.headers()['content-type']]).toEqual([200, 'image/svg+xml']);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();

    await open(page, link);
    await expect(secretField(page)).toBeFocused();
    await expect(secretField(page)).toHaveValue('');
    await expect(page.getByRole('radio', { name: /Any OAuth 2.0 provider/ })).toBeChecked();
    await expect(page.getByRole('textbox', { name: 'Token endpoint' })).toHaveValue(
      aRequest.tokenEndpoint ?? '',
    );
    await expect(clientId(page)).toHaveValue('client-42');
    await expect(page.getByRole('textbox', { name: 'Scopes' })).toHaveValue('read, write');
    await expect(page.getByLabel('Client authentication')).toHaveValue('client_secret_basic');
    await expect(page.getByLabel('Name of parameter 1')).toHaveValue('resource');
    await expect(page.getByLabel('Value of parameter 1')).toHaveValue('https://api.example.com');
    await expect(page.getByRole('tab', { name: 'Request and answer' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    expect(page.url()).toBe(`${app.origin}/`);
  });

  test('from a demo credential: for everybody, or with its client ID', async ({ page, app }) => {
    await tryDemo(page);
    await page.getByRole('button', { name: 'Share' }).click();
    expect(await copied(page, 'link')).toBe(`${app.origin}/?demo=working`);
    const dialog = page.getByRole('dialog', { name: 'Share' });
    await dialog.getByRole('radio', { name: 'This client ID' }).check();
    const reading = readShare((await copied(page, 'link')).split('#share=')[1] ?? '');
    expect(reading).toMatchObject({
      ok: true,
      request: { provider: 'sandbox', tokenEndpoint: null, view: 'result' },
    });
    await expect(dialog.getByText('opens for you alone')).toBeVisible();
  });
});

test.describe('a shared link', () => {
  test('says where the secret would go, at the top and beside the field, and leaves no trace in the address', async ({
    page,
    app,
  }) => {
    await tryDemo(page);
    const address = 'https://ims-na1.adobelogin.com.evil.example/ims/token/v3';
    await open(page, linkOf(app.origin, { ...aRequest, tokenEndpoint: address }));
    const host = 'ims-na1.adobelogin.com.evil.example';
    await expect(note(page, 'Filled in from a shared link')).toContainText(host);
    await expect(note(page, `The client secret would go to ${host}`)).toContainText('no address of Adobe');
    await expect(secretField(page)).toHaveAccessibleDescription(new RegExp(`sent to ${host}`));
    await expect(page.getByText(`The client secret would go to ${host}.`).last()).toBeAttached();
    expect(page.url()).toBe(`${app.origin}/`);
    expect(await historyOf(page)).not.toContain('share=');

    // What the server is asked afterwards goes to the clean address, and the framework does not write the old one back.
    await secretField(page).fill('wrong');
    const [call] = await Promise.all([page.waitForRequest((one) => one.method() === 'POST'), generate(page)]);
    expect(call.url()).toBe(`${app.origin}/`);
    await expect(picker(page)).toHaveValue(/This session: client-42/);
    await expect(note(page, 'Filled in from a shared link')).toHaveCount(0);
    expect(page.url()).toBe(`${app.origin}/`);
    await page.getByRole('radio', { name: 'Enter' }).check();
    await expect(clientId(page)).toHaveValue('');
  });

  test('that fits a credential of the person offers it, and begins with the scopes of the link', async ({
    page,
    app,
  }) => {
    await tryDemo(page);
    const own = await page
      .getByText(/^[0-9a-f]{32}$/)
      .first()
      .textContent();
    await pickCredential(page, 'Demo: throttled');
    const link = linkOf(app.origin, {
      ...aRequest,
      provider: 'sandbox',
      tokenEndpoint: null,
      clientId: own ?? '',
      scopes: ['openid', 'AdobeID'],
      view: 'api',
    });
    await open(page, link);
    await expect(note(page, 'You have the credential of this shared link')).toContainText('Demo: working');
    await expect(page.getByRole('button', { name: 'Use it' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(picker(page)).toHaveValue('Demo: working credential');
    await expect(page.getByRole('button', { name: 'Generate access token' })).toBeFocused();
    await expect(scopes(page).getByRole('listitem')).toHaveText(['openid', 'AdobeID']);
    await expect(page.getByText('Only these 2 scopes, as the link asked')).toBeVisible();
    await expect(page.getByRole('tab', { name: 'Call an API' })).toHaveAttribute('aria-selected', 'true');
    await generate(page);
    await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
  });

  test('opened in the same tab replaces nothing that was typed before it is asked to', async ({
    page,
    app,
  }) => {
    await tryDemo(page);
    await page.getByRole('radio', { name: 'Enter' }).check();
    await clientId(page).fill('typed by hand');
    await page.evaluate((url) => window.location.assign(url), linkOf(app.origin, aRequest));
    await expect(note(page, 'A shared link was opened, and the form holds what you typed')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Replace what I typed' })).toBeFocused();
    await expect(clientId(page)).toHaveValue('typed by hand');
    expect(page.url()).toBe(`${app.origin}/`);
    await page.getByRole('button', { name: 'Replace what I typed' }).click();
    await expect(clientId(page)).toHaveValue('client-42');
    await expect(secretField(page)).toBeFocused();
    await page.evaluate(
      (url) => window.location.assign(url),
      linkOf(app.origin, { ...aRequest, clientId: 'other' }),
    );
    await expect(clientId(page)).toHaveValue('other');
  });

  test('that was cut or changed is refused with the reason, and the page works as ever', async ({
    page,
    app,
  }) => {
    await tryDemo(page);
    for (const [fragment, reason] of [
      ['share=', 'There is nothing behind'],
      ['share=AAAA', 'ends too early or was changed'],
      ['share=%25%25', 'characters that no link made here has'],
      [`share=${'A'.repeat(9000)}`, 'longer than 8,192 characters'],
      [linkWith('', { provider: 'nobody' }).slice(2), 'names a provider that there is not'],
      [linkWith('', { tokenEndpoint: 'javascript:alert(1)' }).slice(2), 'token endpoint is no https address'],
    ]) {
      await open(page, `${app.origin}/#${fragment}`);
      await expect(note(page, 'The shared link cannot be used')).toContainText(reason ?? '');
      await expect(picker(page)).toHaveValue('Demo: working credential');
      expect(page.url()).toBe(`${app.origin}/`);
    }
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(note(page, 'The shared link cannot be used')).toHaveCount(0);
  });

  test('survives the way through sign-in', async ({ page, app }) => {
    await page.goto(linkOf(app.origin, aRequest));
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    await page.getByRole('button', { name: 'Try the demo' }).click();
    await expect(clientId(page)).toHaveValue('client-42');
    await expect(secretField(page)).toBeFocused();
    expect(page.url()).toBe(`${app.origin}/`);
  });
});

test.describe('a secret in a link', () => {
  const cases: readonly (readonly [
    name: string,
    link: (origin: string) => string,
    secret: string,
    said: string,
  ])[] = [
    [
      'as a member of a shared request',
      (origin) => linkWith(origin, { client_secret: adobeSecret }),
      adobeSecret,
      'client_secret',
    ],
    [
      'as its client ID',
      (origin) => linkWith(origin, { clientId: adobeSecret }),
      adobeSecret,
      'the client ID',
    ],
    [
      'as a token in the fragment',
      (origin) => `${origin}/#access_token=${jwt}&token_type=bearer`,
      jwt,
      'access_token',
    ],
    ['alone in the fragment', (origin) => `${origin}/#${jwt}`, jwt, 'a parameter'],
    [
      'in the query',
      (origin) => `${origin}/?client_secret=${adobeSecret}&scopes=openid`,
      adobeSecret,
      'client_secret',
    ],
    ['as a token in the query', (origin) => `${origin}/?access_token=${jwt}`, jwt, 'access_token'],
  ];
  for (const [name, linkFor, secret, said] of cases) {
    test(`${name} is taken out of the address and the page, and said`, async ({ page, app }) => {
      await tryDemo(page);
      await open(page, linkFor(app.origin));
      await expect(note(page, 'The link carried a secret')).toContainText(said);
      await expect(note(page, 'The link carried a secret')).toContainText('rotate');
      await expect(page).toHaveURL(/\/(\?scopes=openid)?$/);
      await expectNowhere(page, secret);
      // The server is asked again: nothing of the old address comes back with it.
      const [call] = await Promise.all([
        page.waitForRequest((one) => one.method() === 'POST'),
        page
          .getByRole('radio', { name: 'Select' })
          .check()
          .then(() => generate(page)),
      ]);
      expect(call.url()).not.toContain(secret.slice(0, 20));
      await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
      await expectNowhere(page, secret);
    });

    test(`${name} is gone from the sign-in page too, and said afterwards`, async ({ page, app }) => {
      await page.goto(linkFor(app.origin));
      const demo = page.getByRole('button', { name: 'Try the demo' });
      await expect(demo).toBeEnabled();
      await expectNowhere(page, secret);
      await demo.click();
      await expect(note(page, 'The link carried a secret')).toContainText(said);
      await expectNowhere(page, secret);
    });
  }
});

test.describe('what an address begins with', () => {
  test('scopes without a credential stand in the request of the one that is chosen, also after sign-in', async ({
    page,
  }) => {
    await page.goto('/?scopes=openid,AdobeID&view=command');
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    const next = new URL(page.url()).searchParams.get('next') ?? '';
    expect(decodeURIComponent(next)).toBe('/?scopes=openid,AdobeID&view=command');
    await page.getByRole('button', { name: 'Try the demo' }).click();
    await expect(scopes(page).getByRole('listitem')).toHaveText(['openid', 'AdobeID']);
    await expect(page.getByText('Only these 2 scopes, as the link asked')).toBeVisible();
    await expect(page.getByRole('tab', { name: 'cURL command' })).toHaveAttribute('aria-selected', 'true');
  });

  test('scopes of a service from the reference are filled in, and said not to be on the credential', async ({
    page,
  }) => {
    await page.goto('/reference/scopes/target');
    await page.getByRole('link', { name: 'Open the playground with these scopes' }).click();
    await page.getByRole('button', { name: 'Try the demo' }).click();
    await expect(scopes(page).getByRole('listitem')).toHaveText([
      'openid',
      'AdobeID',
      'target_sdk',
      'additional_info.roles',
      'read_organizations',
      'additional_info.projectedProductContext',
    ]);
    await expect(note(page, 'The link asked for these 6 scopes')).toContainText(
      'not recorded on this credential',
    );
    await page.getByRole('button', { name: 'Use the credential’s own' }).click();
    await expect(scopes(page)).not.toContainText('target_sdk');
  });

  test('a demo credential from an error’s page is chosen, and ends in that error', async ({ page }) => {
    await page.goto('/reference/errors/adobe-wrong-client-secret');
    await page.getByRole('link', { name: 'Open it in the playground' }).click();
    await page.getByRole('button', { name: 'Try the demo' }).click();
    await expect(picker(page)).toHaveValue(getDemoCase('wrong-secret').name);
    await generate(page);
    const more = page.getByRole('link', { name: /Read more about this error/ });
    await expect(more).toHaveAttribute('href', '/reference/errors/adobe-wrong-client-secret');
    const [opened] = await Promise.all([page.waitForEvent('popup'), more.click()]);
    await expect(opened.getByRole('heading', { name: 'What to do' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible();
  });

  test('a code of the gateway leads to the call of an API', async ({ page }) => {
    await page.goto('/reference/errors/gateway-token-invalid');
    await page.getByRole('link', { name: 'Call an API in the playground' }).click();
    await page.getByRole('button', { name: 'Try the demo' }).click();
    await expect(page.getByRole('tab', { name: 'Call an API' })).toHaveAttribute('aria-selected', 'true');
  });

  test('what is unknown in it is left out with a note', async ({ page }) => {
    await tryDemo(page);
    await page.goto('/?demo=constructor&view=__proto__&scopes=%2C%2C');
    await expect(note(page, 'a demo credential that there is not')).toBeVisible();
    await expect(note(page, 'a view that there is not')).toBeVisible();
    await expect(note(page, 'The scopes of the link cannot be asked for')).toBeVisible();
    await expect(picker(page)).toHaveValue('Demo: working credential');
    await page.goto('/?credential=crd_0000000000000000000000&scopes=openid');
    await expect(note(page, 'names a credential that is not here')).toBeVisible();
    await expect(page.getByText('as the link asked')).toHaveCount(0);
    await page.goto(`/?scopes=${'x'.repeat(300)},openid`);
    await expect(note(page, '1 of the link’s 2 scopes are filled in')).toBeVisible();
  });
});

test('a claim of a decoded token leads to the dictionary, in a tab of its own', async ({ page }) => {
  await tryDemo(page);
  await generate(page);
  const name = page.getByRole('rowheader', { name: 'client_id' }).getByRole('link');
  const [opened] = await Promise.all([page.waitForEvent('popup'), name.click()]);
  await expect(opened.locator(':target')).toHaveText('client_id');
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
});
