import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';

/**
 * Serves the built application of the working folder the way lib/cli/start.ts serves ours. Started elsewhere the framework would run our
 * instrumentation in it. A program of its own; sends its port to the parent.
 */
const dir = process.cwd();
const server = createServer();
server.listen(0, '127.0.0.1', async () => {
  // What `listen` with a port gives.
  const { port } = server.address() as AddressInfo;
  const app = next({ dev: false, dir, hostname: '127.0.0.1', port, httpServer: server });
  await app.prepare();
  const answer = app.getRequestHandler();
  server.on('request', (request, response) => void answer(request, response));
  process.send?.(port);
});

// Nothing is left behind when the measuring process is killed.
process.once('disconnect', () => process.exit());
