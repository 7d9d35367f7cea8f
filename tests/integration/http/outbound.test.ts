import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OutboundNetwork, systemNetwork } from '@/lib/server/http/network';
import { type OutboundRequest, sendOutbound } from '@/lib/server/http/outbound';
import { OutboundError } from '@/lib/server/http/outbound-error';

const policy = { loopback: true, publicAddresses: true, hosts: [], own: null } as const;

let server: Server;
let port: number;
let origin: string;
let openSockets = 0;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const size = Number(/^\/bytes\/(\d+)/.exec(request.url ?? '')?.[1] ?? 0);
    if (size > 0) return response.end(Buffer.alloc(size, 0xff));
    response.setHeader('X-Twice', ['one', 'two']);
    response.end(
      JSON.stringify({
        method: request.method,
        url: request.url,
        headers: request.rawHeaders,
        body: Buffer.concat(chunks).toString(),
      }),
    );
  });
  server.on('connection', (socket) => {
    openSockets += 1;
    socket.on('close', () => {
      openSockets -= 1;
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
  origin = `http://127.0.0.1:${port}`;
});
afterAll(() => server.close());

const get = (url: string, more: Partial<OutboundRequest> = {}, network?: OutboundNetwork) =>
  sendOutbound({ method: 'GET', url, headers: [], ...more }, policy, network);

async function errorOf(attempt: Promise<unknown>): Promise<OutboundError> {
  const fault = await attempt.then(
    () => null,
    (caught: unknown) => caught,
  );
  if (!(fault instanceof OutboundError)) throw new Error('no OutboundError');
  return fault;
}

describe('sendOutbound', () => {
  it('gives status, headers with repeated names, body, times and address of an answer', async () => {
    const answer = await sendOutbound(
      { method: 'POST', url: `${origin}/a?b=c`, headers: [['x-mine', '1']], body: 'hé' },
      policy,
    );
    const seen = JSON.parse(Buffer.from(answer.body).toString());
    expect(seen).toMatchObject({ method: 'POST', url: '/a?b=c', body: 'hé' });
    expect(seen.headers).toEqual([
      'host',
      `127.0.0.1:${port}`,
      'connection',
      'close',
      'x-mine',
      '1',
      'accept-encoding',
      'identity',
      'content-length',
      '3',
    ]);
    expect(answer.status).toBe(200);
    expect(answer.headers.filter(([name]) => name === 'X-Twice')).toEqual([
      ['X-Twice', 'one'],
      ['X-Twice', 'two'],
    ]);
    expect(answer).toMatchObject({
      remoteAddress: '127.0.0.1',
      tls: null,
      timing: { dnsMs: null, tlsMs: null },
    });
    expect(Math.abs(answer.receivedAt - Date.now())).toBeLessThan(1_000);
  });

  it('asks the DNS for a name and tries each of its addresses: the server is on one of the two of localhost', async () => {
    const answer = await get(`http://localhost:${port}/`);
    expect(answer.remoteAddress).toBe('127.0.0.1');
    expect(answer.timing.dnsMs).toBeGreaterThan(0);
    expect(answer.timing.tcpMs).toBeGreaterThanOrEqual(answer.timing.dnsMs ?? Number.POSITIVE_INFINITY);

    const both: OutboundNetwork = {
      ...systemNetwork,
      lookup: async () => [
        { address: '::1', family: 6 },
        { address: '127.0.0.1', family: 4 },
      ],
    };
    expect((await get(`http://localhost:${port}/`, {}, both)).remoteAddress).toBe('127.0.0.1');
  });

  it('accepts a body up to its limit and not one byte more', async () => {
    expect((await get(`${origin}/bytes/1000`, { bodyBytesMax: 1_000 })).body).toHaveLength(1_000);
    expect(await errorOf(get(`${origin}/bytes/1001`, { bodyBytesMax: 1_000 }))).toMatchObject({
      code: 'body-too-large',
      remoteAddress: '127.0.0.1',
    });
    expect((await get(`${origin}/bytes/262144`)).body).toHaveLength(262_144);
    expect(await errorOf(get(`${origin}/bytes/262145`))).toMatchObject({ code: 'body-too-large' });
  });

  it.each([
    ['ENOTFOUND', 'dns-not-found'],
    ['EAI_AGAIN', 'dns-failed'],
    ['ESERVFAIL', 'dns-failed'],
    ['', 'dns-failed'],
  ])("translates the resolver's %s to %s", async (code, expected) => {
    const network: OutboundNetwork = {
      ...systemNetwork,
      lookup: () =>
        Promise.reject(Object.assign(new Error('getaddrinfo secret.example'), code ? { code } : {})),
    };
    const fault = await errorOf(get('https://name.example/', {}, network));
    expect(fault).toMatchObject({
      code: expected,
      message: expected,
      detail: code || null,
      remoteAddress: null,
    });
    expect(fault.cause).toBeUndefined();
    expect(JSON.stringify(fault)).not.toContain('secret.example');
  });

  it('does not wait longer for the DNS than for anything else', async () => {
    const network: OutboundNetwork = { ...systemNetwork, lookup: () => new Promise(() => undefined) };
    const startedAt = performance.now();
    const fault = await errorOf(get('https://name.example/', { timeoutMs: 50 }, network));
    expect(performance.now() - startedAt).toBeLessThan(500);
    expect(fault).toMatchObject({ code: 'timeout', detail: null, timing: { dnsMs: null, tcpMs: null } });
    expect(fault.timing.totalMs).toBeGreaterThanOrEqual(45);
  });

  it('opens no connection for a request that was cancelled before', async () => {
    let connections = 0;
    const network: OutboundNetwork = {
      ...systemNetwork,
      connect(addresses, to) {
        connections += 1;
        return systemNetwork.connect(addresses, to);
      },
    };
    expect(await errorOf(get(`${origin}/`, { signal: AbortSignal.abort() }, network))).toMatchObject({
      code: 'cancelled',
    });
    expect(connections).toBe(0);
  });

  it('closes every connection, a hundred at once too', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, (_, i) => get(`${origin}/${i}`)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    await expect.poll(() => openSockets).toBe(0);
  });

  it('never shows in an error what was sent', async () => {
    const secret = 'S3CRET-in-request';
    const request: OutboundRequest = {
      method: 'POST',
      url: `${origin}/bytes/9999999`,
      headers: [['authorization', secret]],
      body: secret,
    };
    const fault = await errorOf(sendOutbound(request, policy));
    expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toContain(secret);
    expect(
      await errorOf(sendOutbound({ ...request, url: `https://user:${secret}@ims.example/` }, policy)),
    ).toMatchObject({ message: 'userinfo-refused' });
  });
});
