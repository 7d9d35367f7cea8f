import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiSnippet } from '@/lib/domain/snippet/api-snippet';
import { captureSnippet, type TokenReader } from '@/lib/domain/snippet/capture-snippet';
import { snippetForms } from '@/lib/domain/snippet/snippet';
import { type Recorder, startRecorder } from './recorder';
import { isInstalled, runProgram, shells } from './shells';

let recorder: Recorder;
beforeAll(async () => {
  recorder = await startRecorder();
});
afterAll(() => recorder.close());

const readers: readonly TokenReader[] = isInstalled('jq') ? ['sed', 'jq'] : ['sed'];

function capture(tokenEndpoint: string, form: (typeof snippetForms)[number], reader: TokenReader): string {
  const snippet = captureSnippet(
    {
      tokenEndpoint,
      authMethod: 'client_secret_post',
      clientId: 'id',
      form: [['grant_type', 'client_credentials']],
    },
    { target: 'posix', form, reader },
  );
  if (!snippet.ok) throw new Error(snippet.code);
  return snippet.text;
}

test.each(readers)(
  'the token lands in the variable, and the next command sends it to the API (%s)',
  async (reader) => {
    for (const shell of shells) {
      for (const form of snippetForms) {
        const call = apiSnippet(
          {
            url: `${recorder.origin}/api?a=[1]&b={2}`,
            method: 'GET',
            clientId: "a'b $c",
            imsOrgId: 'A1@AdobeOrg',
          },
          { target: 'posix', form },
        );
        const script = `${capture(`${recorder.origin}/token`, form, reader)}\n${call.ok ? call.text : 'refused'}`;
        await runProgram([...shell.argv, script], { CLIENT_SECRET: 's' });
        const [token, api] = recorder.take();
        expect([shell.name, form, token?.url, api?.method, api?.url]).toEqual([
          shell.name,
          form,
          '/token',
          'GET',
          '/api?a=[1]&b={2}',
        ]);
        expect(api?.headers).toMatchObject({
          authorization: 'Bearer eyJ.a-b_c.d',
          'x-api-key': "a'b $c",
          'x-gw-ims-org-id': 'A1@AdobeOrg',
        });
      }
    }
  },
);

test('a call without known organisation and client ID sends neither header', async () => {
  const call = apiSnippet(
    { url: `${recorder.origin}/api`, method: 'GET', clientId: null, imsOrgId: null },
    { target: 'posix', form: 'stdin' },
  );
  await runProgram(['bash', '-c', call.ok ? call.text : 'refused'], { ACCESS_TOKEN: 't' });
  const [api] = recorder.take();
  expect(api?.headers.authorization).toBe('Bearer t');
  expect(Object.keys(api?.headers ?? {})).not.toContain('x-api-key');
  expect(Object.keys(api?.headers ?? {})).not.toContain('x-gw-ims-org-id');
});

test.each(readers)('an error answer leaves the variable empty instead of "null" (%s)', async (reader) => {
  const failing = createServer((_request, response) => {
    response.statusCode = 400;
    response.end('{"error":"invalid_client","error_description":"invalid client_secret parameter"}');
  });
  await new Promise<void>((resolve) => {
    failing.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(failing.address() as AddressInfo).port}/`;
  const script = `${capture(url, 'multi', reader)}\nprintf '[%s]' "$ACCESS_TOKEN"`;
  const run = await runProgram(['bash', '-c', script], { CLIENT_SECRET: 's' });
  failing.close();
  expect(run.stdout).toBe('[]');
  // Only jq can tell the person what the provider said.
  expect(run.stderr.includes('invalid client_secret parameter')).toBe(reader === 'jq');
});
