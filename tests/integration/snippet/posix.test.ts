import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AuthMethod, authMethods } from '@/lib/domain/credential';
import type { TokenRequest } from '@/lib/domain/generation';
import { exportLine } from '@/lib/domain/snippet/export-line';
import { type SnippetForm, snippetForms } from '@/lib/domain/snippet/snippet';
import { tokenSnippet } from '@/lib/domain/snippet/token-snippet';
import { findUnsafeCharacter } from '@/lib/domain/snippet/unsafe-character';
import { hostilePrintable, hostileSecrets } from '@/tests/unit/domain/snippet/hostile-values';
import { runBatch } from './batch';
import { differences } from './comparison';
import { expectedRequest } from './expected-request';
import { at } from './lanes';
import { type Recorder, startRecorder } from './recorder';
import { runProgram, type Shell, shells } from './shells';

let recorder: Recorder;
beforeAll(async () => {
  recorder = await startRecorder();
});
afterAll(() => recorder.close());

interface Case {
  readonly shell: Shell;
  readonly form: SnippetForm;
  readonly request: TokenRequest;
  readonly secret: string;
}

/** Each value once as secret, client ID, scope and parameter in every form and method; in turn by the shells. */
function cases(): Case[] {
  return hostileSecrets.flatMap((secret, index) =>
    authMethods.flatMap((authMethod, m) =>
      snippetForms.map((form, f) => {
        const step = index + 31 * m + 57 * f;
        const request: TokenRequest = {
          tokenEndpoint: '/token',
          authMethod,
          clientId: at(hostilePrintable, step + 7),
          form: [
            ['grant_type', 'client_credentials'],
            ['scope', at(hostilePrintable, step + 101)],
            [at(hostilePrintable, step + 3), at(hostilePrintable, step + 53)],
          ],
        };
        return { shell: shellFor(index + m + f), form, request, secret };
      }),
    ),
  );
}

/** bash runs half of the cases, the other shells take turns. */
function shellFor(turn: number): Shell {
  return turn % 2 === 0 ? at(shells, 0) : at(shells.slice(1), (turn - 1) / 2);
}

const printableText = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .filter((value) => findUnsafeCharacter(value) === null);

function requestTo(tokenEndpoint: string, authMethod: AuthMethod): TokenRequest {
  return { tokenEndpoint, authMethod, clientId: 'id', form: [['grant_type', 'client_credentials']] };
}

function textOf(snippet: { ok: true; text: string } | { ok: false; code: string }): string {
  if (!snippet.ok) throw new Error(`refused: ${snippet.code}`);
  return snippet.text;
}

test('a copied command sends the console’s request for every hostile value, form and method', async () => {
  expect(hostilePrintable.length).toBeGreaterThanOrEqual(200);
  const list = cases();
  const started = performance.now();
  const path = (index: number): string => `/token?case=${index}`;
  await runBatch(
    list.map(({ shell, form, request, secret }, index) => {
      const sent = { ...request, tokenEndpoint: recorder.origin + path(index) };
      return { shell, secret, text: textOf(tokenSnippet(sent, { target: 'posix', form })) };
    }),
  );
  const arrived = Map.groupBy(recorder.take(), ({ url }) => url);
  const failed: string[] = [];
  for (const [index, { shell, form, request, secret }] of list.entries()) {
    const wanted = await expectedRequest(request, secret);
    for (const text of differences(arrived.get(path(index)) ?? [], wanted, path(index))) {
      failed.push(`${shell.name} ${form} ${request.authMethod} ${JSON.stringify(secret)}: ${text}`);
    }
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`commands run in ${shells.map(({ name }) => name).join(', ')}`);
  console.log(`copied commands: tried ${list.length}, failed ${failed.length}, seconds ${seconds}`);
  expect(failed).toEqual([]);
}, 180_000);

test.each(authMethods)('nothing is sent while the secret is not set (%s)', async (authMethod) => {
  for (const form of snippetForms) {
    for (const shell of shells) {
      const request = requestTo(`${recorder.origin}/token`, authMethod);
      const run = await runProgram(
        [...shell.argv, textOf(tokenSnippet(request, { target: 'posix', form }))],
        {},
      );
      expect([shell.name, form, run.status === 0, run.stderr.includes('CLIENT_SECRET')]).toEqual([
        shell.name,
        form,
        false,
        true,
      ]);
    }
  }
  expect(recorder.take()).toEqual([]);
});

const hostileUrls = [
  '/a/../b',
  '/a/./b//c',
  '/%2e%2e/x',
  '/a%2Fb',
  '/a b',
  "/it's",
  '/a"b',
  '/$HOME',
  '/`id`',
  '/$(id)',
  '/a&b;c|d',
  '/[a-z]',
  '/{a,b}',
  '/a\\b',
  '/é/日本',
  '/*?*',
  '/~x',
  '/!x',
  '/?a=1&b=2',
  '/?a=[1-3]',
  '/?a={x,y}',
  '/?q=\'"<>',
  '/?q=a b+c%20d',
  '/?q=\\[1]',
  '/?q=%',
  '/?q=%zz',
  '/?q=^|`',
  '/?x#fragment',
  '/?',
  '/-d',
  '/@file',
  '/?q=/../x',
  '/?q=é',
];

test('the URL of a copied command is the one that the console calls, brackets, braces and quotes included', async () => {
  for (const path of hostileUrls) {
    const url = recorder.origin + path;
    await fetch(url, { method: 'POST' });
    const [wanted] = recorder.take();
    for (const form of snippetForms) {
      const text = textOf(tokenSnippet(requestTo(url, 'client_secret_post'), { target: 'posix', form }));
      await runProgram([...at(shells, path.length).argv, text], { CLIENT_SECRET: 's' });
      expect(recorder.take().map((request) => request.url)).toEqual([wanted?.url]);
    }
  }
}, 60_000);

test('a line that sets a variable gives every shell exactly the value', async () => {
  const values = [...hostilePrintable, ...fc.sample(printableText, { numRuns: 3000, seed: 7 })];
  const lines = values.map((value) => `${textOf(exportLine('posix', 'V', value))}\nprintf '%s\\0' "$V"`);
  for (const shell of shells) {
    const [program, ...options] = shell.argv.slice(0, -1);
    const run = await runProgram([program ?? '', ...options], {}, `${lines.join('\n')}\n`);
    const printed = run.stdout.split('\0').slice(0, -1);
    const failed = values.filter((value, index) => printed[index] !== value);
    console.log(`values set in ${shell.name}: tried ${values.length}, failed ${failed.length}`);
    expect([printed.length, failed, run.files]).toEqual([values.length, [], []]);
  }
});

test('the question for the secret takes one line as it is, spaces and backslashes included', async () => {
  const snippet = tokenSnippet(requestTo('http://127.0.0.1/', 'client_secret_post'), {
    target: 'posix',
    form: 'multi',
  });
  const question = snippet.ok ? snippet.setUpPrompt : '';
  for (const shell of shells.filter(({ name }) => name !== 'dash')) {
    for (const value of [' a b ', '\\n\\', '"$x"', "'", '-n', '\\']) {
      const script = `${question} && env | grep -F CLIENT_SECRET=`;
      const run = await runProgram([...shell.argv, script], {}, `${value}\n`);
      expect([shell.name, run.stdout]).toEqual([shell.name, `Client secret: CLIENT_SECRET=${value}\n`]);
    }
  }
});
