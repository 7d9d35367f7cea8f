import 'server-only';
import { findBearerParameters } from '@/lib/domain/api-probe/challenge';
import type { Finding } from '@/lib/domain/generation';
import { note, type RawAnswer, warning } from './finding';

/** The status that goes with each error, by RFC 6750 section 3.1. */
const statuses: ReadonlyMap<string, number> = new Map([
  ['invalid_request', 400],
  ['invalid_token', 401],
  ['insufficient_scope', 403],
]);
const once: readonly string[] = ['realm', 'scope', 'error', 'error_description', 'error_uri'];
const charactersByName: ReadonlyMap<string, RegExp> = new Map([
  ['scope', /^[\x20\x21\x23-\x5B\x5D-\x7E]*$/],
  ['error', /^[\x20\x21\x23-\x5B\x5D-\x7E]*$/],
  ['error_description', /^[\x20\x21\x23-\x5B\x5D-\x7E]*$/],
  ['error_uri', /^[\x21\x23-\x5B\x5D-\x7E]*$/],
]);

/**
 * Departures of an API's answer from what the standard says of one that refuses a bearer token. `hasToken`: whether the call carried one. Values are
 * raw. Says nothing of an API that answers 403 without a challenge: only a missing or useless token has to be met with one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-3
 */
export function findInApiAnswer(
  { status, headers }: Pick<RawAnswer, 'status' | 'headers'>,
  hasToken: boolean,
): Finding[] {
  const challenges = headers
    .filter(([name]) => name.toLowerCase() === 'www-authenticate')
    .map(([, value]) => value);
  if (challenges.length === 0) return status === 401 ? [warning('api-challenge-missing')] : [];
  const parameters = findBearerParameters(challenges);
  if (parameters === null)
    return status === 401 ? [warning('api-challenge-not-bearer', challenges.join(', '))] : [];

  const findings: Finding[] = [];
  const names = parameters.map(([name]) => name);
  const repeated = once.filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (repeated.length > 0) findings.push(warning('api-challenge-repeats', repeated.join(', ')));
  const odd = parameters.filter(([name, value]) => charactersByName.get(name)?.test(value) === false);
  if (odd.length > 0)
    findings.push(note('api-challenge-characters', [...new Set(odd.map(([name]) => name))].join(', ')));
  const error = parameters.find(([name]) => name === 'error')?.[1] ?? null;
  if (error === null) return findings;
  if (!hasToken) findings.push(note('api-challenge-without-token', error));
  const expected = statuses.get(error);
  if (expected !== undefined && expected !== status)
    findings.push(warning('api-challenge-status', `${error} with ${status}`));
  return findings;
}
