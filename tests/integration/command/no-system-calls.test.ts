import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { hostileCommands } from '../../unit/domain/command/hostile-commands';
import { goodCommands } from './good-commands';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/**
 * The engine's own look at the processor: whichever thread first waits for a lock of V8 asks how fast the clock ticks, once in a process and at no
 * certain moment. No command names this file.
 */
const clockSpeed = '/sys/devices/system/cpu/cpu0/tsc_freq_khz';

/** What one process and its threads asked the system for: files, processes and the network. */
function traced(script: string): { readonly calls: readonly string[]; readonly output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'trace-'));
  const log = join(folder, 'calls');
  const run = spawnSync(
    'strace',
    [
      ...['-f', '-e', 'trace=file,process,network', '-o', log, process.execPath],
      ...['--import', here('../../support/typescript-hooks.mjs'), script],
    ],
    { encoding: 'utf8' },
  );
  if (run.error)
    throw new Error('strace is needed for this test: apt-get install strace', { cause: run.error });
  const calls = readFileSync(log, 'utf8').split('\n');
  rmSync(folder, { recursive: true });
  expect(run.stderr).toBe('');
  return { calls, output: run.stdout.trim() };
}

// As with Chromium: what a test needs and the machine lacks is installed where that is possible.
beforeAll(() => {
  if (spawnSync('strace', ['-V']).error)
    spawnSync('sh', ['-c', 'apt-get update && apt-get install -y --no-install-recommends strace']);
}, 180_000);

it('reads hostile commands, to reproduce, import or compare them, without opening a file, starting a process or touching the network', () => {
  const { calls, output } = traced(here('./read-hostile.ts'));
  const [begin, end] = ['begin', 'end'].map((name) =>
    calls.findIndex((call) => call.includes(`/nowhere/${name}`)),
  );
  expect(begin).toBeGreaterThan(100);
  expect(end).toBeGreaterThan(begin ?? 0);
  const isClockSpeed = (call: string) => call.includes(`openat(AT_FDCWD, "${clockSpeed}", O_RDONLY`);
  const between = calls.slice((begin ?? 0) + 1, end);
  expect(between.filter((call) => !isClockSpeed(call))).toEqual([]);
  expect(between.filter(isClockSpeed).length).toBeLessThanOrEqual(1);
  expect(JSON.stringify([hostileCommands, goodCommands])).not.toContain('tsc_freq_khz');
  expect(Number(output)).toBeGreaterThan((hostileCommands.length + goodCommands.length) * 7);
}, 60_000);

it('would see a file that is read, so that the silence above means something', () => {
  const { calls } = traced(here('../../support/typescript-hooks.mjs'));
  expect(calls.some((call) => call.includes('typescript-hooks.mjs'))).toBe(true);
  expect(calls.some((call) => call.includes('execve('))).toBe(true);
}, 60_000);
