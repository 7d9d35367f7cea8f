import { lintTexts } from '../lint/texts';
import { type DemoCase, demoCases } from './demo-cases';
import type { ErrorEntry } from './errors/entry';
import { errorCatalogue } from './errors/explain';
import { type ErrorFamily, errorFamilies, errorFamilyLabels } from './errors/families';

/** The entries of one family. */
export interface ErrorGroup {
  /** Also the anchor on the page. */
  readonly id: ErrorFamily;
  readonly label: string;
  readonly entries: readonly ErrorEntry[];
}

/** Every entry once, by family, specific before general as the catalogue has them. */
export const errorGroups: readonly ErrorGroup[] = errorFamilies.map((id) => ({
  id,
  label: errorFamilyLabels[id],
  entries: errorCatalogue.filter(({ family }) => family === id),
}));

/** The `error` codes by which an entry is recognised, each once. */
export function errorCodesOf({ when }: ErrorEntry): string[] {
  return [...new Set(when.flatMap(({ error = [] }) => error))];
}

/** Demo credentials of the sandbox whose token request ends in this entry. */
export function demoCasesOf({ id }: ErrorEntry): readonly DemoCase[] {
  return demoCases.filter(({ explanationId }) => explanationId === id);
}

/** What the checks before sending say of values that lead to this entry, one sentence each. */
export function checkTextsOf({ relatedChecks = [] }: ErrorEntry): string[] {
  return relatedChecks.map((code) => lintTexts[code].message.replaceAll('“{field}”', 'The value'));
}

const relatedMax = 6;

/** Other entries with one of the same `error` codes: the same family first, at most six. */
export function relatedErrors(entry: ErrorEntry): readonly ErrorEntry[] {
  const codes = errorCodesOf(entry);
  const same = errorCatalogue.filter(
    (other) => other.id !== entry.id && errorCodesOf(other).some((code) => codes.includes(code)),
  );
  const own = same.filter(({ family }) => family === entry.family);
  const foreign = same.filter(({ family }) => family === 'oauth' && family !== entry.family);
  return [...own, ...foreign].slice(0, relatedMax);
}
