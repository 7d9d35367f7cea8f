import { defineConfig } from '@playwright/test';
import { requireChromium } from './support/chromium';

const arguments_ = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];

export default defineConfig({
  outputDir: '../test-results/browser',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Room for a slow machine: no test is about time, and one that waits for what never comes fails all the same.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: { executablePath: requireChromium(), args: arguments_ },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'e2e', testDir: 'e2e' },
    { name: 'bench', testDir: 'bench', workers: 1, timeout: 600_000 },
    { name: 'screens', testDir: 'screens', workers: 1, timeout: 300_000 },
  ],
});
