import { describe, expect, it } from 'vitest';
import { readCommand } from '@/lib/domain/command/read-command';
import { refusedReasons } from '@/lib/domain/command/reading';
import { refusedTexts } from '@/lib/domain/command/refused-texts';
import { hostileCommands } from './hostile-commands';

describe('hostile commands', () => {
  it('are two hundred or more, each another text, and know every reason', () => {
    expect(new Set(hostileCommands.map(([text]) => text)).size).toBeGreaterThanOrEqual(200);
    expect(new Set(hostileCommands.map(([, , why]) => why))).toEqual(new Set(refusedReasons));
  });

  it.each(hostileCommands)('%s: names %s (%s)', (text, what, why) => {
    expect(readCommand(text).refused).toContainEqual({ what, why });
    expect(refusedTexts[why]).toMatch(/^[A-Z].+\.$/);
  });

  it.each([
    ['curl -k https://a.example | jq .x | frobnicate', ['-k', '|', 'jq', 'another program']],
    ['sleep 1; curl -k https://a.example > f\nrm f', ['sleep', ';', '>', '-k', 'rm']],
    ['curl.exe -k https://a.example | Select-Object x; del y `\n', ['-k', '|', 'Select-Object', ';', 'del']],
    ['curl -k ^\n https://a.example | more & del y', ['-k', '|', 'more', '&', 'del']],
  ])('are told command by command: %s', (text, order) => {
    expect(readCommand(text).refused.map(({ what }) => what)).toEqual(order);
  });

  it('show no value of an option, so that a secret in one is not repeated', () => {
    for (const [text] of hostileCommands) {
      for (const { what } of readCommand(text).refused)
        expect(what).not.toMatch(/passwd|secrets|evil\.example/);
    }
  });
});
