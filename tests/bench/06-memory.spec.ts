import { freePort, startApp } from '../support/running-app';
import { consoleContestant, newGuest } from './support/action-calls';
import { recordConsoleActions } from './support/console-actions';
import { keepFigures, round } from './support/figures';
import { test } from './support/fixtures';
import { connectInspector, type Inspector } from './support/inspector';
import { askInTotal } from './support/load';
import { median } from './support/statistics';

const concurrency = 8;
const warmUps = 1_000;
const generations = 10_000;
const growthMax = 30;

test('memory that 10,000 generations leave behind', async ({ browser, tokens }) => {
  const inspectorPort = await freePort();
  const app = await startApp({ env: { NODE_OPTIONS: `--inspect=127.0.0.1:${inspectorPort}` } });
  try {
    const actions = await recordConsoleActions(browser, app, tokens.origin);
    const contestants = await Promise.all(
      Array.from({ length: concurrency }, async () =>
        consoleContestant(app.origin, actions, await newGuest(app.origin, actions)),
      ),
    );
    const inspector = await connectInspector(inspectorPort);
    await askInTotal(contestants, warmUps);
    const before = await settledMemory(inspector);
    await askInTotal(contestants, generations);
    const after = await settledMemory(inspector);
    inspector.close();
    for (const contestant of contestants) await contestant.close();
    const grown = (name: 'rss' | 'heap') => after[name] - before[name];
    keepFigures('6-memory', [
      {
        what: `Memory after ${generations} generations, resident`,
        budget: `+ <= ${growthMax} MB`,
        measured: `${round(before.rss)} MB to ${round(after.rss)} MB (${round(grown('rss'))} MB); heap ${round(before.heap)} MB to ${round(after.heap)} MB (${round(grown('heap'))} MB)`,
        value: grown('rss') / growthMax,
        limit: 1,
      },
    ]);
  } finally {
    await app.stop();
  }
});

/** Medians of five samples, a second apart, each after garbage was collected. */
async function settledMemory(inspector: Inspector): Promise<{ rss: number; heap: number }> {
  const samples: { rss: number; heap: number }[] = [];
  for (let at = 0; at < 5; at += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    samples.push(await inspector.readMemory());
  }
  return { rss: median(samples.map(({ rss }) => rss)), heap: median(samples.map(({ heap }) => heap)) };
}
