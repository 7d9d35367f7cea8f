import type { Explanation } from '../../generation';
import { getLintMessage } from '../../lint/texts';
import { makeVisibleText } from '../../token/visible';
import { apiAnswerEntries } from './api-answer';
import { apiSilenceEntries } from './api-silence';
import { apiUnknown } from './api-unknown';
import { isConditionMet } from './condition';
import type { ErrorEntry } from './entry';
import type { FailureFacts } from './facts';
import { errorLayers } from './layers';
import { findNearMisses } from './near-miss';
import { notInCatalogue } from './unknown';

/** Whatever an API that is called with a token can answer. Their conditions hold for no token request, so they are in nobody's way. */
const apiEntries: readonly ErrorEntry[] = [...apiAnswerEntries, ...apiSilenceEntries, apiUnknown];

/** The whole catalogue in the order in which it is searched: specific before general, a provider's own before the standard. */
export const errorCatalogue: readonly ErrorEntry[] = [...errorLayers.flat(), ...apiEntries, notInCatalogue];

/**
 * The first entry that fits these facts of a token request, or `not-in-catalogue`; never throws. What shows in the request itself and can lead to this
 * failure is put before the entry's own causes. Decides nothing: the provider's own words stay beside it.
 */
export function explainFailure(facts: FailureFacts): Explanation {
  const entry =
    errorCatalogue.find(({ when }) => when.some((condition) => isConditionMet(condition, facts))) ??
    notInCatalogue;
  const { id, title, what, causes, nextSteps, toProvider, source } = entry;
  const found = [...lintCauses(entry, facts), ...nearMissCauses(entry, facts)];
  return { id, title, what, causes: [...new Set([...found, ...causes])], nextSteps, toProvider, source };
}

/** The entry with this id, or null; for the reference pages. */
export function findErrorEntry(id: string): ErrorEntry | null {
  return errorCatalogue.find((entry) => entry.id === id) ?? null;
}

function lintCauses({ relatedChecks = [] }: ErrorEntry, { lint = [] }: FailureFacts): string[] {
  return lint.filter(({ code }) => relatedChecks.includes(code)).map(getLintMessage);
}

function nearMissCauses({ when }: ErrorEntry, { parameterNames = [] }: FailureFacts): string[] {
  const meantNames = when.flatMap(({ nearMiss = [] }) => nearMiss);
  return findNearMisses(parameterNames)
    .filter(({ meant }) => meantNames.includes(meant))
    .map(({ sent, meant }) => `“${makeVisibleText(sent)}” was sent, and “${meant}” was not.`);
}
