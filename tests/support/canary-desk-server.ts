import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CanaryForm, canaryForms } from './canary-forms';

/** A token endpoint that knows the scope `good` alone, and an API; both say back what they are told, in every form. */
export interface DeskServer {
  readonly tokenEndpoint: string;
  readonly api: string;
  /** The token that is given from now on. */
  give(token: string): void;
  /** Client secrets and bearer tokens that arrived, and tokens that were given, each once. */
  seen(): Readonly<Record<'secrets' | 'bearers' | 'given', ReadonlySet<string>>>;
  close(): Promise<void>;
}

const echoed = (Object.keys(canaryForms) as CanaryForm[]).filter((form) => form !== 'UTF-16');
const echo = (text: string) => echoed.map((form) => canaryForms[form](text)).join(' ');

/** Starts it on a free port of 127.0.0.1. */
export async function startDeskServer(): Promise<DeskServer> {
  const secrets = new Set<string>();
  const bearers = new Set<string>();
  const given = new Set<string>();
  let token = '';
  const server = createServer(async (incoming, outgoing) => {
    const answer = (status: number, body: object, headers: Readonly<Record<string, string>> = {}) =>
      outgoing
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(body));
    if (incoming.method === 'GET') {
      const bearer = (incoming.headers.authorization ?? '').replace(/^Bearer /, '');
      bearers.add(bearer);
      answer(403, { error_code: bearer, message: echo(bearer) }, { 'x-request-id': bearer });
      return;
    }
    const form = new URLSearchParams(await textOf(incoming));
    const secret = form.get('client_secret') ?? '';
    secrets.add(secret);
    if (form.get('scope') === 'good') {
      given.add(token);
      answer(200, { access_token: token, token_type: 'Bearer', expires_in: 60 });
    } else answer(400, { error: 'invalid_scope', error_description: echo(secret) });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    tokenEndpoint: `${origin}/desk`,
    api: `${origin}/api`,
    give: (next) => {
      token = next;
    },
    seen: () => ({ secrets, bearers, given }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
