import type { MemberChange } from '@/lib/domain/token/compare-claims';
import type { ValueDifference } from '@/lib/domain/token/compare-values';
import { formatDuration } from '@/lib/domain/token/time';
import { makeVisibleText } from '@/lib/domain/token/visible';

/** What the two things that are compared are called behind "only". */
export interface Sides {
  readonly left: string;
  readonly right: string;
}

/** Of two that are pasted side by side. */
export const pastedSides: Sides = { left: 'left', right: 'right' };

/** What a change is called. */
export function changeLabels({ left, right }: Sides): Readonly<Record<MemberChange, string>> {
  return { added: `Only ${right}`, removed: `Only ${left}`, changed: 'Different', same: 'Same' };
}

/** How many there are of each: "2 different, 1 only left, 9 the same." */
export function countText(changes: readonly MemberChange[]): string {
  const count = (change: MemberChange) => changes.filter((one) => one === change).length;
  const parts = [
    [count('changed'), 'different'],
    [count('removed'), 'only left'],
    [count('added'), 'only right'],
    [count('same'), 'the same'],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  if (count('same') === changes.length) return `No difference: ${changes.length} the same.`;
  return `${told.join(', ')}.`;
}

/** In what two values differ, in words; empty where seeing both is enough. */
export function differenceText(difference: ValueDifference | null): string {
  switch (difference?.kind) {
    case 'time':
      return `${formatDuration(difference.differenceMs)} ${difference.differenceMs > 0 ? 'later' : 'earlier'} right`;
    case 'duration':
      return `${formatDuration(difference.differenceMs)} ${difference.differenceMs > 0 ? 'longer' : 'shorter'} right`;
    case 'number':
      return `${difference.difference > 0 ? '+' : '−'}${Math.abs(difference.difference)}`;
    case 'type':
      return `${typeNames[difference.left]} left, ${typeNames[difference.right]} right`;
    case 'set':
      return [
        difference.onlyLeft.length > 0 ? `only left: ${listText(difference.onlyLeft)}` : '',
        difference.onlyRight.length > 0 ? `only right: ${listText(difference.onlyRight)}` : '',
      ]
        .filter(Boolean)
        .join('; ');
    default:
      return '';
  }
}

const typeNames = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'a true-or-false value',
  null: 'null',
} as const;

function listText(items: readonly string[]): string {
  const shown = items.slice(0, 20).map(makeVisibleText).join(', ');
  return items.length > 20 ? `${shown} and ${items.length - 20} more` : shown;
}
