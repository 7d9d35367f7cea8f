import type { KnownValue, SensitiveKind } from './mask-kinds';
import { findSensitiveName } from './mask-names';
import {
  isPlaceholder,
  type MaskRange,
  rangesByShape,
  rangesOfAssignments,
  rangesOfKnown,
  rangesOfMembers,
  schemeLength,
} from './mask-ranges';

/** A stretch of text that may be seen (`kind` null) or has to be masked. */
export interface MaskSegment {
  readonly text: string;
  readonly kind: SensitiveKind | null;
}

/**
 * Cuts a text into what a stranger may see and what not, by four signs: values that the caller knows, the shape of a value (JWT, e-mail, IP
 * address, Adobe's identifiers), members of JSON and `name=value` whose name says so. Never throws; `known` values shorter than four characters
 * are left alone.
 *
 * Left to see, because a support case cannot do without: hosts, scopes, names of credentials, key IDs, fingerprints of tokens, debug and
 * request IDs, which open nothing and lead nobody but the provider's own support to a tenant. It is for screenshots of a page whose secrets
 * were taken out before; it is no redaction of unknown text.
 */
export function maskText(text: string, known: readonly KnownValue[] = []): readonly MaskSegment[] {
  return cut(text, [
    ...rangesOfKnown(text, known),
    ...rangesOfMembers(text),
    ...rangesOfAssignments(text),
    ...rangesByShape(text),
  ]);
}

/** As `maskText`, for the value of a claim, header or parameter called `name`: where the name says what it is, all of it is masked but an authentication scheme. */
export function maskValue(
  name: string,
  value: string,
  known: readonly KnownValue[] = [],
): readonly MaskSegment[] {
  const kind = findSensitiveName(name);
  if (kind === null) return maskText(value, known);
  if (isPlaceholder(value)) return [{ text: value, kind: null }];
  return cut(value, [{ start: schemeLength(value), end: value.length, kind }]);
}

/** Of ranges that overlap the one that begins first gives the kind, and all of them are covered. */
function cut(text: string, ranges: readonly MaskRange[]): readonly MaskSegment[] {
  const covered: MaskRange[] = [];
  for (const range of ranges.toSorted((left, right) => left.start - right.start || right.end - left.end)) {
    const last = covered.at(-1);
    if (last && range.start < last.end) {
      covered[covered.length - 1] = { ...last, end: Math.max(last.end, range.end) };
    } else if (range.end > range.start) covered.push(range);
  }
  const segments: MaskSegment[] = [];
  let at = 0;
  for (const { start, end, kind } of covered) {
    if (start > at) segments.push({ text: text.slice(at, start), kind: null });
    segments.push({ text: text.slice(start, end), kind });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), kind: null });
  return segments;
}
