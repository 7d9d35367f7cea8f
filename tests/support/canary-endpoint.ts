import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type CanaryForm, canaryForms } from './canary-forms';

/** What the token endpoint is told in one request. */
interface ReceivedRequest {
  readonly path: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A token endpoint that says back what it is told, in every way an answer can; one path below `/` for each. */
export interface ReflectingEndpoint {
  readonly origin: string;
  received(): readonly ReceivedRequest[];
  /** Requests that reached the other host, to which its redirects point: has to stay 0. */
  strayRequests(): number;
  close(): Promise<void>;
}

type Answer = (
  response: ServerResponse,
  told: ReceivedRequest & { readonly head: string; readonly body: string },
) => void;

/** Forms in which a server can echo a secret that still have to be masked; bytes in UTF-16 are no text of an answer. */
const echoed = (Object.keys(canaryForms) as CanaryForm[]).filter((form) => form !== 'UTF-16');
const allForms = (secret: string) => echoed.map((form) => `${form}=[${canaryForms[form](secret)}]`).join(' ');
const asHeader = (text: string) => Buffer.from(text).toString('latin1');
const json = (response: ServerResponse, status: number, body: object) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
const raw = (response: ServerResponse, bytes: string) => response.socket?.end(bytes);

/**
 * The ways, by path. `token` and `reflect-token` give `accessToken`; `silent` never ends.
 * @see tests/support/hostile-answers.ts for servers that misbehave without knowing a secret
 */
function answersWith(accessToken: string, otherHost: string): Readonly<Record<string, Answer>> {
  const redirect =
    (status: number): Answer =>
    (response, { clientSecret }) =>
      response
        .writeHead(status, {
          location: `${otherHost}/?secret=${encodeURIComponent(clientSecret)}#${encodeURIComponent(clientSecret)}`,
        })
        .end();
  return {
    token: (response) =>
      json(response, 200, {
        access_token: accessToken,
        token_type: 'Bearer',
        expires_in: 3600,
        scope: 'read',
      }),
    'reflect-token': (response, { clientSecret, body }) =>
      json(response, 200, {
        access_token: accessToken,
        token_type: clientSecret,
        expires_in: 3600,
        scope: `read ${allForms(clientSecret)}`,
        client_secret: clientSecret,
        body,
      }),
    'reflect-in-token': (response, { clientSecret }) =>
      json(response, 200, {
        access_token: `at.${Buffer.from(`{"s":"${clientSecret}"}`).toString('base64url')}.${clientSecret}`,
        token_type: 'Bearer',
      }),
    'reflect-json': (response, { clientSecret, head, body }) =>
      json(response, 400, {
        error: clientSecret,
        error_description: allForms(clientSecret),
        error_uri: head,
        head,
        body,
      }),
    'reflect-nested': (response, { clientSecret, body }) =>
      json(response, 422, {
        error: {
          code: clientSecret,
          message: JSON.stringify({ body: JSON.stringify({ clientSecret, body }) }),
        },
      }),
    'reflect-html': (response, { clientSecret, head, body }) =>
      response
        .writeHead(500, { 'content-type': 'text/html' })
        .end(
          `<!doctype html><title>${canaryForms.HTML(clientSecret)}</title><pre>${allForms(clientSecret)}\n${head}\n${body}</pre>`,
        ),
    'reflect-text': (response, { head, body }) =>
      response.writeHead(403, { 'content-type': 'text/plain' }).end(`${head}\n\n${body}`),
    'reflect-headers': (response, { clientSecret, head }) =>
      response
        .writeHead(401, {
          'content-type': 'application/json',
          'www-authenticate': `Basic realm="${encodeURIComponent(clientSecret)}"`,
          'x-debug-id': encodeURIComponent(clientSecret),
          'set-cookie': `secret=${encodeURIComponent(clientSecret)}`,
          'x-raw': asHeader(clientSecret),
          'x-authorization': /authorization: (.*)/i.exec(head)?.[1] ?? 'none',
          [`x-${canaryForms.hex(clientSecret)}`]: 'a name',
        })
        .end('{"error":"invalid_client"}'),
    'reflect-reason': (response, { clientSecret }) =>
      raw(response, `HTTP/1.1 400 ${asHeader(clientSecret)}\r\nContent-Length: 0\r\n\r\n`),
    'reflect-long': (response, { clientSecret }) =>
      json(response, 400, {
        error: 'invalid_client',
        error_description: `${'x'.repeat(1_980)}${clientSecret}`,
        pad: `${'x'.repeat(14_200)}${clientSecret}`,
      }),
    'reflect-gzip': (response, { clientSecret }) =>
      response
        .writeHead(400, { 'content-encoding': 'gzip', 'content-type': 'application/json' })
        .end(gzipSync(JSON.stringify({ error: clientSecret }))),
    'reflect-content-type': (response, { clientSecret }) =>
      response
        .writeHead(200, {
          'content-type': `text/${encodeURIComponent(clientSecret)}`,
          date: encodeURIComponent(clientSecret),
        })
        .end('{}'),
    'not-http': (response, { clientSecret }) => raw(response, `${asHeader(clientSecret)}\r\n\r\n`),
    'bad-chunk': (response, { clientSecret }) =>
      raw(response, `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${asHeader(clientSecret)}\r\n`),
    'cut-short': (response, { clientSecret }) =>
      raw(
        response,
        `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n{"error":"${asHeader(clientSecret)}`,
      ),
    'huge-header': (response, { clientSecret }) =>
      raw(response, `HTTP/1.1 200 OK\r\nX-Secret: ${asHeader(clientSecret).repeat(1_000)}\r\n\r\n`),
    'huge-body': (response, { clientSecret }) => response.writeHead(200).end(clientSecret.repeat(10_000)),
    silent: (response, { clientSecret }) =>
      response.writeHead(200, { 'content-type': 'application/json' }).write(`{"error":"${clientSecret}`),
    'redirect-301': redirect(301),
    'redirect-302': redirect(302),
    'redirect-303': redirect(303),
    'redirect-307': redirect(307),
    'redirect-308': redirect(308),
  };
}

/** Paths on which no token is given. */
export const reflectingFailures = Object.keys(answersWith('', '')).filter(
  (path) => !['token', 'reflect-token', 'reflect-in-token'].includes(path),
);

/** Starts it, and the other host, on free ports of 127.0.0.1. */
export async function startReflectingEndpoint(accessToken: string): Promise<ReflectingEndpoint> {
  const received: ReceivedRequest[] = [];
  let strays = 0;
  const other = await start((_request, response) => {
    strays += 1;
    response.end();
  });
  const answers = answersWith(accessToken, other.origin);
  const endpoint = await start(async (request, response) => {
    const told = await read(request);
    received.push(told);
    (answers[told.path] ?? answers.token)?.(response, told);
  });
  return {
    origin: endpoint.origin,
    received: () => received,
    strayRequests: () => strays,
    close: async () => void (await Promise.all([endpoint.close(), other.close()])),
  };
}

async function start(
  listener: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ origin: string; close(): Promise<void> }> {
  const server: Server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function read(request: IncomingMessage): Promise<ReceivedRequest & { head: string; body: string }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString('utf8');
  const head = request.rawHeaders
    .flatMap((name, at, all) => (at % 2 ? [] : [`${name}: ${all[at + 1]}`]))
    .join('\n');
  const pair = /authorization: Basic (\S+)/i.exec(head)?.[1];
  const form = new URLSearchParams(body);
  const [id = '', ...rest] = pair ? Buffer.from(pair, 'base64').toString('utf8').split(':') : [];
  const secret = rest.join(':');
  return {
    path: (request.url ?? '/').slice(1),
    clientId: pair ? decoded(id) : (form.get('client_id') ?? ''),
    clientSecret: pair ? decoded(secret) : (form.get('client_secret') ?? ''),
    head,
    body,
  };
}

/** Form-decoded where it can be (RFC 6749 section 2.3.1), as it is otherwise. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
