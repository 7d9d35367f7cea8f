import { test as base, expect } from '@playwright/test';
import { type RunningApp, startApp } from './running-app';

/** Browser tests of one worker share an application; each test has its own browser context and fails on any console error. */
export const test = base.extend<{ guard: undefined }, { app: RunningApp }>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const app = await startApp();
      await use(app);
      await app.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ app }, use) => use(app.origin),
  guard: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(String(error)));
      await use(undefined);
      expect(faults, 'errors in the browser console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
