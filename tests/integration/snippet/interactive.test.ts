import { afterAll, beforeAll, expect, test } from 'vitest';
import { authMethods } from '@/lib/domain/credential';
import type { TokenRequest } from '@/lib/domain/generation';
import { exportLine } from '@/lib/domain/snippet/export-line';
import { tokenSnippet } from '@/lib/domain/snippet/token-snippet';
import { hostilePrintable } from '@/tests/unit/domain/snippet/hostile-values';
import { differences } from './comparison';
import { expectedRequest } from './expected-request';
import { type Recorder, startRecorder } from './recorder';
import { isInstalled, runProgram } from './shells';

let recorder: Recorder;
beforeAll(async () => {
  recorder = await startRecorder();
});
afterAll(() => recorder.close());

const interactive = [
  ['bash', '--norc', '--noprofile', '-i'],
  ...(isInstalled('zsh') ? [['zsh', '-f', '-i', '-o', 'banghist']] : []),
];

test.each(interactive)(
  '%s with history expansion on runs what was pasted, exclamation marks included',
  async (...argv) => {
    const values = hostilePrintable.filter((value) => /[!^#~`\\'"]/u.test(value)).slice(0, 60);
    const requests = values.map((value, index): { request: TokenRequest; secret: string } => ({
      secret: value,
      request: {
        tokenEndpoint: `${recorder.origin}/?${index}`,
        authMethod: authMethods[index % authMethods.length] ?? 'client_secret_post',
        clientId: values[(index + 11) % values.length] ?? '',
        form: [
          ['grant_type', 'client_credentials'],
          ['scope', values[(index + 23) % values.length] ?? ''],
        ],
      },
    }));
    const pasted = requests.flatMap(({ request, secret }) => {
      const variable = exportLine('posix', 'CLIENT_SECRET', secret);
      const command = tokenSnippet(request, { target: 'posix', form: 'multi' });
      return variable.ok && command.ok ? [variable.text, command.text] : ['refused'];
    });
    // A word that the shell replaces shows that history expansion is on.
    const probe = "echo 'was '\necho again!e\n";
    const run = await runProgram(argv, { HISTFILE: '/dev/null' }, `${pasted.join('\n')}\n${probe}exit\n`);
    expect(run.stdout).not.toContain('again!e');
    expect(run.files).toEqual([]);
    const arrived = recorder.take();
    expect(arrived.length).toBe(requests.length);
    const failed: string[] = [];
    for (const [index, { request, secret }] of requests.entries()) {
      const wanted = await expectedRequest(request, secret);
      failed.push(...differences(arrived.slice(index, index + 1), wanted, `/?${index}`));
    }
    console.log(`pasted into ${argv[0]}: tried ${requests.length}, failed ${failed.length}`);
    expect(failed).toEqual([]);
  },
);
