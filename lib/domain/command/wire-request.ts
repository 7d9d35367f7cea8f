import type { Parameter } from '../credential';
import { secretMark, type TraceView } from '../generation';
import { readFormPairs } from '../import/form-pairs';
import { isSecretOrReservedName } from '../secret-names';
import { queryOf } from './address';
import type { KnownSecrets } from './known-secrets';
import { shownPlaceholders } from './placeholder';
import type { SentRequest } from './reading';
import { pairsOfRequest } from './request-pairs';

/** A request as it may be shown and kept: no secret, no token, no cookie. */
export interface WireRequest {
  readonly method: string;
  /** Without query and fragment; null where the command has none. */
  readonly address: string | null;
  readonly headers: readonly Parameter[];
  readonly parameters: readonly (readonly [name: string, value: string, place: 'query' | 'body'])[];
}

/** Headers whose values are shown; any other may hold a key or a session. */
const shownHeaders =
  /^(?:accept(?:-\w+)?|content-type|user-agent|origin|cache-control|pragma|dnt|range|host|connection|sec-[\w-]+|upgrade-insecure-requests|priority)$/;

/** The command's request without what is secret. The `secrets` are taken out wherever they stand, also under a name that does not tell. */
export function shownRequest(request: SentRequest, secrets: KnownSecrets): WireRequest {
  const hide = (text: string) => shownPlaceholders(secrets.hide(text));
  return {
    method: hide(request.method).slice(0, 20),
    address: request.url === null ? null : hide(request.url.split('?', 1)[0] ?? ''),
    headers: request.headers.map(([name, value]) => [
      hide(name.toLowerCase()),
      shownHeader(name.toLowerCase(), hide(value)),
    ]),
    parameters: pairsOfRequest(request).map(({ name, value, place }) => [
      hide(name),
      isHidden(name, value) ? secretMark : hide(value),
      place,
    ]),
  };
}

/** What was really sent, as a trace shows it. */
export function sentRequest({
  method,
  url,
  headers,
  body,
}: Pick<TraceView['request'], 'method' | 'url' | 'headers' | 'body'>): WireRequest {
  const query = readFormPairs(queryOf(url)).map(([name, value]) => [name, value, 'query'] as const);
  return {
    method,
    address: url.split('?', 1)[0] ?? '',
    headers: headers.map(([name, value]) => [name.toLowerCase(), value]),
    parameters: [...query, ...readFormPairs(body).map(([name, value]) => [name, value, 'body'] as const)],
  };
}

/** Names that the request sets itself and whose values are no secret. */
export const openNames: readonly string[] = ['grant_type', 'scope', 'client_id', 'client_assertion_type'];

/** A variable is shown by its name: it says what is missing. */
function isHidden(name: string, value: string): boolean {
  return (
    isSecretOrReservedName(name) && !openNames.includes(name.toLowerCase()) && !/^\0[^\0]*\0$/.test(value)
  );
}

function shownHeader(name: string, value: string): string {
  if (name === 'authorization') {
    const scheme = /^(basic|bearer)\b/i.exec(value)?.[1]?.toLowerCase();
    return scheme === 'basic'
      ? `Basic ${secretMark}`
      : scheme === 'bearer'
        ? 'Bearer [token]'
        : '[not shown]';
  }
  return shownHeaders.test(name) ? value.slice(0, 200) : '[not shown]';
}
