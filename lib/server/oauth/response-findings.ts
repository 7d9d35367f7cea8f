import 'server-only';
import type { Finding, FindingCode } from '@/lib/domain/generation';
import { findClaimedScopes, splitScopes } from './claimed-scopes';
import type { ResponseBody } from './response-body';
import { findClockDriftMs, findHeader, type Headers } from './response-headers';
import type { ErrorReading, TokenReading } from './token-exchange';

const clockDriftNotedMs = 5_000;
const clockDriftHarmfulMs = 60_000;

/** An answer as it came; `receivedAt` is epoch milliseconds. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly receivedAt: number;
}

const info = (code: FindingCode, value?: string): Finding => finding('info', code, value);
const warning = (code: FindingCode, value?: string): Finding => finding('warning', code, value);

function finding(severity: Finding['severity'], code: FindingCode, value?: string): Finding {
  return { code, severity, ...(value === undefined ? {} : { value }) };
}

/** What is worth knowing of any answer: its content type, byte order mark, repeated members and clock. Values are raw here; the reader makes them fit to show. */
export function findInAnswer({ headers, receivedAt }: RawAnswer, body: ResponseBody): Finding[] {
  const findings: Finding[] = [];
  if (body.hasByteOrderMark) findings.push(warning('body-has-byte-order-mark'));
  for (const name of body.duplicates) findings.push(warning('duplicate-member', name));
  if (body.shape === 'json' || body.members.size > 0) {
    const contentType = findHeader(headers, 'content-type');
    const mediaType = contentType?.split(';')[0]?.trim().toLowerCase();
    if (mediaType !== 'application/json')
      findings.push(warning('content-type-not-json', contentType ?? undefined));
  }
  const driftMs = findClockDriftMs(headers, receivedAt);
  if (driftMs !== null && Math.abs(driftMs) >= clockDriftNotedMs) {
    const seconds = `${driftMs > 0 ? '+' : ''}${driftMs / 1000} s`;
    findings.push((Math.abs(driftMs) >= clockDriftHarmfulMs ? warning : info)('clock-drift', seconds));
  }
  return findings;
}

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

  if (!members.has('token_type')) findings.push(warning('token-type-missing'));
  else if (reading.tokenType?.toLowerCase() !== 'bearer') {
    findings.push(warning('token-type-not-bearer', textOf(members.get('token_type'))));
  }
  findings.push(...findInLifetime(members.get('expires_in')));

  const cacheControl = findHeader(headers, 'cache-control');
  if (!/\bno-store\b/i.test(cacheControl ?? ''))
    findings.push(info('cache-control-missing', cacheControl ?? undefined));
  if (typeof members.get('refresh_token') === 'string') findings.push(info('refresh-token-present'));
  return [...findings, ...findInScopes(reading, requestedScope)];
}

function findInLifetime(value: unknown): Finding[] {
  if (value === undefined || value === null) return [info('expires-in-missing')];
  const found: Finding[] = [];
  if (typeof value === 'string') found.push(warning('expires-in-is-string', value));
  const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (!Number.isSafeInteger(seconds) || Number(seconds) <= 0) {
    found.push(warning('expires-in-not-positive-integer', textOf(value)));
  }
  return found;
}

function findInScopes(reading: TokenReading, requestedScope: string | null): Finding[] {
  if (reading.scope !== null) {
    const isCommaOnly = reading.scope.includes(',') && !/\s/.test(reading.scope.trim());
    return isCommaOnly ? [info('scope-separator-not-space')] : [];
  }
  const claimed = findClaimedScopes(reading.accessToken);
  if (claimed === null) return [];
  const isDifferent = claimed.symmetricDifference(splitScopes(requestedScope ?? '')).size > 0;
  return isDifferent ? [info('scope-missing-though-different')] : [];
}

/**
 * Departures of an answer without a token from what the standard says of an error.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
export function findInError(
  { status, headers }: RawAnswer,
  { members }: ResponseBody,
  reading: ErrorReading,
): Finding[] {
  if (reading.bodyShape === 'redirect') {
    return [warning('redirect-not-followed', findHeader(headers, 'location') ?? String(status))];
  }
  const findings: Finding[] = [];
  if (status < 300 && reading.error !== null)
    findings.push(warning('error-in-success-status', String(status)));
  const isUsual = status < 300 || status === 400 || status === 401 || status === 429 || status >= 500;
  if (!isUsual && reading.error !== null) findings.push(info('error-status-unusual', String(status)));
  const description = members.get('error_description');
  if (typeof description === 'string' && /[^\x20\x21\x23-\x5B\x5D-\x7E]/.test(description)) {
    findings.push(info('error-description-characters'));
  }
  return findings;
}

/** A member's value where it is short and of one piece; what is nested is only named by its kind. */
function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
