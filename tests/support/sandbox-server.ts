import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { forgetEnvironment } from '@/lib/server/env';
import { answerData } from '@/lib/server/sandbox/data-api';
import { answerDiscovery } from '@/lib/server/sandbox/discovery';
import { imsAnswer } from '@/lib/server/sandbox/ims-answer';
import { publicJwks } from '@/lib/server/sandbox/signing-key';
import { answerTokenRequest } from '@/lib/server/sandbox/token-endpoint';
import { answerUserinfo } from '@/lib/server/sandbox/userinfo';
import { answerValidateToken } from '@/lib/server/sandbox/validate-token';

/** The sandbox behind a real socket, without Next: what operations talk to in integration tests. */
export interface SandboxServer {
  readonly origin: string;
  /** Requests to the token endpoint so far. */
  tokenRequests(): number;
  stop(): Promise<void>;
}

/** Starts it on a free port and makes that port the environment's, so that the sandbox profile points at it. */
export async function startSandboxServer(): Promise<SandboxServer> {
  let tokenRequests = 0;
  const server = createServer(async (incoming, outgoing) => {
    const request = await toRequest(incoming);
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/token/v3')) tokenRequests += 1;
    const response = await answer(pathname, request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The sandbox server has no port.');
  process.env.PORT = String(address.port);
  forgetEnvironment();
  return {
    origin: `http://127.0.0.1:${address.port}`,
    tokenRequests: () => tokenRequests,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      delete process.env.PORT;
      forgetEnvironment();
    },
  };
}

function answer(path: string, request: Request): Promise<Response> | Response {
  if (path.startsWith('/sandbox/api/data/')) return answerData(request);
  switch (path) {
    case '/sandbox/ims/token/v3':
      return answerTokenRequest(request);
    case '/sandbox/ims/keys':
      return publicJwks().then((keys) => imsAnswer(200, keys));
    case '/sandbox/ims/validate_token/v1':
      return answerValidateToken(request);
    case '/sandbox/ims/userinfo/v2':
      return answerUserinfo(request);
    case '/sandbox/ims/.well-known/openid-configuration':
      return answerDiscovery(new URL(request.url).origin);
    default:
      return new Response('not found', { status: 404 });
  }
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers.set(name, String(value));
  const abort = new AbortController();
  incoming.socket.once('close', () => abort.abort());
  const body = chunks.length > 0 ? Buffer.concat(chunks) : null;
  const url = `http://${incoming.headers.host}${incoming.url}`;
  return new Request(url, { method: incoming.method ?? 'GET', headers, body, signal: abort.signal });
}
