import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import next from 'next';
import { isBuilt } from './source-state.ts';

/**
 * `npm start`: builds if needed (`--built`: serves the build that is there), then serves until it is told to stop. What must be right before the first request
 * (environment, keys, schema) is checked by instrumentation.ts, which ends the process with one sentence.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const deployed = Boolean(process.env.APP_URL);
const host = deployed ? '0.0.0.0' : '127.0.0.1';
const port = Number(process.env.PORT || 3000);

function refuse(sentence: string): never {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}

if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  refuse('PORT is not a port number: give a whole number from 1 to 65535, for example PORT=3100 npm start.');
}
Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', PORT: String(port) });

/** Takes the port first, so that a port in use is told before the build, and nobody can take it meanwhile. */
const server = createServer({ requestTimeout: 60_000, headersTimeout: 15_000, maxHeaderSize: 16_384 });
let answer: ReturnType<ReturnType<typeof next>['getRequestHandler']> | undefined;
server.on('request', (request, response) => {
  if (answer) return void answer(request, response);
  response
    .writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' })
    .end('Starting. Try again in a moment.');
});
await new Promise<void>((resolve) => {
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      refuse(
        `Port ${port} is in use: stop the program that holds it, or choose another with PORT=${port + 100} npm start.`,
      );
    if (error.code === 'EACCES')
      refuse(
        `Port ${port} needs more rights than this account has: choose one from 1024 up, for example PORT=3000 npm start.`,
      );
    refuse(
      `The server cannot listen on ${host}:${port} (${error.code ?? 'unknown fault'}): choose another port with PORT=... npm start.`,
    );
  });
  server.listen(port, host, resolve);
});

if (!process.argv.includes('--built') && !isBuilt(root)) {
  process.stdout.write('Building the production version (about a minute, only after a change) ...\n');
  const build = spawnSync(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (build.status !== 0) {
    process.stderr.write(`${build.stdout}${build.stderr}`);
    refuse('The build failed: the reason stands above. A clean "npm ci" repairs an incomplete installation.');
  }
}

const app = next({ dev: false, dir: root, hostname: host, port, httpServer: server });
await app.prepare();
answer = app.getRequestHandler();

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) process.exit(1);
    stopping = true;
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 12_000).unref();
  });
}
