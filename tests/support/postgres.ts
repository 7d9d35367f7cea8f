import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Account, accountForPostgres, postgresBinaries } from './postgres-binaries.ts';

const user = 'playground';
const startDeadlineMs = 30_000;
const stopDeadlineMs = 10_000;

export interface RunningPostgres {
  /** postgres: URL of an empty database, for a superuser without a password. */
  readonly url: string;
  readonly pid: number;
  /** Ends the server and removes its folder; safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts a real Postgres on a free port of 127.0.0.1, in a new temporary folder, with fsync off: what it holds is lost with the machine's power.
 * Its locale is ICU English, so that a column that should compare byte by byte and does not is noticed.
 */
export async function startPostgres(): Promise<RunningPostgres> {
  const account = accountForPostgres();
  const scratch = mkdtempSync(join(tmpdir(), 'playground-postgres-'));
  try {
    if ('uid' in account) chmodSync(scratch, 0o711);
    const binaries = postgresBinaries(account, scratch);
    const data = join(scratch, 'data');
    mkdirSync(data, { mode: 0o700 });
    if ('uid' in account) chownSync(data, account.uid, account.gid);
    execFileSync(join(binaries, 'initdb'), initdbArguments(data), { ...account, cwd: data, stdio: 'pipe' });
    return await startServer(binaries, data, account, scratch);
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true });
    throw error;
  }
}

async function startServer(
  binaries: string,
  data: string,
  account: Account,
  scratch: string,
): Promise<RunningPostgres> {
  const port = await freePort();
  const server = spawn(join(binaries, 'postgres'), serverArguments(data, port), {
    ...account,
    cwd: data,
    stdio: 'ignore',
  });
  const killNow = () => server.kill('SIGKILL');
  process.once('exit', killNow);
  const url = `postgres://${user}@127.0.0.1:${port}/postgres`;
  try {
    await untilAnswering(url, server);
  } catch (error) {
    killNow();
    throw error;
  }
  return {
    url,
    pid: server.pid ?? 0,
    stop: async () => {
      await endServer(server);
      process.removeListener('exit', killNow);
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

function initdbArguments(data: string): string[] {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en'];
  return ['-D', data, '-U', user, '--auth=trust', '--no-sync', '--no-instructions', ...locale];
}

function serverArguments(data: string, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: 300,
    shared_buffers: '64MB',
  };
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}

async function untilAnswering(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + startDeadlineMs;
  while (true) {
    if (server.exitCode !== null)
      throw new Error(`Postgres ended at its start with code ${server.exitCode}.`);
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** SIGINT is Postgres's fast shutdown: connections are closed, nothing is left behind. */
async function endServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGINT');
  const impatience = setTimeout(() => server.kill('SIGKILL'), stopDeadlineMs);
  await ended;
  clearTimeout(impatience);
}
