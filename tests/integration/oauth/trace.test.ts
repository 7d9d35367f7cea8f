import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AuthMethod, authMethods } from '@/lib/domain/credential';
import { lengthMark, secretMark, type TraceView } from '@/lib/domain/generation';
import { generic } from '@/lib/domain/provider/generic';
import { describeTokenRequest } from '@/lib/domain/token-request';
import { requestToken, type TokenExchange } from '@/lib/server/oauth/token-request';
import { Secret } from '@/lib/server/secret';
import { makeCertificates } from '../../support/certificates';
import { type HostileEndpoints, startHostileEndpoints } from '../../support/hostile-endpoints';
import { type RecordingServer, startRecordingServer } from '../../support/recording-server';

const policy = { loopback: true, publicAddresses: false, hosts: [], own: null } as const;
const clientSecret = 'p8e-Zk+/=% "\'\\<&>;:é✓-0123456789';
const body = '{"access_token":"tok-1234567890","token_type":"Bearer","expires_in":60}';
const answerOf = (statusLine: string, headers = '') =>
  `${statusLine}\r\nContent-Type: application/json\r\n${headers}Content-Length: ${body.length}\r\n\r\n${body}`;

const certificates = makeCertificates();
const builtIn = getCACertificates();
let plain: RecordingServer;
let secured: RecordingServer;
let withoutAlpn: RecordingServer;
let hostile: HostileEndpoints;
beforeAll(async () => {
  plain = await startRecordingServer();
  secured = await startRecordingServer({ ...certificates.good, alpn: ['h2', 'http/1.1'] });
  withoutAlpn = await startRecordingServer({ ...certificates.good, alpn: [] });
  hostile = await startHostileEndpoints();
  setDefaultCACertificates([...builtIn, certificates.authority, hostile.authority]);
});
afterAll(async () => {
  setDefaultCACertificates(builtIn);
  await Promise.all([plain, secured, withoutAlpn, hostile].map((server) => server.close()));
});

function ask(
  tokenEndpoint: string,
  { authMethod = 'client_secret_post' as AuthMethod, timeoutMs = 10_000, allowed = true } = {},
): Promise<TokenExchange> {
  const request = describeTokenRequest({
    profile: generic,
    tokenEndpoint,
    authMethod,
    clientId: 'client:id é',
    scopes: ['a b', 'ü'],
    parameters: [['resource', 'https://a.example/?x=1&y=2']],
  });
  return requestToken({
    request,
    secret: new Secret(clientSecret),
    profile: generic,
    policy: { ...policy, loopback: allowed },
    timeoutMs,
  });
}

/** The trace's request as bytes, with what the marks stand for put back. */
function wireText({ line, headers, body: form }: TraceView['request'], received: string): string {
  const [head = '', sentBody = ''] = received.split('\r\n\r\n');
  const basic = /\r\nauthorization: Basic (\S+)/.exec(head)?.[1] ?? '';
  const values = headers.map(([name, value]) =>
    name === 'authorization'
      ? `${name}: ${value.replace(secretMark, basic)}`
      : `${name}: ${value === lengthMark ? sentBody.length : value}`,
  );
  const secret = new URLSearchParams([['', clientSecret]]).toString().slice(1);
  return `${[line, ...values].join('\r\n')}\r\n\r\n${form.replace(secretMark, secret)}`;
}

describe('the request in the trace', () => {
  it.each(authMethods)(
    'is byte for byte what a server received, plain and over TLS, with %s',
    async (authMethod) => {
      for (const [server, origin] of [
        [plain, `http://127.0.0.1:${plain.port}`],
        [plain, `http://localhost:${plain.port}`],
        [secured, `https://localhost:${secured.port}`],
      ] as const) {
        server.answerWith(answerOf('HTTP/1.1 200 OK'));
        const { trace } = await ask(`${origin}/a/token?tenant=x%20y`, { authMethod });
        const received = server.requests.at(-1) ?? '';
        expect(received).toMatch(/^POST \/a\/token\?tenant=x%20y HTTP\/1\.1\r\nhost: \S+:\d+\r\n/);
        expect(wireText(trace.request, received)).toBe(received);
      }
    },
  );
});

describe('the answer in the trace', () => {
  it.each([
    ['HTTP/1.1 200 OK', { httpVersion: '1.1', status: 200, reason: 'OK' }],
    ['HTTP/1.0 200 Fine', { httpVersion: '1.0', status: 200, reason: 'Fine' }],
    ['HTTP/1.1 200 ', { httpVersion: '1.1', status: 200, reason: '' }],
    [
      'HTTP/1.1 103 Hints\r\nA: b\r\n\r\nHTTP/1.0 200 Late',
      { httpVersion: '1.0', status: 200, reason: 'Late' },
    ],
    [
      'HTTP/1.1 400 No access_token=tok-1234567890 \u0085 here',
      {
        status: 400,
        reason: expect.stringMatching(/^No access_token="\[token sha256:\w{16}\]" \\u\{0085\} here$/),
      },
    ],
  ])('has the status line of %j, plain and over TLS', async (statusLine, expected) => {
    for (const [server, scheme] of [
      [plain, 'http'],
      [secured, 'https'],
    ] as const) {
      server.answerWith(answerOf(statusLine));
      const { trace } = await ask(`${scheme}://127.0.0.1:${server.port}/`);
      expect(trace.response).toMatchObject(expected);
      expect(trace.response?.headers).toEqual([
        ['Content-Type', 'application/json'],
        ['Content-Length', String(body.length)],
      ]);
      expect(trace.failure).toBeNull();
    }
  });
});

describe('TLS in the trace', () => {
  it('has version, cipher, protocol and the whole certificate', async () => {
    secured.answerWith(answerOf('HTTP/1.1 200 OK'));
    const { trace } = await ask(`https://localhost:${secured.port}/`);
    expect(trace.tls).toMatchObject({
      protocol: 'TLSv1.3',
      cipher: expect.stringMatching(/^TLS_/),
      alpn: 'http/1.1',
      subject: 'good',
      hosts: ['localhost', '127.0.0.1', '0:0:0:0:0:0:0:1'],
      issuer: 'Test Authority, Test House',
      isTrusted: true,
    });
    expect(trace.tls?.validFrom).toBeLessThanOrEqual(Date.now());
    expect(trace.tls?.validTo).toBeGreaterThan(Date.now());
  });

  it('says where the server chose no protocol', async () => {
    withoutAlpn.answerWith(answerOf('HTTP/1.1 200 OK'));
    expect((await ask(`https://localhost:${withoutAlpn.port}/`)).trace.tls?.alpn).toBeNull();
  });

  it.each([
    ['expired', { subject: 'expired', issuer: 'Test Authority, Test House', validTo: Date.UTC(2020, 0, 2) }],
    ['wrongHost', { subject: 'wrong-host', hosts: ['elsewhere.example'] }],
    ['selfSigned', { subject: 'localhost', issuer: 'localhost', hosts: [] }],
  ] as const)(
    'describes the "%s" certificate that was refused, and nothing was sent',
    async (fault, facts) => {
      const { trace, reading } = await ask(hostile.tlsEndpoint(fault));
      expect(reading).toMatchObject({ kind: 'failed', code: 'tls-certificate' });
      expect(trace.tls).toMatchObject({ ...facts, protocol: 'TLSv1.3', isTrusted: false });
      expect(trace.failure).toMatchObject({ code: 'tls-certificate', bytesReceived: 0, statusLine: null });
      expect(trace.timing.tcpMs).not.toBeNull();
      expect(trace.timing.tlsMs).toBeNull();
    },
  );

  it.each(['oldVersion', 'hangsUp', 'plainText'] as const)(
    'is nothing where the handshake of "%s" showed no certificate',
    async (fault) => {
      const { trace } = await ask(hostile.tlsEndpoint(fault));
      expect(trace.tls).toBeNull();
      expect(trace.failure).toMatchObject({ code: 'tls-handshake' });
    },
  );
});

describe('a failure in the trace', () => {
  it('says how much of an answer had arrived when the time ran out', async () => {
    const { trace } = await ask(hostile.endpoint('half-answer'), { timeoutMs: 1_500 });
    expect(trace.failure).toEqual({
      code: 'timeout',
      detail: null,
      bytesReceived: 118,
      statusLine: { httpVersion: '1.1', status: 200 },
    });
    expect(trace.timing.firstByteMs).not.toBeNull();
    expect(trace.response).toBeNull();
  });

  it.each([
    ['silent', 'timeout', 0],
    ['hang-up', 'connection-reset', 0],
    ['ssh-banner', 'malformed-response', 21],
  ] as const)('of a "%s" server is %s', async (name, code, bytesReceived) => {
    const { trace } = await ask(hostile.endpoint(name), { timeoutMs: 1_500 });
    expect(trace.failure).toMatchObject({ code, bytesReceived, statusLine: null });
    expect(trace.timing).toMatchObject({ dnsMs: null, tcpMs: expect.any(Number), tlsMs: null });
    expect(trace.timing.firstByteMs === null).toBe(bytesReceived === 0);
  });

  it('of a closed port has no connection, and what would have been sent', async () => {
    const { trace } = await ask(hostile.closedEndpoint);
    expect(trace.failure).toMatchObject({ code: 'connection-refused', detail: 'ECONNREFUSED' });
    expect(trace).toMatchObject({ remoteAddress: null, timing: { tcpMs: null, firstByteMs: null } });
    expect(trace.request.line).toBe('POST / HTTP/1.1');
    expect(trace.request.body).toMatch(/client_secret=\[client secret\]$/);
  });

  it('of the guard has neither connection nor time', async () => {
    const before = plain.requests.length;
    const { trace } = await ask(`http://127.0.0.1:${plain.port}/`, { allowed: false });
    expect(trace).toMatchObject({
      failure: { code: 'address-refused', detail: null },
      remoteAddress: null,
      timing: { dnsMs: null, tcpMs: null, tlsMs: null, firstByteMs: null, totalMs: 0 },
    });
    expect(Math.abs(trace.startedAt - Date.now())).toBeLessThan(60_000);
    expect(plain.requests).toHaveLength(before);
  });
});

describe('the clock of the provider in the trace', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 29, 12, 0, 0) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const driftWith = async (headers: string) => {
    plain.answerWith(answerOf('HTTP/1.1 200 OK', headers));
    const { trace, findings } = await ask(`http://127.0.0.1:${plain.port}/`);
    return { driftMs: trace.clockDriftMs, isFinding: findings.some(({ code }) => code === 'clock-drift') };
  };

  it.each([
    ['agrees with ours', 0],
    ['is 90 seconds ahead', 90_000],
    ['is 90 seconds behind', -90_000],
    ['is two days ahead', 172_800_000],
    ['is two days behind', -172_800_000],
  ])('%s by its Date header', async (_name, offsetMs) => {
    const date = new Date(Date.now() + offsetMs).toUTCString();
    expect((await driftWith(`Date: ${date}\r\n`)).driftMs).toBe(offsetMs);
  });

  it.each([
    ['without a Date header', ''],
    ['with one that is no date', 'Date: yesterday\r\n'],
    ['with an empty one', 'Date: \r\n'],
  ])('is not known %s', async (_name, headers) => {
    expect((await driftWith(headers)).driftMs).toBeNull();
  });

  it('that is far off is a finding too; one that is not, or not known, is none', async () => {
    const dated = (offsetMs: number) => `Date: ${new Date(Date.now() + offsetMs).toUTCString()}\r\n`;
    expect((await driftWith(dated(3_600_000))).isFinding).toBe(true);
    expect((await driftWith(dated(-3_600_000))).isFinding).toBe(true);
    expect((await driftWith(dated(0))).isFinding).toBe(false);
    expect((await driftWith('')).isFinding).toBe(false);
  });
});
