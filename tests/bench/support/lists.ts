import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startPostgres } from '../../support/postgres';
import { node, root } from './child-server';
import type { StoreSize } from './list-stores';

/** The 95th percentile of one list in milliseconds by the size of the store, and how many rows each answered. */
export interface ListFigure {
  readonly name: string;
  readonly isBounded: boolean;
  readonly many: number;
  readonly page: number;
  readonly empty: number;
  readonly rows: Readonly<Record<StoreSize, number>>;
}

export interface ListReport {
  readonly fillSeconds: number;
  readonly figures: readonly ListFigure[];
  /** 100,000 of the 1,000,000 records as CSV. */
  readonly wholeExport: { readonly seconds: number; readonly megabytes: number };
}

const support = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Fills three stores of this kind and measures every list in them, in one process; takes some minutes. */
export async function measureLists(kind: 'sqlite' | 'postgres'): Promise<ListReport> {
  if (kind === 'sqlite') return runProgram({});
  const postgres = await startPostgres();
  try {
    const names = ['lists_many', 'lists_page', 'lists_empty'];
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    for (const name of names) await client.query(`create database ${name}`);
    await client.end();
    const addresses = names.map((name) => new URL(`/${name}`, postgres.url).href);
    return await runProgram({ LISTS_POSTGRES: addresses.join(' ') });
  } finally {
    await postgres.stop();
  }
}

async function runProgram(env: Readonly<Record<string, string>>): Promise<ListReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 's2s-lists-data-'));
  const hooks = ['--conditions=react-server', '--import', support('../../support/typescript-hooks.mjs')];
  const child = spawn(node, [...hooks, support('./lists-program.ts')], {
    cwd: root,
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      DATA_DIR: dataDir,
      // Its files go with this folder, however it ends.
      TMPDIR: dataDir,
      LOG_LEVEL: 'silent',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('The lists were not measured.')));
  try {
    const [report] = await Promise.race([once(child, 'message'), ended]);
    // What lists-program.ts sends.
    return report as ListReport;
  } finally {
    child.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  }
}
