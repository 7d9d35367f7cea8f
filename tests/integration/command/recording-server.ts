import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface Recorded {
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  /** Names in lower case, in order. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

export interface RecordingServer {
  readonly port: number;
  /** The requests since the last call. */
  take(): Recorded[];
  close(): Promise<void>;
}

/** A server on the loopback that answers everything with an empty 200 and remembers it. */
export async function startRecordingServer(): Promise<RecordingServer> {
  let seen: Recorded[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const raw = request.rawHeaders;
      const headers = raw.flatMap((name, index) =>
        index % 2 === 0
          ? [[name.toLowerCase(), Buffer.from(raw[index + 1] ?? '', 'latin1').toString()] as const]
          : [],
      );
      seen.push({
        method: request.method ?? '',
        target: request.url ?? '',
        headers,
        body: Buffer.concat(chunks).toString(),
      });
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    take() {
      const taken = seen;
      seen = [];
      return taken;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
