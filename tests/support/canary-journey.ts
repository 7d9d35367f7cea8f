import { expect, type Page } from '@playwright/test';
import { awkwardCanary, plainCanary, type Sighting } from './canary';
import { walkThroughAccess } from './canary-access';
import type { WatchedBrowser } from './canary-browser';
import { walkThroughDesk } from './canary-desk';
import type { ReflectingEndpoint } from './canary-endpoint';
import { generate, pickCredential } from './playground-page';
import type { RunningApp } from './running-app';

/** What people type in, and the tokens that they get for it. */
export const canaries = {
  /** Sent in the body to servers that echo it. */
  secret: awkwardCanary('client secret with special characters'),
  /** Sent by HTTP Basic. */
  basicSecret: plainCanary('client secret by Basic'),
  /** Typed and never accepted. */
  refusedSecret: awkwardCanary('client secret that was refused'),
  /** Sent by the raw calls that fail on purpose. */
  failedSecret: awkwardCanary('client secret of failures'),
  password: awkwardCanary('password'),
  wrongPassword: plainCanary('wrong password'),
  accessToken: plainCanary('access token'),
} as const;

const { secret, basicSecret, refusedSecret, password, wrongPassword, accessToken } = canaries;
const username = 'keeper';

/** Moments at which a look may see what a person is typing, the token, or the demo secret. */
export const moments = {
  typed: 'while typed',
  tokenShown: 'with the token shown',
  demoShown: 'with the demo secret shown',
} as const;

export interface Journey {
  readonly browser: WatchedBrowser;
  readonly app: RunningApp;
  readonly endpoint: ReflectingEndpoint;
}

/** Does everything a person can do with a secret in the page, right and wrong, and looks at the browser after each step. Gives what was downloaded. */
export async function walkThrough(journey: Journey): Promise<readonly Sighting[]> {
  await setUp(journey);
  await enterAndFail(journey);
  await enterAndGenerate(journey);
  await viewCommands(journey, 'of the entered credential');
  await saveAndReload(journey);
  const downloads = [
    ...(await walkThroughAccess(journey.browser)),
    ...(await walkThroughDesk(journey.browser)),
  ];
  await generate(journey.browser.page);
  await expect(journey.browser.page.getByRole('tab', { name: 'Result' })).toBeVisible();
  await signOutAndBack(journey, 'team');
  await signInAgain(journey);
  await signOutAndBack(journey, 'team again');
  await demo(journey);
  await signOutAndBack(journey, 'demo');
  return downloads;
}

async function setUp({ browser: { page, look }, app }: Journey): Promise<void> {
  await page.goto(app.setUpLink());
  const fill = async (chosen: string) => {
    await page.getByLabel('Organisation name').fill('Canary team');
    await page.getByLabel('Your name').fill('Keeper');
    await page.getByLabel('Username').fill(username);
    await page.getByLabel('Password', { exact: true }).fill(chosen);
    await page.getByRole('button', { name: 'Create organisation and sign in' }).click();
  };
  // The password holds the user's name, so it is refused; the page keeps what was typed.
  await fill(`${username}${password.value}`);
  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await look(`set-up refused, ${moments.typed}`);
  await fill(password.value);
  await expect(page.getByRole('heading', { level: 1, name: 'Playground', exact: true })).toBeVisible();
  await look('after set-up');
}

async function enter(
  page: Page,
  fields: { endpoint: string; secret: string; clientId: string; authMethod: string },
): Promise<void> {
  await page.getByRole('radio', { name: 'Enter' }).check();
  // What is chosen before the page's script runs is not noticed by it, so it is chosen until it is.
  await expect(async () => {
    await page.getByRole('radio', { name: /Built into this application/ }).check();
    await page.getByRole('radio', { name: /Any OAuth 2.0 provider/ }).check();
    await expect(page.getByLabel('Kind of provider')).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.getByLabel('Kind of provider').selectOption('other');
  await page.getByRole('textbox', { name: 'Token endpoint' }).fill(fields.endpoint);
  await page.getByRole('textbox', { name: 'Client ID' }).fill(fields.clientId);
  await page.getByLabel('Client secret', { exact: true }).fill(fields.secret);
  // Leaving the field shows what is odd about the secret, which moves what stands below.
  await page.getByLabel('Client secret', { exact: true }).blur();
  const method = page.getByLabel('Client authentication');
  if (!(await method.isVisible())) await page.getByText('Authentication and parameters').click();
  await method.selectOption(fields.authMethod);
}

const endpointField = (page: Page) => page.getByRole('textbox', { name: 'Token endpoint' });

async function enterAndFail({ browser: { page, look }, endpoint }: Journey): Promise<void> {
  const body = { authMethod: 'client_secret_post' };
  await enter(page, {
    ...body,
    clientId: 'refused',
    endpoint: 'http://example.com/token',
    secret: refusedSecret.value,
  });
  await page.getByRole('button', { name: 'Show client secret' }).click();
  await generate(page);
  await expect(endpointField(page)).toHaveAttribute('aria-invalid', 'true');
  await look(`after a refused endpoint, ${moments.typed}`);

  for (const path of ['reflect-json', 'redirect-307']) {
    await enter(page, {
      ...body,
      clientId: `id-${path}`,
      endpoint: `${endpoint.origin}/${path}`,
      secret: secret.value,
    });
    await generate(page);
    await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Credential' })).toHaveValue(/This session/);
    await look(`after ${path}`);
    await page.getByRole('tab', { name: 'Request and answer' }).click();
    await expect(page.getByText('[client secret]').first()).toBeVisible();
    await look(`with the request and answer of ${path}`);
  }
}

async function enterAndGenerate({ browser: { page, look }, endpoint }: Journey): Promise<void> {
  await enter(page, {
    endpoint: `${endpoint.origin}/reflect-token`,
    secret: secret.value,
    clientId: 'id-reflect-token',
    authMethod: 'client_secret_post',
  });
  await generate(page);
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
  await look('after a token that echoes the secret');

  await enter(page, {
    endpoint: `${endpoint.origin}/token`,
    secret: basicSecret.value,
    clientId: 'by-basic',
    authMethod: 'client_secret_basic',
  });
  await page.getByRole('button', { name: 'Keep without generating' }).click();
  await expect(page.getByRole('combobox', { name: 'Credential' })).toHaveValue(/by-basic/);
  await look('after keeping a credential');
  await generate(page);
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
  await look('with the token masked');
  await page.getByRole('button', { name: 'Show access token' }).click();
  await expect(page.getByText(accessToken.value)).toBeVisible();
  await look(moments.tokenShown);
  await page.getByRole('button', { name: 'Hide access token' }).click();
  await page.getByRole('tab', { name: 'Request and answer' }).click();
  await look('with the request and answer of a token');
  await generate(page);
  await expect(page.getByText('Reused', { exact: true })).toBeVisible();
  await look('with a reused token');
  await page.getByRole('button', { name: 'Generate a new token' }).click();
  await expect(page.getByText('Reused', { exact: true })).toHaveCount(0);
}

/** Every command in every shell and form, one after another. */
async function viewCommands({ browser: { page, look } }: Journey, what: string): Promise<void> {
  await page.getByRole('button', { name: 'View cURL command' }).first().click();
  const choices = (legend: string) => page.getByRole('group', { name: legend }).getByRole('radio');
  let seen = 0;
  for (const kind of await choices('What it does').all()) {
    await kind.check();
    for (const shell of await choices('Shell').all()) {
      await shell.check();
      for (const form of await choices('Form').all()) {
        await form.check();
        seen += 1;
        await look(`command ${seen} ${what}`);
      }
    }
  }
  expect(seen, 'commands looked at').toBeGreaterThan(20);
}

async function saveAndReload({ browser: { page, look } }: Journey): Promise<void> {
  const save = async (name: string) => {
    await page.getByRole('textbox', { name: 'Credential name' }).fill(name);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
  };
  await page.getByRole('button', { name: 'Save credential' }).click();
  await save('Nightly export');
  await expect(page.getByRole('combobox', { name: 'Credential' })).toHaveValue('Nightly export');
  await look('after saving');
  await pickCredential(page, 'This session: id-reflect-json');
  await page.getByRole('button', { name: 'Save credential' }).click();
  await save(' NIGHTLY export');
  await expect(page.getByText('Another credential has this name')).toBeVisible();
  await look('after a name clash');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Playground', exact: true })).toBeVisible();
  await look('after a reload');
  for (const path of ['/credentials', '/nothing-here', '/sign-in']) {
    await page.goto(new URL(path, page.url()).href);
    await look(`at ${path}`);
  }
  await page.goto(new URL('/', page.url()).href);
}

async function signInAgain({ browser: { page, look } }: Journey): Promise<void> {
  const signIn = async (typed: string) => {
    await page.getByLabel('Username').fill(username);
    await page.getByLabel('Password', { exact: true }).fill(typed);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  };
  await page.goto(new URL('/sign-in', page.url()).href);
  await signIn(wrongPassword.value);
  await expect(page.getByText('Sign-in failed')).toBeVisible();
  await look(`after a wrong password, ${moments.typed}`);
  await signIn(password.value);
  await expect(page.getByRole('heading', { level: 1, name: 'Playground', exact: true })).toBeVisible();
  await look('after signing in');
  await pickCredential(page, 'Nightly export');
  await generate(page);
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
}

/** Ends the session with a result on the screen, then goes back through the history. */
async function signOutAndBack({ browser: { page, look } }: Journey, who: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in', exact: true })).toBeVisible();
  await look(`after sign-out (${who})`);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Access token' })).toHaveCount(0);
  await look(`after Back (${who})`);
}

async function demo({ browser: { page, look }, app }: Journey): Promise<void> {
  await page.goto(app.origin);
  await page.getByRole('button', { name: 'Try the demo' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Playground', exact: true })).toBeVisible();
  await generate(page);
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible();
  await look('with the token of the sandbox masked');
  await page.getByRole('button', { name: 'View cURL command' }).first().click();
  await page.getByRole('button', { name: 'Show the demo secret' }).click();
  await expect(page.getByRole('button', { name: 'Hide the demo secret' })).toBeVisible();
  await look(moments.demoShown);
  await page.getByRole('button', { name: 'Hide the demo secret' }).click();
  await look('with the demo secret hidden again');
  await page.getByRole('tab', { name: 'Result' }).click();
}
