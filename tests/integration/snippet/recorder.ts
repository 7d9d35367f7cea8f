import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface Recorded {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Recorder {
  readonly origin: string;
  /** Everything that arrived since the last call. */
  take(): Recorded[];
  close(): Promise<void>;
}

/** A server on loopback that records what it gets; `whileWaiting` runs before each answer. */
export async function startRecorder(whileWaiting: () => void = () => {}): Promise<Recorder> {
  let recorded: Recorded[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('latin1');
      recorded.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
      whileWaiting();
      response.setHeader('content-type', 'application/json');
      response.end('{"access_token":"eyJ.a-b_c.d","token_type":"bearer","expires_in":86399}');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    take: () => {
      const taken = recorded;
      recorded = [];
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
