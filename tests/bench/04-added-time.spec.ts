import {
  bareContestant,
  type Contestant,
  consoleContestant,
  cookieOf,
  directContestant,
  newGuest,
  recordedField,
} from './support/action-calls';
import { keepFigures, round } from './support/figures';
import { test } from './support/fixtures';
import { median, p95 } from './support/statistics';

const warmUps = 150;
const rounds = 500;

test('server time that an action adds to the token request', async ({
  app,
  bare,
  tokens,
  actions,
  bareAction,
}) => {
  const endpoint = `${tokens.origin}/token`;
  const demo = {
    cookie: cookieOf(actions),
    credentialId: recordedField(actions.generateToken, 'credentialId'),
  };
  const contestants = {
    direct: directContestant(endpoint),
    bare: bareContestant(bare.origin, bareAction),
    ours: consoleContestant(app.origin, actions, await newGuest(app.origin, actions)),
    sandbox: consoleContestant(app.origin, actions, demo),
  } satisfies Record<string, Contestant>;
  const names = ['direct', 'bare', 'ours', 'sandbox'] as const;
  const times = {
    direct: [] as number[],
    bare: [] as number[],
    ours: [] as number[],
    sandbox: [] as number[],
  };
  for (let round = -warmUps; round < rounds; round += 1) {
    for (let at = 0; at < names.length; at += 1) {
      const name = names[(at + round + warmUps) % names.length] ?? 'direct';
      const { milliseconds } = await contestants[name].ask();
      if (round >= 0) times[name].push(milliseconds);
    }
  }
  await Promise.all(names.map((name) => contestants[name].close()));

  const added = (name: 'bare' | 'ours' | 'sandbox') => median(times[name]) - median(times.direct);
  const of = (name: keyof typeof times) =>
    `${round(median(times[name]))} ms (p95 ${round(p95(times[name]))})`;
  keepFigures('4-added-time', [
    {
      what: 'Server time added to the token request, against a bare action',
      budget: '<= 2 x',
      measured: `${round(added('ours'))} ms against ${round(added('bare'))} ms (medians of ${rounds})`,
      value: added('ours') / added('bare'),
      limit: 2,
    },
    {
      what: '  whole requests: direct, bare action, ours, ours to the sandbox',
      budget: null,
      measured: `${of('direct')}, ${of('bare')}, ${of('ours')}, ${of('sandbox')}`,
      value: median(times.ours),
      limit: null,
    },
  ]);
});
