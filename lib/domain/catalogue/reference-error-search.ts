import type { Condition } from './errors/condition';
import type { ErrorEntry } from './errors/entry';
import { errorCatalogue } from './errors/explain';
import { type ErrorFamily, errorFamilyLabels } from './errors/families';
import { hasAllWords, searchWords } from './reference-words';

/**
 * Entries by their words, or by an answer that was pasted whole: first those whose `error` and `error_description` all stand in it, then those of
 * which one does, then those whose texts have every word. Among equals Adobe's come first, then those of the standard, then those of one other provider,
 * whose answer would have been told by more than a code that all share. Looks at words alone, so several may fit.
 */
export function searchErrors(query: string): readonly ErrorEntry[] {
  const text = query.toLowerCase();
  const words = searchWords(query);
  if (words.length === 0) return [];
  return errorCatalogue
    .map((entry) => ({ entry, score: scoreOf(entry, text, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || rankOf(a.entry.family) - rankOf(b.entry.family))
    .map(({ entry }) => entry);
}

const familiesFirst: readonly ErrorFamily[] = ['adobe-ims', 'gateway', 'oauth', 'request', 'http', 'network'];

function rankOf(family: ErrorFamily): number {
  const rank = familiesFirst.indexOf(family);
  return rank === -1 ? familiesFirst.length : rank;
}

function scoreOf(entry: ErrorEntry, text: string, words: readonly string[]): number {
  const recognised = Math.max(0, ...entry.when.map((condition) => recognisedScore(condition, text)));
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

/** A longer part of a description says no more than one of this length. */
const specificMax = 30;

/**
 * 10 for each text that a condition asks for, where the pasted answer has them all, or 3 where it has one of several or where the condition also
 * asks for what only the request could tell; and as much more as the part of the description that was found is long.
 */
function recognisedScore(condition: Condition, text: string): number {
  const { error, errorPart, description } = condition;
  const parts = description?.filter((part) => hasPart(text, part));
  const asked = [
    error?.some((code) => hasCode(text, code)),
    errorPart?.some((part) => text.includes(part)),
    parts && parts.length > 0,
  ].filter((one) => one !== undefined);
  const met = asked.filter(Boolean).length;
  if (met === 0) return 0;
  const specific = Math.min(specificMax, Math.max(0, ...(parts ?? []).map((part) => part.length)));
  return (met < asked.length || asksForRequest(condition) ? 3 : 10 * met) + specific;
}

function asksForRequest({ nearMiss, parameterAbsent, scopeForm, lint, ...rest }: Condition): boolean {
  return Boolean(nearMiss || parameterAbsent || scopeForm || lint || rest.basicEncodingMatters);
}

/** A code that ends in a colon, as it stands before a description, is also found alone. */
function hasPart(text: string, part: string): boolean {
  return text.includes(part) || (part.endsWith(':') && hasCode(text, part.slice(0, -1)));
}

/** The code as a whole, so that `invalid_scope` is not found in `invalid_scopes`. */
function hasCode(text: string, code: string): boolean {
  for (let at = text.indexOf(code); at !== -1; at = text.indexOf(code, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + code.length] ?? ' '}`;
    if (!/[\w-]/.test(around)) return true;
  }
  return false;
}
