import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Certificate } from './certificates';

export interface RecordingServer {
  readonly port: number;
  /** Every byte of each request, in order, as ISO 8859-1 text. */
  readonly requests: readonly string[];
  /** What it answers from now on, byte for byte; null for nothing at all. */
  answerWith(bytes: string | null): void;
  close(): Promise<void>;
}

/** A server on loopback that keeps what it receives byte for byte; over TLS where it has a certificate, without ALPN where `alpn` is empty. */
export async function startRecordingServer(
  secured: (Certificate & { readonly alpn: readonly string[] }) | null = null,
): Promise<RecordingServer> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  let answer: string | null = '';
  const record = (socket: Socket) => {
    let text = '';
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      const headEnd = text.indexOf('\r\n\r\n');
      const length = Number(/\r\ncontent-length: (\d+)\r\n/i.exec(text)?.[1] ?? 0);
      if (headEnd < 0 || text.length < headEnd + 4 + length) return;
      requests.push(text);
      if (answer !== null) socket.end(Buffer.from(answer, 'latin1'));
    });
  };
  const server: Server = secured
    ? createTlsServer(
        {
          key: secured.key,
          cert: secured.cert,
          ...(secured.alpn.length > 0 ? { ALPNProtocols: [...secured.alpn] } : {}),
        },
        record,
      ).on('tlsClientError', (_fault, socket) => socket.destroy())
    : createServer(record);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    answerWith: (bytes) => {
      answer = bytes;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
