import type { Browser } from '@playwright/test';
import type { ConsoleActions } from './support/console-actions';
import { keepFigures, round } from './support/figures';
import { test } from './support/fixtures';
import { readUsable, type UsableSign, watchUsable } from './support/page-probes';
import { bareUsable, playgroundUsable, swaggerUsable } from './support/signs';
import { median } from './support/statistics';

const rounds = 11;

test('time from opening a page with an empty cache until it can be used', async ({
  browser,
  app,
  bare,
  swagger,
  actions,
}) => {
  const pages = [
    { name: 'ours', url: app.origin, sign: playgroundUsable, guest: actions.guest },
    { name: 'swagger', url: swagger.origin, sign: swaggerUsable },
    { name: 'bare', url: bare.origin, sign: bareUsable },
  ] as const;
  const times = new Map<string, number[]>(pages.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    // Each goes first in a third of the rounds; the first round warms the servers up and does not count.
    for (let at = 0; at < pages.length; at += 1) {
      const page = pages[(at + round + pages.length) % pages.length];
      if (!page) continue;
      const milliseconds = await openOnce(browser, page);
      if (round >= 0) times.get(page.name)?.push(milliseconds);
    }
  }
  const [ours, theirs, framework] = pages.map(({ name }) => median(times.get(name) ?? []));
  if (ours === undefined || theirs === undefined || framework === undefined)
    throw new Error('Nothing was measured.');
  keepFigures('2-cold-open', [
    {
      what: 'Cold open until usable, against Swagger UI',
      budget: '<= 0.6 x',
      measured: `${round(ours)} ms against ${round(theirs)} ms (medians of ${rounds}; bare page ${round(framework)} ms)`,
      value: ours / theirs,
      limit: 0.6,
    },
  ]);
});

async function openOnce(
  browser: Browser,
  page: { readonly url: string; readonly sign: UsableSign; readonly guest?: ConsoleActions['guest'] },
): Promise<number> {
  const context = await browser.newContext(page.guest ? { storageState: page.guest } : {});
  try {
    const tab = await context.newPage();
    await watchUsable(tab, page.sign);
    await tab.goto(page.url, { waitUntil: 'commit' });
    return await readUsable(tab);
  } finally {
    await context.close();
  }
}
