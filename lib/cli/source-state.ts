import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = [
  'app',
  'components',
  'lib',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * Whether `.next` in `root` holds a production build that is newer than every source file.
 * Compares modification times; does not notice a file that was deleted.
 */
export function isBuilt(root: string): boolean {
  let builtAt: number;
  try {
    if (readFileSync(join(root, '.next/BUILD_ID'), 'utf8') === '') return false;
    builtAt = statSync(join(root, '.next/BUILD_ID')).mtimeMs;
  } catch {
    return false;
  }
  return sources.every((name) => newestMs(join(root, name)) <= builtAt);
}

function newestMs(path: string): number {
  const state = statSync(path, { throwIfNoEntry: false });
  if (!state) return 0;
  if (!state.isDirectory()) return state.mtimeMs;
  const children = readdirSync(path).map((name) => newestMs(join(path, name)));
  return Math.max(state.mtimeMs, ...children);
}
