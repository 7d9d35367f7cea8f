import type { JsonValue } from './json';

/** As seconds this is the year 5138, as milliseconds 1973: no real token lies on the wrong side of it. */
export const millisecondsFrom = 1e11;

/** The last instant that a JavaScript date can hold, epoch milliseconds. */
const lastInstant = 8.64e15;

export interface NumericDate {
  /** Epoch milliseconds. */
  readonly instant: number;
  /** The number is too large to be seconds and was read as milliseconds. */
  readonly inMilliseconds: boolean;
  /** Written as a string of digits, where the standard says a number. */
  readonly isString: boolean;
}

/** Reads a NumericDate (seconds, fractions allowed) leniently; null where it is no number or no date can hold it. @see RFC 7519 section 2 */
export function readNumericDate(value: JsonValue): NumericDate | null {
  const isString = value.type === 'string' && /^\d{1,16}$/.test(value.value);
  const number = isString ? Number(value.value) : value.type === 'number' ? value.value : Number.NaN;
  const inMilliseconds = number >= millisecondsFrom;
  const instant = inMilliseconds ? number : Math.round(number * 1000);
  return Math.abs(instant) <= lastInstant ? { instant, inMilliseconds, isString } : null;
}

/** Reads a whole number of at most 15 digits, written as a string (Adobe IMS) or as a number; null for anything else. */
export function readWholeNumber(value: JsonValue): number | null {
  const text = value.type === 'string' ? value.value : value.type === 'number' ? value.raw : '';
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
