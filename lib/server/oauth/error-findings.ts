import 'server-only';
import type { Finding } from '@/lib/domain/generation';
import { kindOf, note, type RawAnswer, warning } from './finding';
import type { ResponseBody } from './response-body';
import { findHeader } from './response-headers';
import type { ErrorReading } from './token-exchange';

/** RFC 6749 section 5.2. */
const standardCodes: readonly string[] = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
];
/** Registered for token endpoints by later standards: RFC 8628, RFC 8707, RFC 9449. @see https://www.iana.org/assignments/oauth-parameters/ */
const registeredCodes: readonly string[] = [
  'access_denied',
  'authorization_pending',
  'expired_token',
  'slow_down',
  'invalid_target',
  'invalid_dpop_proof',
  'use_dpop_nonce',
];
const words = /^[\x20\x21\x23-\x5B\x5D-\x7E]*$/;
const address = /^[\x21\x23-\x5B\x5D-\x7E]+$/;

/**
 * Departures of an answer without a token from what the standard says of an error. `usesBasic`: whether the client authenticated with the
 * Authorization header. Values are raw.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
export function findInError(
  answer: RawAnswer,
  { members }: ResponseBody,
  reading: ErrorReading,
  usesBasic: boolean,
): Finding[] {
  const { status, headers } = answer;
  if (reading.bodyShape === 'redirect') {
    return [warning('redirect-not-followed', findHeader(headers, 'location') ?? String(status))];
  }
  return [
    ...findInStatus(status, members, reading, usesBasic),
    ...findInCode(status, members.get('error')),
    ...findInWords(members),
    ...(status === 401 ? findInChallenge(answer, usesBasic) : []),
  ];
}

function findInStatus(
  status: number,
  members: ResponseBody['members'],
  { error }: ErrorReading,
  usesBasic: boolean,
): Finding[] {
  if (status === 405) return [warning('post-not-allowed')];
  if (status < 300 && error !== null) return [warning('error-in-success-status', String(status))];
  if (status < 300) {
    const token = members.get('access_token');
    const isThere = token !== undefined && token !== '';
    return [warning('access-token-missing', isThere ? kindOf(token) : undefined)];
  }
  if (error === null) return [];
  if (usesBasic && error === 'invalid_client' && status !== 401)
    return [warning('invalid-client-not-401', String(status))];
  const isOthers401 = status === 401 && error !== 'invalid_client' && standardCodes.includes(error);
  const isUsual = status === 400 || (status === 401 && !isOthers401) || status === 429 || status >= 500;
  return isUsual ? [] : [note('error-status-unusual', String(status))];
}

/** Gateways and broken servers in front of the endpoint know nothing of OAuth, so the code is missed in its own two statuses alone. */
function findInCode(status: number, error: unknown): Finding[] {
  if (error === undefined || error === null || error === '')
    return status === 400 || status === 401 ? [warning('error-code-missing')] : [];
  if (typeof error !== 'string') return [warning('error-not-text', kindOf(error))];
  if (!words.test(error)) return [warning('error-characters', error)];
  const isKnown = standardCodes.includes(error) || registeredCodes.includes(error);
  return isKnown ? [] : [note('error-code-unregistered', error)];
}

function findInWords(members: ResponseBody['members']): Finding[] {
  const description = members.get('error_description');
  const uri = members.get('error_uri');
  return [
    ...(typeof description === 'string' && !words.test(description)
      ? [note('error-description-characters')]
      : []),
    ...(typeof uri === 'string' && !address.test(uri) ? [note('error-uri-characters', uri)] : []),
  ];
}

function findInChallenge({ headers }: RawAnswer, usesBasic: boolean): Finding[] {
  const challenges = headers
    .filter(([name]) => name.toLowerCase() === 'www-authenticate')
    .map(([, value]) => value.trim());
  if (challenges.length === 0) return [warning('challenge-missing')];
  const isBasic = challenges.some((challenge) => /(?:^|,\s{0,5})basic(?:\s|,|$)/i.test(challenge));
  return usesBasic && !isBasic ? [note('challenge-other-scheme', challenges.join(', '))] : [];
}
