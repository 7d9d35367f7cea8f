import { afterAll, beforeAll, expect, test } from 'vitest';
import { authMethods } from '@/lib/domain/credential';
import type { TokenRequest } from '@/lib/domain/generation';
import { formsOfTarget } from '@/lib/domain/snippet/snippet';
import { tokenSnippet } from '@/lib/domain/snippet/token-snippet';
import { runCmd } from '@/tests/unit/domain/snippet/cmd-emulator';
import { hostilePrintable, hostileSecrets } from '@/tests/unit/domain/snippet/hostile-values';
import { runPowershell } from '@/tests/unit/domain/snippet/powershell-emulator';
import { differences } from './comparison';
import { expectedRequest } from './expected-request';
import { at, inLanes } from './lanes';
import { type Recorder, startRecorder } from './recorder';
import { runProgram } from './shells';

/*
 * There is no Windows here. The shells are emulated by the rules that Microsoft documents, down to the arguments a program gets; these
 * arguments are given to the real curl, so that its half is not emulated.
 */
const lanes = 4;
let recorders: Recorder[];
beforeAll(async () => {
  recorders = await Promise.all(Array.from({ length: lanes }, () => startRecorder()));
});
afterAll(() => Promise.all(recorders.map((recorder) => recorder.close())));

function hostileRequest(index: number, tokenEndpoint: string, values: readonly string[]): TokenRequest {
  return {
    tokenEndpoint,
    authMethod: at(authMethods, index),
    clientId: at(values, index + 7),
    form: [
      ['grant_type', 'client_credentials'],
      ['scope', at(values, index + 101)],
      [at(values, index + 3), at(values, index + 53)],
    ],
  };
}

async function check(
  argv: readonly string[],
  stdin: string | null,
  request: TokenRequest,
  secret: string,
  recorder: Recorder,
  encodedBy: 'snippet' | 'curl' = 'snippet',
): Promise<string[]> {
  const run = await runProgram(['curl', ...argv.slice(argv[0] === 'curl.exe' ? 1 : 0)], {}, stdin ?? '');
  const found = differences(recorder.take(), await expectedRequest(request, secret), '/token', encodedBy);
  if (run.files.length > 0) found.push(`left files: ${run.files}`);
  return found.map((text) => `${request.authMethod} ${JSON.stringify(secret)}: ${text}`);
}

test('a PowerShell command hands curl.exe the console’s request, with the arguments of 5.1 and of 7', async () => {
  const list = hostileSecrets.map((secret, index) => ({ secret, index }));
  const failed = await inLanes(list, lanes, async ({ secret, index }, lane) => {
    const recorder = at(recorders, lane);
    const request = hostileRequest(index, `${recorder.origin}/token`, hostilePrintable);
    const form = at(formsOfTarget['powershell-curl'], Math.floor(index / 3));
    const snippet = tokenSnippet(request, { target: 'powershell-curl', form });
    if (!snippet.ok) return [`refused: ${snippet.code}`];
    const [first, second] = (['legacy', 'standard'] as const).map((passing) =>
      runPowershell(snippet.text, { CLIENT_SECRET: secret }, passing),
    );
    if (first?.kind !== 'native' || second?.kind !== 'native') return ['not a native command'];
    if (JSON.stringify(decoded(first)) !== JSON.stringify(decoded(second)))
      return [`5.1 and 7 differ: ${secret}`];
    const { argv, stdin } = index % 2 === 0 ? first : second;
    return check(argv, stdin, request, secret, recorder);
  });
  console.log(
    `PowerShell: tried ${list.length}, failed ${failed.filter((found) => found.length > 0).length}`,
  );
  expect(failed.flat()).toEqual([]);
}, 120_000);

/** .NET Framework leaves five marks unescaped that .NET escapes; nothing else may differ. */
function decoded(call: { argv: readonly string[]; stdin: string | null }): string[] {
  const escaped = /%(?:21|27|28|29|2A)/gu;
  return [...call.argv, call.stdin ?? ''].map((text) => text.replace(escaped, decodeURIComponent));
}

test('a cmd command is refused or hands curl.exe the console’s request', async () => {
  const plain = hostilePrintable.filter(
    (value) => /^[\u0020-\u007e]*$/u.test(value) && !/[%"!]/u.test(value),
  );
  const names = plain.filter((value) => /^[\w.*-]+$/u.test(value));
  const list = hostilePrintable.flatMap((value, index) => [
    { value, index, values: hostilePrintable },
    { value: at(plain, index), index, values: plain },
  ]);
  let refused = 0;
  const failed = await inLanes(list, lanes, async ({ value, index, values }, lane) => {
    const recorder = at(recorders, lane);
    const request: TokenRequest = {
      ...hostileRequest(index, `${recorder.origin}/token`, values),
      authMethod: index % 2 === 0 ? 'client_secret_post' : 'client_secret_basic_raw',
      form: [
        ['grant_type', 'client_credentials'],
        ['scope', value],
        [at(names, index), at(values, index + 53)],
      ],
    };
    const snippet = tokenSnippet(request, { target: 'cmd', form: at(formsOfTarget.cmd, index) });
    if (!snippet.ok) {
      refused += 1;
      return [];
    }
    const environment = { CLIENT_SECRET: 'p8e-a & b|c^d', PATH: 'x', ID: 'y' };
    return check(
      runCmd(snippet.text, environment),
      null,
      request,
      environment.CLIENT_SECRET,
      recorder,
      'curl',
    );
  });
  console.log(
    `cmd: tried ${list.length}, refused ${refused}, failed ${failed.filter((found) => found.length > 0).length}`,
  );
  expect(failed.flat()).toEqual([]);
  expect(list.length - refused).toBeGreaterThanOrEqual(200);
}, 120_000);
