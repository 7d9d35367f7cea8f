import { scrubShapes } from '@/lib/domain/hand-over/bundle/shapes';
import { searchBound } from '@/lib/domain/scope-search/request-bound';
import type { SearchState } from '@/lib/domain/scope-search/search-state';
import { verdict } from '@/lib/domain/scope-search/verdict';
import { makeVisibleText } from '@/lib/domain/token/visible';
import { byUrgency, endText, stateWords, summaryOf } from './search-texts';

/**
 * What came of a search as plain text for somebody else: a line or two, then a table of every scope and its verdict, those that need something first.
 * A search sees no token and no secret; what is shaped like one among the scopes is taken out, and characters that cannot be seen are marks.
 */
export function resultText(state: SearchState): string {
  const found = verdict(state);
  const rows = byUrgency(found).map(({ scope, state: is, isSure }) => {
    const word = is === 'refused' && !isSure ? `${stateWords[is]}, not tried beside all` : stateWords[is];
    return [safe(scope), word] as const;
  });
  const width = Math.max(...['Scope', ...rows.map(([scope]) => scope)].map(({ length }) => length));
  const why = endText(found);
  return [
    `Which scope fails? ${why === null ? 'Search finished' : 'Search ended early'}`,
    summaryOf(found),
    ...(why === null ? [] : [safe(why)]),
    `${state.requestCount} of at most ${searchBound(state.scopes.length)} requests used.`,
    '',
    ...[['Scope', 'Verdict'] as const, ...rows].map(([scope, word]) => `${scope.padEnd(width)}  ${word}`),
  ].join('\n');
}

function safe(text: string): string {
  return makeVisibleText(scrubShapes(text));
}
