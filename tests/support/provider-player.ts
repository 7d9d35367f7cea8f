import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OutboundNetwork } from '@/lib/server/http/network';

/** A token request, or the call of an API, as it arrived. */
export interface ToldRequest {
  readonly method: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly host: string;
  readonly path: string;
  readonly form: URLSearchParams;
  /** The user name and password of HTTP Basic, not form-decoded; null where there was none. */
  readonly basic: string | null;
}

/** What a provider answers; without a content type it is JSON. */
export interface PlayedAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is written as JSON. */
  readonly body?: object | string;
}
export type Part = PlayedAnswer | ((told: ToldRequest) => PlayedAnswer);

/** One server that stands for every host of the world, over TLS, and for this machine without. */
export interface ProviderPlayer {
  /** The answer to whoever calls with this client ID from now on. */
  play(clientId: string, part: Part): void;
  /** Requests that came with this client ID. */
  requestsOf(clientId: string): number;
  readonly httpOrigin: string;
  readonly tlsPort: number;
  /** Leads every public address here, and answers for the DNS; loopback addresses are left alone. */
  readonly network: OutboundNetwork;
  /** PEM of the certificate; has to be trusted. */
  readonly authority: string;
  close(): Promise<void>;
}

/** Hosts with a fate of their own; every other name is found. */
export const fatedHosts = {
  unknown: 'no-such-host.example',
  unanswered: 'silent-name-service.example',
  inside: 'inside.example',
  unreachable: 'unreachable.example',
} as const;

/** What every host that is found resolves to, but the unreachable one. */
export const publicAddress = '93.184.215.14';
export const unreachableAddress = '93.184.215.15';

const adobeHosts = ['*.adobelogin.com', '*.adobe.io'];
const platformHosts = ['*.eu.auth0.com', '*.okta.com', 'login.microsoftonline.com'];
const playedHosts = [
  ...adobeHosts,
  ...platformHosts,
  'id.example.com',
  '*.auth.eu-central-1.amazoncognito.com',
];

/** Starts it on free ports, with a certificate for `hosts` that the `openssl` command makes. */
export async function startProviderPlayer(hosts: readonly string[] = playedHosts): Promise<ProviderPlayer> {
  const parts = new Map<string, Part>();
  const counts = new Map<string, number>();
  const listener: RequestListener = async (incoming, outgoing) => {
    const told = await read(incoming);
    const clientId = told.form.get('client_id') ?? decodeURIComponent(told.basic?.split(':')[0] ?? '');
    counts.set(clientId, (counts.get(clientId) ?? 0) + 1);
    const part = parts.get(clientId);
    const { status = 400, headers = {}, body = '' } = typeof part === 'function' ? part(told) : (part ?? {});
    const type = typeof body === 'object' ? { 'content-type': 'application/json' } : {};
    outgoing.writeHead(status, { 'cache-control': 'no-store', ...type, ...headers });
    outgoing.end(typeof body === 'object' ? JSON.stringify(body) : body);
  };
  const certificate = makeCertificate(hosts);
  const servers = [createServer(listener), createTlsServer(certificate, listener)];
  const [httpPort, tlsPort] = await Promise.all(
    servers.map(async (server) => {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      return (server.address() as AddressInfo).port;
    }),
  );
  return {
    play: (clientId, part) => void parts.set(clientId, part),
    requestsOf: (clientId) => counts.get(clientId) ?? 0,
    httpOrigin: `http://127.0.0.1:${httpPort}`,
    tlsPort: Number(tlsPort),
    network: networkTo(Number(tlsPort)),
    authority: certificate.cert,
    close: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
        await once(server, 'close');
      }
    },
  };
}

/** The network of a player by its port, also for another process. */
export function networkTo(tlsPort: number): OutboundNetwork {
  return {
    async lookup(hostname) {
      if (hostname === fatedHosts.unknown) throw Object.assign(new Error('no name'), { code: 'ENOTFOUND' });
      if (hostname === fatedHosts.unanswered)
        throw Object.assign(new Error('no answer'), { code: 'EAI_AGAIN' });
      if (hostname === fatedHosts.inside) return [{ address: '10.1.2.3', family: 4 }];
      const address = hostname === fatedHosts.unreachable ? unreachableAddress : publicAddress;
      return [{ address, family: 4 }];
    },
    connect(addresses, port) {
      const [first] = addresses;
      // The system refuses a TCP connection to the broadcast address before a packet is sent.
      if (first?.address === unreachableAddress) return connect({ host: '255.255.255.255', port });
      if (first?.address !== publicAddress)
        return connect({ host: first?.address ?? '', port, noDelay: true });
      const socket = connect({ host: '127.0.0.1', port: tlsPort, noDelay: true });
      // The guard looks at the other end once more: it sees the address that it asked for.
      return Object.defineProperty(socket, 'remoteAddress', { value: publicAddress });
    },
  };
}

async function read(incoming: IncomingMessage): Promise<ToldRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const pair = /^Basic (\S+)$/.exec(incoming.headers.authorization ?? '')?.[1];
  return {
    method: incoming.method ?? '',
    headers: incoming.headers,
    host: incoming.headers.host ?? '',
    path: incoming.url ?? '',
    form: new URLSearchParams(Buffer.concat(chunks).toString('utf8')),
    basic: pair === undefined ? null : Buffer.from(pair, 'base64').toString('utf8'),
  };
}

function makeCertificate(hosts: readonly string[]): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'player-'));
  const names = hosts.map((host) => `DNS:${host}`).join(',');
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'key.pem'];
  const cert = ['-x509', '-days', '2', '-subj', '/CN=Player', '-addext', `subjectAltName=${names}`];
  try {
    execFileSync('openssl', ['req', ...key, ...cert, '-out', 'cert.pem'], { cwd: folder, stdio: 'pipe' });
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    return { key: read('key.pem'), cert: read('cert.pem') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
