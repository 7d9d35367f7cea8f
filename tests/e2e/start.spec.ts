import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { freePort, startApp } from '../support/running-app';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the start command until it ends by itself; 30 s at most. */
function start(env: Record<string, string>) {
  const run = spawnSync(join(root, 'node_modules/.bin/node'), [join(root, 'lib/cli/start.ts'), '--built'], {
    cwd: root,
    env: { NODE_ENV: 'production', PATH: process.env.PATH ?? '', ...env },
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { status: run.status, said: run.stderr.trim(), out: run.stdout };
}

const dataDir = () => mkdtempSync(join(tmpdir(), 's2s-start-'));

test('a port in use ends the start with one sentence that says what to do', async () => {
  const port = await freePort();
  const holder = createServer().listen(port, '127.0.0.1');
  await once(holder, 'listening');
  const { status, said } = start({ PORT: String(port), DATA_DIR: dataDir() });
  holder.close();
  expect(status).toBe(1);
  expect(said).toMatch(/^Port \d+ is in use: .*PORT=\d+ npm start\.$/);
});

test('a port that is no number ends the start with one sentence', () => {
  const { status, said } = start({ PORT: 'eighty', DATA_DIR: dataDir() });
  expect(status).toBe(1);
  expect(said).toContain('PORT is not a port number');
});

test('a data folder that cannot be used ends the start with one sentence', async () => {
  const folder = dataDir();
  const file = join(folder, 'occupied');
  writeFileSync(file, '');
  const { status, said } = start({ PORT: String(await freePort()), DATA_DIR: join(file, 'data') });
  expect(status).toBe(1);
  expect(said.split('\n')).toHaveLength(1);
  expect(said).toContain('data');
  expect(said).not.toMatch(/\bat .*:\d+:\d+/);
  rmSync(folder, { recursive: true });
});

test('every fault of the environment is told at once', async () => {
  const { status, said } = start({
    PORT: String(await freePort()),
    DATA_DIR: dataDir(),
    LOG_LEVEL: 'loud',
    DATABASE_URL: 'mysql://x',
  });
  expect(status).toBe(1);
  expect(said).toContain('LOG_LEVEL');
  expect(said).toContain('DATABASE_URL');
});

test('keys that do not fit the database end the start before anything is written', async () => {
  const folder = dataDir();
  const app = await startApp({ dataDir: folder });
  await app.stop();
  const other = dataDir();
  const second = await startApp({ dataDir: other });
  await second.stop();
  chmodSync(join(folder, 'keys.json'), 0o600);
  copyFileSync(join(other, 'keys.json'), join(folder, 'keys.json'));
  // A database that is closed cleanly has no journal beside it.
  const files = () => readdirSync(folder).filter((name) => !/-(wal|shm)$/.test(name));
  const before = files();
  const { status, said } = start({ PORT: String(await freePort()), DATA_DIR: folder });
  expect(status).toBe(1);
  expect(said).toContain('These keys do not open this database');
  expect(files()).toEqual(before);
  for (const used of [folder, other]) rmSync(used, { recursive: true });
});

test('a second start keeps the keys and the accounts, and prints the link only while there is no account', async () => {
  const folder = dataDir();
  const first = await startApp({ dataDir: folder });
  expect(first.setUpLink()).toMatch(/\/set-up#[\w-]{43}$/);
  await first.stop();
  const again = await startApp({ dataDir: folder });
  expect(again.output()).toContain(again.origin);
  await again.stop();
  rmSync(folder, { recursive: true });
});
