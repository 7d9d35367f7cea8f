import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { authMethods } from '@/lib/domain/credential';
import type { TokenRequest } from '@/lib/domain/generation';
import { encodeBasicPart } from '@/lib/domain/snippet/form-encoding';
import { type SnippetForm, snippetForms } from '@/lib/domain/snippet/snippet';
import { tokenSnippet } from '@/lib/domain/snippet/token-snippet';
import { startRecorder } from './recorder';
import { runProgram, shells } from './shells';

const secret = 'canary-7f3a_Q9~x';
const clientId = 'client';

/** Everything under which the secret could be recognised in an argument. */
const traces = [
  secret,
  encodeURIComponent(secret),
  encodeBasicPart(secret),
  Buffer.from(`${clientId}:${secret}`).toString('base64'),
  Buffer.from(`${clientId}:${encodeBasicPart(secret)}`).toString('base64'),
];

/** The command lines of all processes of this machine. */
function commandLines(): string[] {
  if (!existsSync('/proc/self/cmdline')) {
    return execFileSync('ps', ['-axww', '-o', 'args'], { encoding: 'utf8' }).split('\n');
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((id) => {
      try {
        return [readFileSync(`/proc/${id}/cmdline`, 'utf8')];
      } catch {
        // The process ended between the listing and the reading.
        return [];
      }
    });
}

function commandText(tokenEndpoint: string, authMethod: TokenRequest['authMethod'], form: SnippetForm) {
  const request: TokenRequest = {
    tokenEndpoint,
    authMethod,
    clientId,
    form: [['grant_type', 'client_credentials']],
  };
  const snippet = tokenSnippet(request, { target: 'posix', form });
  if (!snippet.ok) throw new Error(snippet.code);
  return snippet;
}

async function seenWhileRunning(
  authMethod: TokenRequest['authMethod'],
  form: SnippetForm,
  shell: readonly string[],
): Promise<{ curl: number; secret: number; notes: readonly string[] }> {
  let lines: string[] = [];
  const recorder = await startRecorder(() => {
    lines = commandLines();
  });
  const snippet = commandText(`${recorder.origin}/token`, authMethod, form);
  await runProgram([...shell, snippet.text], { CLIENT_SECRET: secret });
  await recorder.close();
  // The shell that was handed the command as an argument shows the command too, so only curl's own arguments count as "curl".
  const ofCurl = lines.filter((line) => line.startsWith('curl\0') || line.startsWith('curl '));
  return {
    curl: ofCurl.filter((line) => line.includes(recorder.origin)).length,
    secret: lines.filter((line) => traces.some((trace) => line.includes(trace))).length,
    notes: snippet.notes,
  };
}

test.each(authMethods)(
  'the standard input form keeps the secret out of every process’s arguments (%s)',
  async (authMethod) => {
    for (const shell of shells) {
      const seen = await seenWhileRunning(authMethod, 'stdin', shell.argv);
      expect([shell.name, seen.curl, seen.secret]).toEqual([shell.name, 1, 0]);
      expect(seen.notes).not.toContain('secret-in-arguments');
    }
  },
);

/** A folder of programs that note their arguments and then become the real program of their name. */
function notingPrograms(): { readonly folder: string; noted(): string } {
  const folder = mkdtempSync(join(tmpdir(), 'noting-'));
  const log = join(folder, 'log');
  for (const name of ['curl', 'printf', 'od', 'awk', 'base64', 'tr', 'sed', 'env', 'cat', 'echo']) {
    const real = execFileSync('which', [name], { encoding: 'utf8' }).trim();
    const script = `#!/bin/sh\necho "${name} $*" >> ${log}\nexec ${real} "$@"\n`;
    writeFileSync(join(folder, name), script, { mode: 0o755 });
  }
  return { folder, noted: () => readFileSync(log, 'utf8') };
}

test('no program that the standard input form starts is given the secret, however short it runs', async () => {
  const programs = notingPrograms();
  const recorder = await startRecorder();
  for (const authMethod of authMethods) {
    for (const shell of shells) {
      const text = commandText(`${recorder.origin}/token`, authMethod, 'stdin').text;
      const path = `${programs.folder}:${process.env.PATH ?? ''}`;
      await runProgram([...shell.argv, text], { CLIENT_SECRET: secret, PATH: path });
    }
  }
  expect(recorder.take().length).toBe(authMethods.length * shells.length);
  await recorder.close();
  const noted = programs.noted();
  rmSync(programs.folder, { recursive: true });
  expect(noted.match(/^curl /gmu)?.length).toBe(authMethods.length * shells.length);
  expect(traces.filter((trace) => noted.includes(trace))).toEqual([]);
});

test('the other forms show the secret in curl’s arguments, as their note says', async () => {
  for (const form of snippetForms.filter((name) => name !== 'stdin')) {
    const seen = await seenWhileRunning('client_secret_post', form, shells[0]?.argv ?? []);
    expect([form, seen.curl, seen.secret]).toEqual([form, 1, 1]);
    expect(seen.notes).toContain('secret-in-arguments');
  }
});
