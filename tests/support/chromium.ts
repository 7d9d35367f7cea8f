import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/**
 * Path of a Chromium on this machine: Playwright's own, else the system's; installs one when there is none (Playwright's download,
 * else Debian's package). Throws with what to do when neither works.
 */
export function requireChromium(): string {
  const found = findChromium();
  if (found) return found;
  process.stdout.write('No Chromium found: installing one ...\n');
  run('npx', ['playwright', 'install', 'chromium']);
  if (!findChromium())
    run('sh', ['-c', 'apt-get update && apt-get install -y --no-install-recommends chromium']);
  const path = findChromium();
  if (!path)
    throw new Error(
      'No Chromium could be installed. Install Chromium or Google Chrome, or set CHROMIUM to its path.',
    );
  return path;
}

/** The first Chromium that exists, `CHROMIUM` before all others; null when there is none. */
export function findChromium(): string | null {
  return (
    [process.env.CHROMIUM, chromium.executablePath(), ...installed].find(
      (path) => path && existsSync(path),
    ) ?? null
  );
}

function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 });
}
