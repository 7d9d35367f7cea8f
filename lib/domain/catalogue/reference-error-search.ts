import type { Condition } from './errors/condition';
import type { ErrorEntry } from './errors/entry';
import { errorCatalogue } from './errors/explain';
import { errorFamilyLabels } from './errors/families';
import { hasAllWords, searchWords } from './reference-words';

/**
 * Entries by their words, or by an answer that was pasted whole: first those whose `error` and `error_description` all stand in it, then those of
 * which one does, then those whose texts have every word. In the catalogue's order among equals; looks at words alone, so several may fit.
 */
export function searchErrors(query: string): readonly ErrorEntry[] {
  const text = query.toLowerCase();
  const words = searchWords(query);
  if (words.length === 0) return [];
  return errorCatalogue
    .map((entry) => ({ entry, score: scoreOf(entry, text, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

function scoreOf(entry: ErrorEntry, text: string, words: readonly string[]): number {
  const recognised = Math.max(0, ...entry.when.map((condition) => recognisedScore(condition, text, words)));
  const { id, title, family, what, causes, nextSteps, when } = entry;
  const statuses = when.flatMap(({ status = [] }) => status.map(String));
  const literals = when.flatMap(({ error = [], errorPart = [], description = [], outbound = [] }) => [
    ...error,
    ...errorPart,
    ...description,
    ...outbound,
  ]);
  if (hasAllWords(words, [title, id])) return recognised + 5;
  const own = [id, title, errorFamilyLabels[family], ...literals, ...statuses];
  if (hasAllWords(words, own)) return recognised + 2;
  return recognised + (hasAllWords(words, [...own, what, ...causes, ...nextSteps]) ? 1 : 0);
}

/** 10 for each text that a condition asks for, where the pasted answer has them all; 3 where it has one of several. */
function recognisedScore(condition: Condition, text: string, words: readonly string[]): number {
  const { error, errorPart, description } = condition;
  const asked = [
    error?.some((code) => words.includes(code) || hasCode(text, code)),
    errorPart?.some((part) => text.includes(part)),
    description?.some((part) => text.includes(part)),
  ].filter((one) => one !== undefined);
  const met = asked.filter(Boolean).length;
  if (met === 0) return 0;
  return met === asked.length ? 10 * met : 3;
}

/** The code as a whole, so that `invalid_scope` is not found in `invalid_scopes`. */
function hasCode(text: string, code: string): boolean {
  for (let at = text.indexOf(code); at !== -1; at = text.indexOf(code, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + code.length] ?? ' '}`;
    if (!/[\w-]/.test(around)) return true;
  }
  return false;
}
