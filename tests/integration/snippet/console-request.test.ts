import { afterAll, beforeAll, expect, test } from 'vitest';
import { authMethods } from '@/lib/domain/credential';
import type { TokenRequest } from '@/lib/domain/generation';
import { generic } from '@/lib/domain/provider/generic';
import { snippetForms } from '@/lib/domain/snippet/snippet';
import { tokenSnippet } from '@/lib/domain/snippet/token-snippet';
import { requestToken } from '@/lib/server/oauth/token-request';
import { Secret } from '@/lib/server/secret';
import { runBatch } from './batch';
import { at } from './lanes';
import { type Recorded, type Recorder, startRecorder } from './recorder';
import { shells } from './shells';

let recorder: Recorder;
beforeAll(async () => {
  recorder = await startRecorder();
});
afterAll(() => recorder.close());

const policy = { loopback: true, publicAddresses: false, hosts: [], own: null };

const secrets = [
  'p8e-Ab3_xY-9',
  'sp ace+plus',
  '=@&%41',
  `q'u"o\\te`,
  '$HOME`id`$(id)!',
  'ünï-日本-😀',
  '~*()!',
  ' -d @x ',
];
const scopes = ['openid,AdobeID', 'openid AdobeID', 'a, b', '', 's\'q"%2C&=+~*', 'ünï'];
const clientIds = ['0a1b2c3d', 'my-client_1.x~', "c'l:i&e=n%t +", 'ünï'];

/** What the endpoint can tell apart. The user agent names the program; curl leaves the connection open and asks for no encoding. */
function comparable({ method, url, headers, body }: Recorded) {
  const {
    host: _host,
    connection: _connection,
    'user-agent': _agent,
    'content-length': _length,
    ...rest
  } = headers;
  const { 'accept-encoding': _encoding, ...named } = rest;
  const form = [...new URLSearchParams(body)];
  return {
    method,
    url,
    headers: Object.entries(named).sort(),
    form,
    bodyBeforeSecret: body.replace(/&client_secret=.*$/u, ''),
  };
}

test('the console and its copied command send the same request', async () => {
  const cases = authMethods.flatMap((authMethod) =>
    secrets.flatMap((secret, s) =>
      scopes.map((scope, c) => {
        const request = (index: number): TokenRequest => ({
          tokenEndpoint: `${recorder.origin}/token?case=${index}&a=[1]&b={x}#f`,
          authMethod,
          clientId: at(clientIds, s + c),
          form: [
            ['grant_type', 'client_credentials'],
            ...(scope === '' ? [] : ([['scope', scope]] as const)),
            ['resource', 'https://a.example/?x=1&y=2'],
            ['resource', secret],
          ],
        });
        return { request, secret, form: at(snippetForms, s + c), shell: at(shells, s + c) };
      }),
    ),
  );
  for (const [index, { request, secret }] of cases.entries()) {
    const input = { request: request(index), secret: new Secret(secret), profile: generic, policy };
    const { reading } = await requestToken(input);
    expect(reading.kind).toBe('token');
  }
  const fromConsole = recorder.take().map(comparable);
  await runBatch(
    cases.map(({ request, form, shell, secret }, index) => {
      const snippet = tokenSnippet(request(index), { target: 'posix', form });
      return { shell, secret, text: snippet.ok ? snippet.text : snippet.code };
    }),
  );
  const copied = new Map(recorder.take().map((recorded) => [recorded.url, comparable(recorded)]));
  const failed = fromConsole.filter((sent) => JSON.stringify(copied.get(sent.url)) !== JSON.stringify(sent));
  console.log(`console against copied command: tried ${cases.length}, failed ${failed.length}`);
  expect(failed).toEqual([]);
  expect([fromConsole.length, copied.size]).toEqual([cases.length, cases.length]);
}, 60_000);
