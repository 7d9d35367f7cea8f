import type { ClaimKind } from '../catalogue/claims-entry';
import { readNumericDate, readWholeNumber } from './instant';
import type { JsonValue } from './json';

/** Two lists as sets, each in its own order. */
export interface SetDifference {
  readonly onlyLeft: readonly string[];
  readonly onlyRight: readonly string[];
  readonly both: readonly string[];
}

/** In what two values differ, beyond being different. Times and durations are right minus left, in milliseconds. */
export type ValueDifference =
  | { readonly kind: 'time'; readonly differenceMs: number }
  | { readonly kind: 'duration'; readonly differenceMs: number }
  | { readonly kind: 'number'; readonly difference: number }
  | ({ readonly kind: 'set' } & SetDifference)
  | { readonly kind: 'type'; readonly left: JsonValue['type']; readonly right: JsonValue['type'] }
  | { readonly kind: 'other' };

export interface ValueComparison {
  /** They mean the same: the same time, the same set, the same members in another order. */
  readonly isSame: boolean;
  /** They mean the same and are not written alike: `"a b"` and `["b","a"]`. */
  readonly isWrittenDifferently: boolean;
  /** Null where they mean the same. */
  readonly difference: ValueDifference | null;
}

/**
 * Compares two values of one claim by what the dictionary says it is: times as times, lists and scopes as sets, everything else as JSON with its type,
 * so that `1` and `"1"` differ. A claim of unknown kind is compared as JSON; lists as sets all the same.
 */
export function compareValues(left: JsonValue, right: JsonValue, kind: ClaimKind | null): ValueComparison {
  const difference = findDifference(left, right, kind);
  const isAlike = canonical(left) === canonical(right) && left.type === right.type;
  return { isSame: difference === null, isWrittenDifferently: difference === null && !isAlike, difference };
}

/** The members of two lists by their text, each once. */
export function compareSets(left: readonly string[], right: readonly string[]): SetDifference {
  const [inLeft, inRight] = [new Set(left), new Set(right)];
  return {
    onlyLeft: [...inLeft].filter((item) => !inRight.has(item)),
    onlyRight: [...inRight].filter((item) => !inLeft.has(item)),
    both: [...inLeft].filter((item) => inRight.has(item)),
  };
}

function findDifference(left: JsonValue, right: JsonValue, kind: ClaimKind | null): ValueDifference | null {
  const [from, to] = [millisecondsOf(left, kind), millisecondsOf(right, kind)];
  if (from !== null && to !== null && (left.type === right.type || kind !== 'time-seconds')) {
    if (from === to) return null;
    return { kind: kind === 'duration-ms' ? 'duration' : 'time', differenceMs: to - from };
  }
  const [before, after] = [itemsOf(left, kind), itemsOf(right, kind)];
  if (before !== null && after !== null) {
    const sets = compareSets(before, after);
    return sets.onlyLeft.length + sets.onlyRight.length === 0 ? null : { kind: 'set', ...sets };
  }
  if (left.type !== right.type) return { kind: 'type', left: left.type, right: right.type };
  if (canonical(left) === canonical(right)) return null;
  if (left.type === 'number' && right.type === 'number' && left.exact && right.exact)
    return { kind: 'number', difference: right.value - left.value };
  return { kind: 'other' };
}

function millisecondsOf(value: JsonValue, kind: ClaimKind | null): number | null {
  if (kind === 'time-seconds') return readNumericDate(value)?.instant ?? null;
  return kind === 'time-ms' || kind === 'duration-ms' ? readWholeNumber(value) : null;
}

/** Null where the value is no list to this kind of claim. */
function itemsOf(value: JsonValue, kind: ClaimKind | null): readonly string[] | null {
  if (value.type === 'array') {
    return value.items.map((item) => (item.type === 'string' ? item.value : canonical(item)));
  }
  if (value.type !== 'string') return null;
  if (kind === 'scopes') return value.value.split(/[\s,]+/).filter((scope) => scope !== '');
  return kind === 'strings' ? [value.value] : null;
}

/** One text for all ways to write the same JSON: members by name, the last of equal names, numbers by value where that is exact. */
function canonical(value: JsonValue): string {
  if (value.type === 'array') return `[${value.items.map(canonical).join()}]`;
  if (value.type === 'object') {
    const members = new Map(value.members.map((member) => [member.name, canonical(member.value)]));
    const sorted = [...members].sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${sorted.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join()}}`;
  }
  if (value.type === 'string') return JSON.stringify(value.value);
  return value.type === 'number' && value.exact ? String(value.value) : value.raw;
}
