import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { type Certificate, makeCertificates } from './certificates';
import { type HostileName, hostileAnswers } from './hostile-answers';

export type TlsFault =
  | 'good'
  | 'wrongHost'
  | 'expired'
  | 'selfSigned'
  | 'oldVersion'
  | 'hangsUp'
  | 'plainText';

export interface HostileEndpoints {
  /** URL of the plain server that misbehaves as named. */
  endpoint(name: HostileName): string;
  /** https URL of a server with that fault; `good` needs `authority` to be trusted. */
  tlsEndpoint(fault: TlsFault): string;
  readonly authority: string;
  /** A loopback URL where nothing listens. */
  readonly closedEndpoint: string;
  /** Connections that reached the second host, to which redirects point: has to stay 0. */
  trapHits(): number;
  close(): Promise<void>;
}

/** Token endpoints that break every rule, each behind its own path or port, on loopback. */
export async function startHostileEndpoints(): Promise<HostileEndpoints> {
  const sockets = new Set<Socket>();
  const servers: Server[] = [];
  const start = async (server: Server): Promise<number> => {
    servers.push(server);
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  };

  let trapHits = 0;
  const trapPort = await start(
    createServer((socket) => {
      trapHits += 1;
      socket.destroy();
    }),
  );
  const trap = `http://127.0.0.1:${trapPort}/stolen`;
  const plainPort = await start(createServer((socket) => answerByPath(socket, trap)));

  const certificates = makeCertificates();
  const secured = (certificate: Certificate, options: object = {}) =>
    start(
      createTlsServer({ ...certificate, ...options }, (socket) => {
        socket.on('error', () => socket.destroy());
        answerByPath(socket, trap);
      }).on('tlsClientError', (_fault, socket) => socket.destroy()),
    );
  const tlsPorts: Record<TlsFault, number> = {
    good: await secured(certificates.good),
    wrongHost: await secured(certificates.wrongHost),
    expired: await secured(certificates.expired),
    selfSigned: await secured(certificates.selfSigned),
    oldVersion: await secured(certificates.good, {
      minVersion: 'TLSv1.1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    }),
    hangsUp: await start(createServer((socket) => socket.once('data', () => socket.end()))),
    plainText: await start(
      createServer((socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))),
    ),
  };
  const closedPort = await start(createServer());
  await new Promise<void>((resolve) => servers.pop()?.close(() => resolve()));

  return {
    endpoint: (name) => `http://127.0.0.1:${plainPort}/${name}`,
    tlsEndpoint: (fault) => `https://127.0.0.1:${tlsPorts[fault]}/expires-text`,
    authority: certificates.authority,
    closedEndpoint: `http://127.0.0.1:${closedPort}/`,
    trapHits: () => trapHits,
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all(
        servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))),
      );
    },
  };
}

/** Reads one request whole, as far as its content-length says, then hands over to the answer that its path names. */
function answerByPath(socket: Socket, trap: string): void {
  let received = '';
  const onData = (chunk: Buffer) => {
    received += chunk.toString('latin1');
    const headEnd = received.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const head = received.slice(0, headEnd);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    const body = received.slice(headEnd + 4);
    if (body.length < length) return;
    socket.off('data', onData);
    socket.resume();
    const name = /^\w+ \/([\w.-]+)/.exec(head)?.[1] ?? '';
    if (isHostileName(name)) hostileAnswers[name](socket, { trap, head, body });
    else socket.destroy();
  };
  socket.on('data', onData);
}

function isHostileName(name: string): name is HostileName {
  return Object.hasOwn(hostileAnswers, name);
}
