import type { Explanation } from '../../generation';
import { type ErrorEntry, isConditionMet } from './entry';
import type { FailureFacts } from './facts';
import { guardEntries } from './guard';
import { malformedEntries } from './malformed';
import { networkEntries } from './network';
import { notInCatalogue } from './unknown';

/** The whole catalogue in the order in which it is searched: specific before general, a provider's own before the standard. */
export const errorCatalogue: readonly ErrorEntry[] = [
  ...guardEntries,
  ...networkEntries,
  ...malformedEntries,
  notInCatalogue,
];

/**
 * The first entry that fits these facts, or `not-in-catalogue`; never throws.
 * It explains and decides nothing: the provider's own words stay beside it.
 */
export function explainFailure(facts: FailureFacts): Explanation {
  const entry = errorCatalogue.find(({ when }) => when.some((condition) => isConditionMet(condition, facts)));
  const { family: _family, when: _when, ...explanation } = entry ?? notInCatalogue;
  return explanation;
}

/** The entry with this id, or null; for the reference pages. */
export function findErrorEntry(id: string): ErrorEntry | null {
  return errorCatalogue.find((entry) => entry.id === id) ?? null;
}
