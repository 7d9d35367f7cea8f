import type { ExpectedRequest } from './expected-request';
import type { Recorded } from './recorder';

/**
 * What differs between the request that arrived and the one that the console sends, in words; empty when nothing does. The secret in the
 * body is compared decoded, because curl writes `~`, `*` and spaces differently from the URL standard; everything else byte for byte, or with
 * `encodedBy: 'curl'` (at a command prompt curl encodes all values) the whole body decoded.
 */
export function differences(
  arrived: readonly Recorded[],
  expected: ExpectedRequest,
  url: string,
  encodedBy: 'snippet' | 'curl' = 'snippet',
): string[] {
  const [request] = arrived;
  if (!request || arrived.length !== 1) return [`${arrived.length} requests arrived`];
  const found: string[] = [];
  const compare = (what: string, actual: unknown, wanted: unknown): void => {
    const [left, right] = [JSON.stringify(actual), JSON.stringify(wanted)];
    if (left !== right) found.push(`${what}: ${left} instead of ${right}`);
  };
  compare('method', request.method, 'POST');
  compare('url', request.url, url);
  compare('authorization', request.headers.authorization, expected.authorization);
  compare('accept', request.headers.accept, expected.accept);
  compare('content-type', request.headers['content-type'], 'application/x-www-form-urlencoded');
  compare('cookie', request.headers.cookie, undefined);
  compare('pairs', [...new URLSearchParams(request.body)], expected.pairs);
  if (encodedBy === 'snippet')
    compare('body before the secret', beforeSecret(request.body), beforeSecret(expected.body));
  return found;
}

function beforeSecret(body: string): string {
  return body.replace(/(^|&)client_secret=.*$/u, '$1client_secret=');
}
