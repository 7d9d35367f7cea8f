import type { TokenFamily } from '../catalogue/claims-family';
import { type ClaimView, describeClaims } from './claims-view';
import { compareValues, type ValueDifference } from './compare-values';
import type { JsonMember } from './json';

/** `added`: only the right token has it; `removed`: only the left one. */
export type MemberChange = 'added' | 'removed' | 'changed' | 'same';

/** One claim or header member of two tokens. */
export interface MemberComparison {
  readonly name: string;
  readonly change: MemberChange;
  readonly left: ClaimView | null;
  readonly right: ClaimView | null;
  /** With `changed`. */
  readonly difference: ValueDifference | null;
  /** With `same`: the same meaning in other letters. */
  readonly isWrittenDifferently: boolean;
}

/** The members of one side. */
export interface ComparedMembers {
  readonly members: readonly JsonMember[];
  readonly family: TokenFamily;
}

const order: readonly MemberChange[] = ['changed', 'removed', 'added', 'same'];

/**
 * Compares members by name: first what changed, then what is gone, what is new, what is the same; within these in the tokens' order. Of equal names
 * the last counts, as for most readers. `now` (epoch milliseconds) is for the relative times of the views alone.
 */
export function compareMembers(
  left: ComparedMembers,
  right: ComparedMembers,
  { now, part }: { readonly now: number; readonly part: 'payload' | 'header' },
): readonly MemberComparison[] {
  const before = viewsOf(left, now, part);
  const after = viewsOf(right, now, part);
  const names = new Set([...before.keys(), ...after.keys()]);
  const all = [...names].map((name) =>
    compareMember(name, before.get(name) ?? null, after.get(name) ?? null),
  );
  return order.flatMap((change) => all.filter((one) => one.change === change));
}

function viewsOf(
  { members, family }: ComparedMembers,
  now: number,
  part: 'payload' | 'header',
): ReadonlyMap<string, ClaimView> {
  return new Map(describeClaims(members, { dialect: family, now, part }).map((view) => [view.name, view]));
}

function compareMember(name: string, left: ClaimView | null, right: ClaimView | null): MemberComparison {
  const bare = { name, left, right, difference: null, isWrittenDifferently: false };
  if (left === null) return { ...bare, change: 'added' };
  if (right === null) return { ...bare, change: 'removed' };
  // Two dictionaries may call one name two things; then it is compared as plain JSON.
  const kind = left.kind === right.kind ? left.kind : null;
  const { isSame, isWrittenDifferently, difference } = compareValues(left.value, right.value, kind);
  return { ...bare, change: isSame ? 'same' : 'changed', difference, isWrittenDifferently };
}
