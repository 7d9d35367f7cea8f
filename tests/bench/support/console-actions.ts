import type { Browser, BrowserContext, Page, Request } from '@playwright/test';
import type { RunningApp } from '../../support/running-app';
import { waitUntilHydrated } from './page-probes';

/** One call of a server action as the browser made it, to be made again. */
export interface RecordedAction {
  /** Path of the page that sent it, which is where an action is posted. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** The console's actions and one guest who has used them. */
export interface ConsoleActions {
  readonly tryDemo: RecordedAction;
  readonly enterCredential: RecordedAction;
  readonly generateToken: RecordedAction;
  /** Cookies and nothing else: a context made with it is signed in and has an empty cache. */
  readonly guest: Awaited<ReturnType<BrowserContext['storageState']>>;
}

/** Signs in as a guest and generates a token from the sandbox and one from `tokenOrigin`, by hand, and keeps what the browser sent. */
export async function recordConsoleActions(
  browser: Browser,
  app: RunningApp,
  tokenOrigin: string,
): Promise<ConsoleActions> {
  const context = await browser.newContext();
  try {
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    await page.goto(`${app.origin}/sign-in`);
    await waitUntilHydrated(page, 'Try the demo');
    const tryDemo = await record(page, () => page.getByRole('button', { name: 'Try the demo' }).click());
    const generate = page.getByRole('button', { name: 'Generate access token' });
    await waitUntilHydrated(page, 'Generate access token');
    const guest = await context.storageState();
    const generateToken = await record(page, () => generate.click());
    await page.getByText('Signature valid').first().waitFor();
    await fillTokenServer(page, tokenOrigin);
    const enterCredential = await record(page, () => generate.click());
    await page.getByText('This session').first().waitFor();
    return { tryDemo, enterCredential, generateToken, guest };
  } finally {
    await context.close();
  }
}

/** Opens the form for a credential and fills it in for the token server at `tokenOrigin`. */
export async function fillTokenServer(page: Page, tokenOrigin: string): Promise<void> {
  await page.getByRole('radio', { name: 'Enter' }).check({ force: true });
  const form = page.getByRole('form', { name: 'Enter a credential' });
  await form.locator('input[value="generic"]').check();
  const field = (name: string) => form.locator(`[name="${name}"]`);
  await field('tokenEndpoint').fill(`${tokenOrigin}/token`);
  await field('issuer').fill(tokenOrigin);
  await field('clientId').fill('bench');
  await field('clientSecret').fill('bench-secret');
  await field('scopes').fill('read');
}

/** The first action that the page calls because of `cause`. */
export async function record(page: Page, cause: () => Promise<void>): Promise<RecordedAction> {
  const [request] = await Promise.all([
    page.waitForRequest((candidate) => candidate.headers()['next-action'] !== undefined),
    cause(),
  ]);
  return {
    path: new URL(request.url()).pathname,
    headers: await ownHeaders(request),
    fields: fieldsOf(request),
  };
}

/** Without what belongs to the connection, the body and the person. */
async function ownHeaders(request: Request): Promise<Record<string, string>> {
  const all = await request.allHeaders();
  const left = Object.entries(all).filter(
    ([name]) =>
      !name.startsWith(':') &&
      !['cookie', 'host', 'connection', 'content-length', 'content-type', 'accept-encoding'].includes(name),
  );
  return Object.fromEntries(left);
}

function fieldsOf(request: Request): readonly (readonly [string, string])[] {
  const body = request.postDataBuffer()?.toString('utf8') ?? '';
  const boundary = /boundary=(.+)$/.exec(request.headers()['content-type'] ?? '')?.[1];
  if (!boundary) throw new Error('The action was not sent as a multipart form.');
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [, name, value] = /name="([^"]*)"\r\n\r\n([\s\S]*)\r\n$/.exec(part) ?? [];
      if (name === undefined || value === undefined) throw new Error('A field of the action is unreadable.');
      return [name, value] as const;
    });
}
