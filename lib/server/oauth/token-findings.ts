import 'server-only';
import type { Finding } from '@/lib/domain/generation';
import { findClaimedScopes, splitScopes } from './claimed-scopes';
import { kindOf, note, type RawAnswer, warning } from './finding';
import type { ResponseBody } from './response-body';
import { findHeader, type Headers } from './response-headers';
import type { TokenReading } from './token-exchange';

/** What can stand behind `Bearer` in an Authorization header. */
const bearerToken = /^[A-Za-z0-9._~+/-]+=*$/;
const scopeList = /^[\x21\x23-\x5B\x5D-\x7E]+(?: [\x21\x23-\x5B\x5D-\x7E]+)*$/;

/**
 * Departures of an answer with a token from what the standard says of one. `requestedScope` is the request's `scope` as sent, null where it had none.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.1
 */
export function findInSuccess(
  { status, headers }: RawAnswer,
  { members }: ResponseBody,
  reading: TokenReading,
  requestedScope: string | null,
): Finding[] {
  const findings: Finding[] = [];
  if (status !== 200) findings.push(warning('success-status-not-200', String(status)));
  if (typeof members.get('error') === 'string' && members.get('error') !== '')
    findings.push(warning('error-in-success-status'));
  findings.push(...findInType(members, reading));
  findings.push(...findInLifetime(members.get('expires_in')));
  findings.push(...findInCaching(headers));
  if (typeof members.get('refresh_token') === 'string') findings.push(note('refresh-token-present'));
  return [...findings, ...findInScopes(members.get('scope'), reading, requestedScope)];
}

/** The type counts in any case, by section 5.1. */
function findInType(members: ResponseBody['members'], { tokenType }: TokenReading): Finding[] {
  if (members.has('token_type') && tokenType?.toLowerCase() !== 'bearer')
    return [warning('token-type-not-bearer', textOf(members.get('token_type')))];
  const isSendable = bearerToken.test(String(members.get('access_token')));
  return [
    ...(members.has('token_type') ? [] : [warning('token-type-missing')]),
    ...(isSendable ? [] : [warning('access-token-characters')]),
  ];
}

function findInLifetime(value: unknown): Finding[] {
  if (value === undefined || value === null) return [note('expires-in-missing')];
  const found: Finding[] = [];
  if (typeof value === 'string') found.push(warning('expires-in-is-string', value));
  const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (!Number.isSafeInteger(seconds) || Number(seconds) <= 0) {
    found.push(warning('expires-in-not-positive-integer', textOf(value)));
  }
  return found;
}

function findInCaching(headers: Headers): Finding[] {
  const cacheControl = findHeader(headers, 'cache-control');
  const pragma = findHeader(headers, 'pragma');
  return [
    ...(/\bno-store\b/i.test(cacheControl ?? '')
      ? []
      : [note('cache-control-missing', cacheControl ?? undefined)]),
    ...(/\bno-cache\b/i.test(pragma ?? '') ? [] : [note('pragma-missing', pragma ?? undefined)]),
  ];
}

function findInScopes(value: unknown, reading: TokenReading, requestedScope: string | null): Finding[] {
  if (value !== undefined && typeof value !== 'string') return [warning('scope-not-text', kindOf(value))];
  const { scope } = reading;
  if (scope !== null) {
    if (scope.includes(',') && !/\s/.test(scope.trim())) return [note('scope-separator-not-space')];
    return scopeList.test(scope) ? [] : [warning('scope-characters', scope)];
  }
  const claimed = findClaimedScopes(reading.accessToken);
  if (claimed === null) return [];
  const isDifferent = claimed.symmetricDifference(splitScopes(requestedScope ?? '')).size > 0;
  return isDifferent ? [note('scope-missing-though-different')] : [];
}

/** A member's value where it is of one piece; what is nested is only named by its kind. */
function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  return kindOf(value);
}
