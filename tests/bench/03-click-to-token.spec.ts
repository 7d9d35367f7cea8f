import type { Page } from '@playwright/test';
import { fillTokenServer } from './support/console-actions';
import { type Figure, keepFigures, round } from './support/figures';
import { test } from './support/fixtures';
import { timeClick, waitUntilHydrated } from './support/page-probes';
import { playgroundDone, swaggerDone } from './support/signs';
import { median, p95 } from './support/statistics';

const warmUps = 5;
const rounds = 25;

test('time from the click to a token that is decoded and verified', async ({
  browser,
  app,
  swagger,
  tokens,
  actions,
}) => {
  const openPlayground = async () => {
    const page = await (await browser.newContext({ storageState: actions.guest })).newPage();
    await page.goto(app.origin, { waitUntil: 'load' });
    await waitUntilHydrated(page, 'Generate access token');
    return page;
  };
  const sandbox = await openPlayground();
  await askForNewTokens(sandbox);
  const external = await openPlayground();
  await fillTokenServer(external, tokens.origin);
  await external.getByRole('button', { name: 'Generate access token' }).click();
  await external.getByText('Signature valid').first().waitFor();
  await askForNewTokens(external);
  const theirs = await (await browser.newContext()).newPage();
  await theirs.goto(swagger.origin, { waitUntil: 'load' });
  await theirs.locator('button.authorize').first().click();

  const contestants = {
    sandbox: () => generateOnce(sandbox),
    external: () => generateOnce(external),
    swagger: () => authorizeOnce(theirs),
  };
  const times = { sandbox: [] as Times[], external: [] as Times[], swagger: [] as Times[] };
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const name of ['sandbox', 'swagger', 'external'] as const) {
      const time = await contestants[name]();
      if (round >= 0) times[name].push(time);
    }
  }
  for (const page of [sandbox, external, theirs]) await page.context().close();

  const shown = (name: keyof typeof times) => times[name].map((time) => time.shown);
  const painted = (name: keyof typeof times) => times[name].map((time) => time.painted);
  const figure = (what: string, name: 'sandbox' | 'external', budget: string | null): Figure => ({
    what,
    budget,
    measured: `${round(median(shown(name)))} ms against ${round(median(shown('swagger')))} ms (medians of ${rounds}; p95 ${round(p95(shown(name)))} and ${round(p95(shown('swagger')))}; with the next frame ${round(median(painted(name)))} and ${round(median(painted('swagger')))})`,
    value: median(shown(name)) / median(shown('swagger')),
    limit: budget === null ? null : 1,
  });
  keepFigures('3-click', [
    figure('Click to verified token (sandbox), against Swagger UI to "Authorized"', 'sandbox', '<= 1 x'),
    figure('  the same from the token server that Swagger UI asks', 'external', null),
  ]);
});

interface Times {
  readonly shown: number;
  readonly painted: number;
}

async function askForNewTokens(page: Page): Promise<void> {
  await page.locator('summary').filter({ hasText: 'Options' }).click();
  await page.getByLabel('Ask for a new token').check();
}

function generateOnce(page: Page): Promise<Times> {
  return timeClick(page, playgroundDone, () =>
    page.getByRole('button', { name: 'Generate access token' }).click(),
  );
}

async function authorizeOnce(page: Page): Promise<Times> {
  const dialog = page.locator('.dialog-ux');
  await dialog.locator('input[data-name="clientId"], #client_id_clientCredentials').first().fill('bench');
  await dialog.locator('#client_secret_clientCredentials').fill('bench-secret');
  const time = await timeClick(page, swaggerDone, () =>
    dialog.locator('.auth-btn-wrapper button.authorize').click(),
  );
  await dialog.getByRole('button', { name: 'Remove authorization' }).click();
  return time;
}
