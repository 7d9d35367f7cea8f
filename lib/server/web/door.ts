import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import { type Environment, env } from '../env';
import { clientAddress } from './client-address';
import { findFramers, responseKind } from './gate';
import { securityHeaders } from './headers';

/** What is used of Node's request and response. */
interface Exchange {
  readonly request: {
    readonly headers: Record<string, string | string[] | undefined>;
    readonly socket: { readonly remoteAddress?: string | undefined };
    readonly url?: string | undefined;
    method?: string | undefined;
  };
  readonly response: { setHeader(name: string, value: string): unknown };
}

const watched = Symbol.for('s2s-playground.door');
const holder = globalThis as { [watched]?: boolean };

/** Whether `watchDoor` has run in this process; without it nothing in `X-Forwarded-For` may be believed. */
export function isDoorWatched(): boolean {
  return holder[watched] === true;
}

/**
 * From now on each request to this process is made honest, and each answer gets its security headers, before the framework sees them. It is
 * needed below `proxy.ts`, which neither sees the socket nor the framework's own redirects and errors. Repeated calls do nothing.
 * @see https://nodejs.org/api/diagnostics_channel.html#built-in-channels
 */
export function watchDoor(): void {
  if (isDoorWatched()) return;
  holder[watched] = true;
  subscribe('http.server.request.start', (message) => {
    // The channel's documented shape; nothing but Node publishes there.
    prepareExchange(message as Exchange, env());
  });
}

/** What `watchDoor` does to one exchange: forwarded headers replaced by what the configuration lets us believe, base headers set. */
export function prepareExchange(
  { request, response }: Exchange,
  {
    mode,
    origin,
    trustedProxyHops,
    embedOrigins,
  }: Pick<Environment, 'mode' | 'origin' | 'trustedProxyHops' | 'embedOrigins'>,
): void {
  const { headers } = request;
  const address = clientAddress(headers['x-forwarded-for'], request.socket.remoteAddress, trustedProxyHops);
  for (const name of Object.keys(headers)) {
    if (name === 'forwarded' || name === 'x-real-ip' || name.startsWith('x-forwarded-')) delete headers[name];
  }
  headers['x-forwarded-for'] = address;
  if (mode === 'deployed') {
    // Next compares an action's Origin with this host, and a proxy in front may have changed Host.
    const { host, protocol } = new URL(origin);
    headers['x-forwarded-host'] = host;
    headers['x-forwarded-proto'] = protocol.slice(0, -1);
  }
  // No fetch Request can hold TRACE, so Next would answer 500 before proxy.ts can refuse it; any other unwanted method can.
  if (request.method === 'TRACE') request.method = 'PROPFIND';
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const framers = findFramers(path, embedOrigins);
  for (const [name, value] of securityHeaders(responseKind(path), mode === 'deployed', framers))
    response.setHeader(name, value);
}
