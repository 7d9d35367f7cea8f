import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { node, root } from './child-server';

const source = new URL('../bare-app', import.meta.url);
const files = [
  new URL('../bare-app/next.config.mjs', import.meta.url),
  new URL('../bare-app/app/layout.tsx', import.meta.url),
  new URL('../bare-app/app/page.tsx', import.meta.url),
  new URL('../bare-app/app/ask-button.tsx', import.meta.url),
  new URL('../bare-app/app/actions.ts', import.meta.url),
];

/**
 * Builds tests/bench/bare-app and answers its folder, which the caller removes. It is built far from the project, because the framework looks for
 * `proxy.ts` and `instrumentation.ts` in the folders above too and would build ours in. Throws with what the build printed.
 */
export function buildBareApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 's2s-bare-'));
  for (const file of files) cpSync(file, join(folder, relative(fileURLToPath(source), fileURLToPath(file))));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const build = spawnSync(node, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
    },
  });
  if (build.status === 0) return folder;
  rmSync(folder, { recursive: true, force: true });
  throw new Error(`The bare application could not be built:\n${build.stdout}${build.stderr}`);
}
