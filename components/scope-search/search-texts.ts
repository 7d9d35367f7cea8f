import type { SearchState } from '@/lib/domain/scope-search/search-state';
import {
  type ScopeState,
  type ScopeVerdict,
  type SearchVerdict,
  scopesIn,
  verdict,
} from '@/lib/domain/scope-search/verdict';
import { makeVisibleText } from '@/lib/domain/token/visible';

/** What is known of a scope, in a word or two. */
export const stateWords: Readonly<Record<ScopeState, string>> = {
  refused: 'Refused',
  dropped: 'Not granted',
  open: 'Open',
  accepted: 'Accepted',
};

/** Every scope, those that need something first. */
export function byUrgency({ scopes }: SearchVerdict): readonly ScopeVerdict[] {
  const order: readonly ScopeState[] = ['refused', 'dropped', 'open', 'accepted'];
  return order.flatMap((state) => scopes.filter((one) => one.state === state));
}

/** `1 scope`, `2 scopes`. */
export function countText(count: number): string {
  return count === 1 ? '1 scope' : `${count} scopes`;
}

/** What came of a search, in a sentence or two. */
export function summaryOf(found: SearchVerdict): string {
  const refused = scopesIn(found, 'refused').length;
  const dropped = scopesIn(found, 'dropped').length;
  const open = scopesIn(found, 'open').length;
  const parts: string[] = [];
  if (refused > 0) parts.push(`The provider refuses ${countText(refused)}.`);
  if (dropped > 0)
    parts.push(
      `It accepts ${countText(dropped)} in the request and does not grant ${dropped === 1 ? 'it' : 'them'}.`,
    );
  if (open > 0) parts.push(`${open === 1 ? '1 scope is' : `${open} scopes are`} still open.`);
  if (parts.length === 0) parts.push('The provider accepts every scope of this request.');
  if (found.isGrantNamed === false)
    parts.push('Neither its answer nor the token names the granted scopes, so dropped ones cannot be seen.');
  return parts.join(' ');
}

/** Why a search ended before everything was known, and what to do; null where it did not. */
export function endText({ end, suspects }: SearchVerdict): string | null {
  if (!end) return null;
  const open =
    suspects.length > 1
      ? ` At least one of these is refused: ${suspects.map(makeVisibleText).join(', ')}.`
      : '';
  switch (end.kind) {
    case 'limit':
      return `All requests of this search are used.${open} Remove the refused scopes and search again for the rest.`;
    case 'cancelled':
      return `You cancelled it.${open}`;
    case 'throttled':
      return `The provider asked to wait five times in a row.${open} Go on later.`;
    case 'stopped':
      return `A request failed for another reason: ${end.title}.${open}`;
  }
}

/** What is announced when a search is over. */
export function announcementOf(state: SearchState): string {
  const found = verdict(state);
  return `${found.end ? 'Search ended early' : 'Search finished'}. ${summaryOf(found)}`;
}

/** The entry of the error catalogue that explains why a search ended early; null where there is none. */
export function endEntryOf({ end }: SearchVerdict): string | null {
  if (end?.kind === 'stopped') return end.explanationId;
  return end?.kind === 'cancelled' ? 'cancelled' : null;
}
