import { expect, it } from 'vitest';
import { dialects } from '@/lib/domain/command/reading';
import { reportCommand } from '@/lib/domain/command/report';
import { hostileCommands } from './hostile-commands';

/** A fixed row of numbers, so that every run reads the same texts. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

it('reads spoiled commands without a fault, each under every shell', () => {
  const next = numbers(7);
  const spoilers = [
    '"',
    "'",
    '`',
    '$(',
    '${',
    ')',
    '}',
    '^',
    '\\',
    '\n',
    '%',
    '@{',
    '[',
    ';',
    '\0',
    '\ud800',
    '=',
    ' -d ',
  ];
  let read = 0;
  for (let round = 0; round < 6000; round++) {
    const [text] = hostileCommands[next(hostileCommands.length)] ?? [''];
    const at = next(text.length);
    const spoiler = spoilers[next(spoilers.length)] ?? '';
    const spoiled = text.slice(0, at) + spoiler + text.slice(at + next(4));
    for (const as of [null, ...dialects]) if (reportCommand(spoiled, as, []).ok) read++;
  }
  expect(read).toBeGreaterThan(5000);
});
