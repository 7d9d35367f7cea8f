import { bareContestant, consoleContestant, directContestant, newGuest } from './support/action-calls';
import { keepFigures, round } from './support/figures';
import { test } from './support/fixtures';
import { requestsPerSecond } from './support/load';
import { median } from './support/statistics';

const concurrency = 16;
const rounds = 5;
const roundMs = 3_000;

test('throughput of 16 who ask at the same time', async ({ app, bare, tokens, actions, bareAction }) => {
  const indexes = Array.from({ length: concurrency }, (_, at) => at);
  // Each has a session and a credential of its own: equal requests would be answered together, and one session is limited.
  const ours = await Promise.all(
    indexes.map(async () => consoleContestant(app.origin, actions, await newGuest(app.origin, actions))),
  );
  const others = {
    bare: indexes.map(() => bareContestant(bare.origin, bareAction)),
    direct: indexes.map(() => directContestant(`${tokens.origin}/token`)),
  };
  const contestants = { ours, ...others };
  const rates = { ours: [] as number[], bare: [] as number[], direct: [] as number[] };
  for (let round = -1; round < rounds; round += 1) {
    for (const name of ['ours', 'bare'] as const) {
      const rate = await requestsPerSecond(contestants[name], roundMs);
      if (round >= 0) rates[name].push(rate);
    }
  }
  rates.direct.push(await requestsPerSecond(contestants.direct, roundMs));
  for (const contestant of Object.values(contestants).flat()) await contestant.close();
  keepFigures('5-throughput', [
    {
      what: `Generations per second, ${concurrency} at a time, against a bare action`,
      budget: '>= 0.6 x',
      measured: `${round(median(rates.ours))}/s against ${round(median(rates.bare))}/s (medians of ${rounds} x ${roundMs / 1000} s; the token server alone ${round(median(rates.direct))}/s)`,
      value: median(rates.ours) / median(rates.bare),
      limit: 0.6,
      isFloor: true,
    },
  ]);
});
