import 'server-only';

export type Headers = readonly (readonly [name: string, value: string])[];

/** Headers under which servers name a request in their own logs; the first one present is taken. */
const debugIdNames = [
  'x-debug-id',
  'x-request-id',
  'request-id',
  'x-correlation-id',
  'x-ms-request-id',
  'x-okta-request-id',
  'x-amzn-requestid',
  'x-amz-request-id',
  'x-amzn-trace-id',
  'x-amz-cf-id',
  'cf-ray',
];
const retryAfterSecondsMax = 86_400;

/** The first header by `name` (in lower case), trimmed; null where there is none. */
export function findHeader(headers: Headers, name: string): string | null {
  const found = headers.find(([candidate]) => candidate.toLowerCase() === name);
  return found ? found[1].trim() : null;
}

/** The id under which the provider's staff find this request, as sent; null where no header holds one. */
export function findDebugId(headers: Headers): string | null {
  for (const name of debugIdNames) {
    const value = findHeader(headers, name);
    if (value) return value;
  }
  return null;
}

/** The server's `Date` minus `receivedAt` (epoch milliseconds), to the second; null without a readable header. */
export function findClockDriftMs(headers: Headers, receivedAt: number): number | null {
  const date = Date.parse(findHeader(headers, 'date') ?? '');
  if (Number.isNaN(date)) return null;
  return Math.trunc((date - receivedAt) / 1000) * 1000;
}

/**
 * Whole seconds to wait by `Retry-After`, 0 to 86,400; a date is taken relative to the server's own `Date` where it sent one. Null without a
 * readable header. This is what was asked for; how much of it is waited says `honouredWaitSeconds`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function findRetryAfterSeconds(headers: Headers, receivedAt: number): number | null {
  const value = findHeader(headers, 'retry-after');
  if (value === null || value === '') return null;
  if (/^\d+$/.test(value)) return Math.min(Number(value), retryAfterSecondsMax);
  // Date.parse reads more than dates ("-5", "1.5"); an HTTP date has a weekday or month name.
  const until = /[A-Za-z]{3}/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(until)) return null;
  const serverNow = Date.parse(findHeader(headers, 'date') ?? '');
  const seconds = Math.ceil((until - (Number.isNaN(serverNow) ? receivedAt : serverNow)) / 1000);
  return Math.min(Math.max(seconds, 0), retryAfterSecondsMax);
}
