import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface KeyServer {
  readonly origin: string;
  /** Paths asked for, in order. */
  readonly asked: string[];
  /** What stands at a path: text is sent as JSON, a function answers itself, nothing is 404. */
  readonly pages: Map<string, string | ((response: ServerResponse) => void)>;
  close(): Promise<void>;
}

/** A server on loopback that publishes what a test tells it to, and notes who asks. */
export async function startKeyServer(): Promise<KeyServer> {
  const asked: string[] = [];
  const pages: KeyServer['pages'] = new Map();
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const page = pages.get(request.url ?? '');
    if (typeof page === 'function') page(response);
    else response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    pages,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
