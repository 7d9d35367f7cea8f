import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Swagger UI as its package is meant to be served, with an API description whose one security scheme is the client-credentials flow of
 * `TOKEN_ENDPOINT`. Everything is compressed beforehand. A program of its own; sends its port to the parent.
 */
const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
};
const tokenUrl = process.env.TOKEN_ENDPOINT ?? '';
const description = {
  openapi: '3.0.3',
  info: { title: 'Bench', version: '1' },
  paths: {
    '/things': {
      get: { security: [{ oauth: ['read'] }], responses: { 200: { description: 'Things' } } },
    },
  },
  components: {
    securitySchemes: {
      oauth: {
        type: 'oauth2',
        flows: { clientCredentials: { tokenUrl, scopes: { read: 'Read things' } } },
      },
    },
  },
};
const packaged = (name: string) => readFileSync(join(folder, name));
const documents = new Map<string, Buffer>([
  ['/', packaged('index.html')],
  ['/openapi.json', Buffer.from(JSON.stringify(description))],
  [
    '/swagger-initializer.js',
    Buffer.from(
      packaged('swagger-initializer.js')
        .toString()
        // The public validator would be asked over the network.
        .replace(/url: "[^"]*"/, 'url: "/openapi.json", validatorUrl: null'),
    ),
  ],
  ...[
    'index.css',
    'swagger-ui.css',
    'swagger-ui-bundle.js',
    'swagger-ui-standalone-preset.js',
    'favicon-32x32.png',
    'favicon-16x16.png',
  ].map((name): [string, Buffer] => [`/${name}`, packaged(name)]),
]);
const compressed = new Map([...documents].map(([path, content]) => [path, gzipSync(content)]));

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  const path = new URL(request.url ?? '/', 'http://bench').pathname;
  const body = compressed.get(path);
  if (!body) return void response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': types[extname(path) || '.html'] ?? 'application/octet-stream',
    'content-encoding': 'gzip',
    'content-length': body.length,
  });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  // What `listen` with a port gives.
  process.send?.((server.address() as AddressInfo).port);
});

// Nothing is left behind when the measuring process is killed.
process.once('disconnect', () => process.exit());
