import { rmSync } from 'node:fs';
import { test as base } from '@playwright/test';
import { type RunningApp, startApp } from '../../support/running-app';
import { buildBareApp } from './bare-app';
import { type ChildServer, startChildServer } from './child-server';
import { type ConsoleActions, type RecordedAction, record, recordConsoleActions } from './console-actions';
import { waitUntilHydrated } from './page-probes';

/** The contestants, started once for all measurements that share a worker. Every one is a process of its own. */
interface Contestants {
  /** The token server; its endpoint is `/token`. */
  readonly tokens: ChildServer;
  readonly app: RunningApp;
  readonly bare: ChildServer;
  readonly swagger: ChildServer;
  readonly actions: ConsoleActions;
  readonly bareAction: RecordedAction;
}

export const test = base.extend<object, Contestants>({
  tokens: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const tokens = await startChildServer('tokens');
      await use(tokens);
      await tokens.stop();
    },
    { scope: 'worker' },
  ],
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const app = await startApp();
      await use(app);
      await app.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  bare: [
    async ({ tokens }, use) => {
      const env = { TOKEN_ENDPOINT: `${tokens.origin}/token` };
      const folder = buildBareApp();
      const bare = await startChildServer('bare', env, folder);
      await use(bare);
      await bare.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  swagger: [
    async ({ tokens }, use) => {
      const env = { TOKEN_ENDPOINT: `${tokens.origin}/token` };
      const swagger = await startChildServer('swagger', env);
      await use(swagger);
      await swagger.stop();
    },
    { scope: 'worker' },
  ],
  actions: [
    async ({ browser, app, tokens }, use) => use(await recordConsoleActions(browser, app, tokens.origin)),
    { scope: 'worker', timeout: 120_000 },
  ],
  bareAction: [
    async ({ browser, bare }, use) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(bare.origin);
      await waitUntilHydrated(page, 'Ask');
      const action = await record(page, () => page.getByRole('button', { name: 'Ask' }).click());
      await context.close();
      await use(action);
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

export { expect } from '@playwright/test';
