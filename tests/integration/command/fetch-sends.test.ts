import { spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCommand } from '@/lib/domain/command/read-command';
import { goodFetches } from './good-fetches';
import { type RecordingServer, startRecordingServer } from './recording-server';

let server: RecordingServer;
beforeAll(async () => {
  server = await startRecordingServer();
});
afterAll(() => server.close());

/** What `fetch` sends by itself; a script that gives one of the last three is read with it. */
const byItself = /^(?:host|content-length|connection|accept-encoding|sec-fetch-mode)$/;
const withDefault = /^(?:accept|accept-language|user-agent)$/;

/** Runs a script with Node as a person would; its own output is dropped. */
function run(script: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-'], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.on('error', reject);
    child.on('close', resolve);
    child.stdin.end(script);
  });
}

it.each(goodFetches)('reads %s as fetch sends it', async (_way, written) => {
  const text = written.replaceAll('@@', `http://127.0.0.1:${server.port}`);
  server.take();
  expect(await run(text)).toBe(0);
  const [sent, ...more] = server.take();
  expect(more).toEqual([]);
  if (sent === undefined) throw new Error('fetch sent nothing.');

  const read = readCommand(text);
  if (!read.ok) throw new Error(read.code);
  const { request } = read;
  expect(request.method).toBe(sent.method);
  const url = new URL(request.url ?? '');
  expect(url.pathname + url.search).toBe(sent.target);
  expect(request.body ?? '').toBe(sent.body);
  const named = request.headers.map(([name, value]) => [name.toLowerCase(), value]);
  const isNamed = (name: string) => named.some(([one]) => one === name);
  const expected = sent.headers.filter(
    ([name]) => !byItself.test(name) && (!withDefault.test(name) || isNamed(name)),
  );
  expect(named.toSorted()).toEqual(expected.toSorted());
});

it('has ten scripts or more, each another way', () => {
  expect(new Set(goodFetches.map(([, script]) => script)).size).toBeGreaterThanOrEqual(10);
  expect(new Set(goodFetches.map(([way]) => way)).size).toBe(goodFetches.length);
});
