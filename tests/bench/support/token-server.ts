import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * The token endpoint that all contestants ask: a new signed JWT for every POST, the key that verifies it, and leave for pages of any origin.
 * It checks no secret. A program of its own; sends its port to the parent.
 */
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwks = JSON.stringify({
  keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'bench', alg: 'ES256', use: 'sig' }],
});
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const header = encode({ alg: 'ES256', typ: 'at+jwt', kid: 'bench' });
let issuer = '';

function newToken(scope: string): string {
  const iat = Math.floor(Date.now() / 1000);
  const claims = { iss: issuer, sub: 'bench', aud: 'bench', iat, exp: iat + 3600, jti: randomUUID(), scope };
  const signed = `${header}.${encode(claims)}`;
  const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
}

const server = createServer({ keepAliveTimeout: 60_000 }, async (request, response) => {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('cache-control', 'no-store');
  if (request.method === 'OPTIONS') {
    // Remembered, so that the page that has to ask first does so once.
    response.writeHead(204, {
      'access-control-allow-headers': 'authorization, content-type, x-requested-with',
      'access-control-allow-methods': 'POST',
      'access-control-max-age': '7200',
    });
    return void response.end();
  }
  response.setHeader('content-type', 'application/json');
  if (request.url === '/jwks') return void response.end(jwks);
  if (request.url === '/.well-known/openid-configuration')
    return void response.end(
      JSON.stringify({ issuer, jwks_uri: `${issuer}/jwks`, token_endpoint: `${issuer}/token` }),
    );
  if (request.url !== '/token' || request.method !== 'POST') return void response.writeHead(404).end('{}');
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  const scope = new URLSearchParams(body).get('scope') ?? 'read';
  response.end(
    JSON.stringify({ access_token: newToken(scope), token_type: 'Bearer', expires_in: 3600, scope }),
  );
});

server.listen(0, '127.0.0.1', () => {
  // What `listen` with a port gives.
  const { port } = server.address() as AddressInfo;
  issuer = `http://127.0.0.1:${port}`;
  process.send?.(port);
});

// Nothing is left behind when the measuring process is killed.
process.once('disconnect', () => process.exit());
