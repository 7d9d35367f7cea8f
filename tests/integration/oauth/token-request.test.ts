import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuthMethod, authMethods, type Parameter } from '@/lib/domain/credential';
import { lengthMark } from '@/lib/domain/generation';
import { generic } from '@/lib/domain/provider/generic';
import { describeTokenRequest, tokenRequestHeaders, wireForm } from '@/lib/domain/token-request';
import { requestToken } from '@/lib/server/oauth/token-request';
import { Secret } from '@/lib/server/secret';

const policy = { loopback: true, publicAddresses: false, hosts: [], own: null } as const;
const reply = '{"access_token":"t","token_type":"Bearer","expires_in":1}';

interface SeenRequest {
  readonly line: string;
  readonly headers: readonly Parameter[];
  readonly body: string;
}

let server: Server;
let origin: string;
let port: number;
let seen: SeenRequest[] = [];
beforeAll(async () => {
  server = createServer((socket) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      const [head = '', body = ''] = text.split('\r\n\r\n');
      const [line = '', ...lines] = head.split('\r\n');
      const headers = lines.map(
        (header): Parameter => [
          header.slice(0, header.indexOf(':')).toLowerCase(),
          header.slice(header.indexOf(':') + 1).trim(),
        ],
      );
      if (body.length < Number(new Map(headers).get('content-length'))) return;
      seen.push({ line, headers, body });
      socket.end(
        `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nCache-Control: no-store\r\nContent-Length: ${reply.length}\r\n\r\n${reply}`,
      );
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
  origin = `http://127.0.0.1:${port}`;
});
afterAll(() => server.close());

const secrets = [
  'plain-Secret_1.2',
  'a+b c&d=e%20f/g?h#i',
  `quote'"\\$\`!`,
  'colon:in:it',
  'é✓😀',
  '  padded  ',
  '*~()-._',
  '\u0000\r\nX-Injected: 1',
];
const scopeSets = [[], ['read'], ['a', 'b c'], ['ü&=+%', 'https://x.example/.default']] as const;
const parameters: readonly Parameter[] = [
  ['resource', 'https://a.example/?x=1&y=2'],
  ['resource', 'urn:b'],
  ['audience', 'ä ö'],
  ['', 'no name'],
  ['empty', ''],
];

async function send(
  authMethod: AuthMethod,
  clientSecret: string,
  scopes: readonly string[],
  clientId = 'client:id é&',
) {
  const request = describeTokenRequest({
    profile: generic,
    tokenEndpoint: `${origin}/a/token?tenant=x%20y`,
    authMethod,
    clientId,
    scopes,
    parameters,
  });
  seen = [];
  const exchange = await requestToken({
    request,
    secret: new Secret(clientSecret),
    profile: generic,
    policy,
  });
  expect(exchange.reading.kind).toBe('token');
  expect(seen).toHaveLength(1);
  const [only] = seen;
  if (!only) throw new Error('nothing was sent');
  return { request, exchange, sent: only };
}

describe('the request on the wire', () => {
  it.each(authMethods)(
    'is the one described, for every kind of secret and scope, with %s',
    async (authMethod) => {
      for (const clientSecret of secrets) {
        for (const scopes of scopeSets) {
          const { request, exchange, sent } = await send(authMethod, clientSecret, scopes);
          const form = wireForm(request, clientSecret).map(([name, value]) => [name, value]);
          expect(sent.line).toBe('POST /a/token?tenant=x%20y HTTP/1.1');
          expect([...new URLSearchParams(sent.body)]).toEqual(form);
          expect(sent.body).toBe(new URLSearchParams(form).toString());

          // The trace leaves out what tells the secret's length, and nothing else.
          const shown = exchange.trace.request;
          expect(shown.url).toBe(request.tokenEndpoint);
          expect(shown.line).toBe(sent.line);
          const sentHeaders = sent.headers.map(([name, value]): Parameter => {
            if (name === 'authorization') return [name, 'Basic [client secret]'];
            const tellsLength = name === 'content-length' && authMethod === 'client_secret_post';
            return [name, tellsLength ? lengthMark : value];
          });
          expect(shown.headers).toEqual(sentHeaders);
          expect(shown.headers).toEqual(expect.arrayContaining([...tokenRequestHeaders]));
          expect(new URLSearchParams(shown.body).toString()).toBe(
            new URLSearchParams(
              wireForm(request, '[client secret]').map(([name, value]) => [name, value]),
            ).toString(),
          );
        }
      }
    },
  );

  it('form-encodes id and secret in client_secret_basic, as RFC 6749 section 2.3.1 says', async () => {
    const { sent } = await send('client_secret_basic', 'a b+c:d%é', []);
    const value = new Map(sent.headers).get('authorization')?.replace(/^Basic /, '') ?? '';
    expect(Buffer.from(value, 'base64').toString('utf8')).toBe('client%3Aid+%C3%A9%26:a+b%2Bc%3Ad%25%C3%A9');
  });

  it('leaves id and secret alone in client_secret_basic_raw, as curl -u does', async () => {
    const { sent } = await send('client_secret_basic_raw', 'a b+c:d%é', []);
    const value = new Map(sent.headers).get('authorization')?.replace(/^Basic /, '') ?? '';
    expect(Buffer.from(value, 'base64').toString('utf8')).toBe('client:id é&:a b+c:d%é');
  });

  it('goes to our own listener when it is for our own origin, under the host it was for', async () => {
    const request = describeTokenRequest({
      profile: generic,
      tokenEndpoint: 'https://playground.example/sandbox/token',
      authMethod: 'client_secret_post',
      clientId: 'c',
      scopes: [],
      parameters: [],
    });
    seen = [];
    const own = {
      loopback: false,
      publicAddresses: false,
      hosts: [],
      own: { origin: 'https://playground.example', port },
    };
    const { reading, trace } = await requestToken({
      request,
      secret: new Secret('s3cret-value'),
      profile: generic,
      policy: own,
    });
    expect(reading.kind).toBe('token');
    expect(seen[0]?.line).toBe('POST /sandbox/token HTTP/1.1');
    expect(new Map(seen[0]?.headers).get('host')).toBe('playground.example');
    expect(trace).toMatchObject({ tls: null, isOwn: true, remoteAddress: '127.0.0.1' });
    expect(trace.request.headers).toContainEqual(['host', 'playground.example']);
  });
});

describe('a request that cannot be sent', () => {
  const describe_ = (tokenEndpoint: string, clientId = 'c') =>
    describeTokenRequest({
      profile: generic,
      tokenEndpoint,
      authMethod: 'client_secret_post',
      clientId,
      scopes: [],
      parameters: [],
    });
  const deployed = { loopback: false, publicAddresses: true, hosts: [], own: null } as const;

  it.each([
    ['http://127.0.0.1:9/', 'address-refused'],
    ['http://ims.example/', 'scheme-refused'],
    ['https://user:pw@ims.example/', 'userinfo-refused'],
    ['not a url', 'url-refused'],
    ['https://ims.example:22/', 'port-refused'],
  ])("to %s is a reading with the guard's code and an empty trace", async (endpoint, code) => {
    const { reading, trace, findings } = await requestToken({
      request: describe_(endpoint),
      secret: new Secret('s3cret-value'),
      profile: generic,
      policy: deployed,
    });
    expect(reading).toEqual({ kind: 'failed', code, detail: null });
    expect(findings).toEqual([]);
    expect(trace).toMatchObject({
      response: null,
      remoteAddress: null,
      tls: null,
      failure: { code, detail: null, bytesReceived: 0, statusLine: null },
      timing: { tcpMs: null, totalMs: 0 },
    });
    expect(trace.request.body).toContain('client_secret=[client secret]');
  });

  it('throws an error without the secret where the description itself is unusable', async () => {
    const attempt = requestToken({
      request: describe_(`${origin}/`, ''),
      secret: new Secret('s3cret-value'),
      profile: generic,
      policy,
    });
    const fault = await attempt.catch((caught: unknown) => caught);
    expect(fault).toBeInstanceOf(Error);
    expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toContain('s3cret');
    expect(fault).not.toHaveProperty('cause');
  });
});
