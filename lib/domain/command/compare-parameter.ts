import type { MemberChange } from '../token/compare-claims';
import { compareSets } from '../token/compare-values';

/** What is worth saying of a parameter beside its two values. */
export type RequestNote =
  | { readonly code: 'near-miss'; readonly meant: string }
  | { readonly code: 'scopes'; readonly onlyLeft: readonly string[]; readonly onlyRight: readonly string[] }
  | {
      readonly code:
        | 'scope-order'
        | 'scope-separator'
        | 'white-space'
        | 'letter-case'
        | 'other-place'
        | 'other-secret'
        | 'repeated'
        | 'value-order';
    };

/** The values of one name in one request. */
export interface ParameterValues {
  /** What is sent. It may be a secret, and is compared only. */
  readonly real: readonly string[];
  /** As it may be shown. */
  readonly shown: readonly string[];
  /** `query` or `body`, of each. */
  readonly places: readonly string[];
}

export interface ComparedParameter {
  readonly change: MemberChange;
  readonly left: string | null;
  readonly right: string | null;
  readonly notes: readonly RequestNote[];
}

/** Compares the values of one parameter: `scope` as a set, repeated ones in order, all others to the letter; says what kind of difference it is. */
export function compareParameter(
  name: string,
  left: ParameterValues | null,
  right: ParameterValues | null,
): ComparedParameter {
  const values = { left: left?.shown.join(', ') ?? null, right: right?.shown.join(', ') ?? null };
  if (left === null || right === null) {
    const repeated = (left ?? right)?.real.length ?? 0;
    const notes: readonly RequestNote[] = repeated > 1 ? [{ code: 'repeated' }] : [];
    return { ...values, change: left === null ? 'added' : 'removed', notes };
  }
  const notes: RequestNote[] = [];
  if (left.real.length > 1 || right.real.length > 1) notes.push({ code: 'repeated' });
  const isOtherPlace = left.places.join() !== right.places.join();
  if (isOtherPlace) notes.push({ code: 'other-place' });
  const isAlike = left.real.join('\0') === right.real.join('\0');
  const difference = isAlike ? null : differenceOf(name, left, right);
  if (difference !== null) notes.push(difference);
  const isSame = !isOtherPlace && (isAlike || difference?.code === 'scope-order');
  return { ...values, change: isSame ? 'same' : 'changed', notes };
}

function differenceOf(name: string, left: ParameterValues, right: ParameterValues): RequestNote | null {
  const [one, other] = [left.real.join('\0'), right.real.join('\0')];
  if (name === 'scope') {
    const { onlyLeft, onlyRight } = compareSets(scopesOf(one), scopesOf(other));
    if (onlyLeft.length + onlyRight.length > 0) return { code: 'scopes', onlyLeft, onlyRight };
    return { code: separatorsOf(one) === separatorsOf(other) ? 'scope-order' : 'scope-separator' };
  }
  if (one.replace(/\s/g, '') === other.replace(/\s/g, '')) return { code: 'white-space' };
  if (left.shown.join() === right.shown.join()) return { code: 'other-secret' };
  if (one.toLowerCase() === other.toLowerCase()) return { code: 'letter-case' };
  return left.real.toSorted().join('\0') === right.real.toSorted().join('\0')
    ? { code: 'value-order' }
    : null;
}

function scopesOf(text: string): readonly string[] {
  return text.split(/[\s,\0]+/).filter((scope) => scope !== '');
}

/** Which separators are used, each once. */
function separatorsOf(text: string): string {
  return [...new Set(text.trim().match(/[\s,]+/g) ?? [])].sort().join('|');
}
