import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCommand } from '@/lib/domain/command/read-command';
import { goodCommands } from './good-commands';
import { type RecordingServer, startRecordingServer } from './recording-server';

let server: RecordingServer;
let home: string;
beforeAll(async () => {
  server = await startRecordingServer();
  home = mkdtempSync(join(tmpdir(), 'command-'));
});
afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true });
});

/** Headers that every HTTP client sets by itself, and curl's own name where the command gives none. */
const byItself = /^(?:host|content-length|connection|expect|accept-encoding)$/;

/** Runs a command with bash in an empty home, as a person would; its own output is dropped. */
function run(command: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['--norc', '-c', command], {
      cwd: home,
      env: { ...process.env, HOME: home, LANG: 'C.UTF-8' },
      stdio: 'ignore',
    });
    child.on('error', reject);
    child.on('close', () => resolve());
  });
}

/** Versions of curl differ in the letter case of an address's escapes, which mean the same (RFC 3986 section 2.1). */
function escapesInCapitals(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (escaped) => escaped.toUpperCase());
}

it.each(goodCommands)('reads %s as curl sends it', async (_way, written) => {
  const text = written
    .replaceAll('@@', `http://127.0.0.1:${server.port}`)
    .replaceAll('##', `127.0.0.1:${server.port}`);
  server.take();
  await run(text.replaceAll('\r\n', '\n'));
  const [sent, ...more] = server.take();
  expect(more).toEqual([]);
  if (sent === undefined) throw new Error('curl sent nothing.');

  const read = readCommand(text);
  if (!read.ok) throw new Error(read.code);
  const { request } = read;
  const url = request.url ?? '';
  expect(request.method).toBe(sent.method);
  expect(escapesInCapitals(url.replace(/^https?:\/\/[^/?]*/, ''))).toBe(escapesInCapitals(sent.target));
  expect(request.body ?? '').toBe(sent.body);
  const named = request.headers.map(([name, value]) => [name.toLowerCase(), value]);
  const isNamed = (name: string) => named.some(([one]) => one === name);
  const expected = sent.headers.filter(
    ([name]) => !byItself.test(name) && (name !== 'user-agent' || isNamed('user-agent')),
  );
  expect(named.toSorted()).toEqual(expected.toSorted());
});

it('has a hundred commands or more, each another way', () => {
  expect(new Set(goodCommands.map(([, command]) => command)).size).toBeGreaterThanOrEqual(100);
  expect(new Set(goodCommands.map(([way]) => way)).size).toBe(goodCommands.length);
});
