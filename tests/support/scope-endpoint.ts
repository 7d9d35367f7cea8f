import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What it does with scopes and how often it asks to wait, from now on. */
export interface ScopeRules {
  /** Any request with one of these is refused. */
  readonly refused?: ReadonlySet<string>;
  /** Left out of the token without a word that they were, but for the answer's `scope`. */
  readonly dropped?: ReadonlySet<string>;
  /** Of the requests from now on, the ones by these numbers, from 1, are answered 429. */
  readonly throttled?: readonly number[];
  /** Seconds of `Retry-After`; 1 where left out. */
  readonly retryAfterSeconds?: number;
}

/** A token endpoint of this machine of which is known what it does with each scope. */
export interface ScopeEndpoint {
  readonly tokenEndpoint: string;
  /** Sets the rules and forgets the requests before. */
  follow(rules: ScopeRules): void;
  /** Scopes of each request since, throttled ones included; null for one that was throttled. */
  readonly requests: readonly (readonly string[] | null)[];
  close(): Promise<void>;
}

/** Starts it on a free port of loopback; it accepts every client and refuses no scope before it is told to. */
export async function startScopeEndpoint(): Promise<ScopeEndpoint> {
  let rules: ScopeRules = {};
  const requests: (readonly string[] | null)[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
    const scopes = (form.get('scope') ?? '').split(' ').filter(Boolean);
    const answer = (status: number, body: object, headers: Record<string, string> = {}) => {
      const type = 'application/json';
      outgoing.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
      outgoing.end(JSON.stringify(body));
    };
    if (rules.throttled?.includes(requests.length + 1)) {
      requests.push(null);
      const wait = String(rules.retryAfterSeconds ?? 1);
      return answer(429, { error: 'slow_down' }, { 'retry-after': wait });
    }
    requests.push(scopes);
    if (scopes.some((scope) => rules.refused?.has(scope))) return answer(400, { error: 'invalid_scope' });
    // One that nobody asked for is always among them: an answer without any would name none.
    const scope = ['default', ...scopes.filter((one) => !rules.dropped?.has(one))].join(' ');
    return answer(200, { access_token: 'opaque-token', token_type: 'Bearer', expires_in: 60, scope });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    tokenEndpoint: `http://127.0.0.1:${port}/token`,
    follow(next) {
      rules = next;
      requests.length = 0;
    },
    requests,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
