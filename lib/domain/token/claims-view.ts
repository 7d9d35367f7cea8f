import { findClaim, findHeaderMember } from '../catalogue/claims';
import type { ClaimKind, ClaimSource } from '../catalogue/claims-entry';
import type { TokenFamily } from '../catalogue/claims-family';
import { readNumericDate, readWholeNumber } from './instant';
import type { JsonMember, JsonValue } from './json';
import { formatDuration, formatInstant, formatRelative, type InstantText } from './time';

/** A time that a claim tells. */
export interface ClaimTime extends InstantText {
  /** Epoch milliseconds. */
  readonly instant: number;
  /** Seen from the `now` that was given: `in 23 h 59 min`. */
  readonly relative: string;
}

/** One member of a token as people see it. `null` where the dictionary does not know the name. */
export interface ClaimView {
  readonly name: string;
  readonly label: string | null;
  readonly meaning: string | null;
  readonly source: ClaimSource | null;
  readonly kind: ClaimKind | null;
  readonly value: JsonValue;
  /** A string's value, anything else as it was written. Not yet made visible. */
  readonly text: string;
  /** With `time-seconds` and `time-ms`, where the value can be read as one. */
  readonly time: ClaimTime | null;
  /** With `duration-ms`: `24 h`. */
  readonly duration: string | null;
}

export interface DescribeOptions {
  /** From `detectTokenFamily`, or a provider's `tokenDialect`; `standard` is `generic`. */
  readonly dialect: TokenFamily | 'standard';
  /** Epoch milliseconds. */
  readonly now: number;
  /** Which dictionary: the payload's (default) or the header's. */
  readonly part?: 'payload' | 'header';
}

/**
 * Explains each member of a payload or a header, in the token's order. Reads times by the dictionary alone: a number in an
 * unknown claim stays a number. Checks nothing.
 */
export function describeClaims(members: readonly JsonMember[], options: DescribeOptions): ClaimView[] {
  const family = options.dialect === 'standard' ? 'generic' : options.dialect;
  const find = options.part === 'header' ? findHeaderMember : findClaim;
  return members.map(({ name, value }) => {
    const entry = find(name, family);
    const kind = entry?.kind ?? null;
    const durationMs = kind === 'duration-ms' ? readWholeNumber(value) : null;
    return {
      name,
      label: entry?.label ?? null,
      meaning: entry?.meaning ?? null,
      source: entry?.source ?? null,
      kind,
      value,
      text: value.type === 'string' ? value.value : value.raw,
      time: describeTime(value, kind, options.now),
      duration: durationMs === null ? null : formatDuration(durationMs),
    };
  });
}

function describeTime(value: JsonValue, kind: ClaimKind | null, now: number): ClaimTime | null {
  const instant =
    kind === 'time-seconds'
      ? readNumericDate(value)?.instant
      : kind === 'time-ms'
        ? readWholeNumber(value)
        : null;
  const text = instant === null || instant === undefined ? null : formatInstant(instant);
  if (!text || instant === null || instant === undefined) return null;
  return { instant, ...text, relative: formatRelative(instant, now) };
}
