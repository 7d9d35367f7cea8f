import type { Explanation } from '../../generation';
import { getLintMessage } from '../../lint/texts';
import { adobeClientEntries } from './adobe-ims';
import { adobeRequestEntries } from './adobe-ims-requests';
import { type ErrorEntry, isConditionMet } from './entry';
import type { FailureFacts } from './facts';
import { gatewayEntries } from './gateway';
import { guardEntries } from './guard';
import { httpEntries } from './http';
import { throttleEntries } from './http-throttle';
import { malformedEntries } from './malformed';
import { networkEntries } from './network';
import { oauthExtensionEntries } from './oauth-extensions';
import { rfc6749Entries } from './rfc6749';
import { notInCatalogue } from './unknown';

/** The whole catalogue in the order in which it is searched: specific before general, a provider's own before the standard. */
export const errorCatalogue: readonly ErrorEntry[] = [
  ...guardEntries,
  ...networkEntries,
  ...malformedEntries,
  ...adobeRequestEntries,
  ...adobeClientEntries,
  ...throttleEntries,
  ...gatewayEntries,
  ...rfc6749Entries,
  ...oauthExtensionEntries,
  ...httpEntries,
  notInCatalogue,
];

/**
 * The first entry that fits these facts, or `not-in-catalogue`; never throws. What the checks before sending had found and what can
 * lead to this failure is put before the entry's own causes. Decides nothing: the provider's own words stay beside it.
 */
export function explainFailure(facts: FailureFacts): Explanation {
  const entry = errorCatalogue.find(({ when }) => when.some((condition) => isConditionMet(condition, facts)));
  const {
    id,
    title,
    what,
    causes,
    nextSteps,
    toProvider,
    source,
    relatedChecks = [],
  } = entry ?? notInCatalogue;
  const found = (facts.lint ?? []).filter(({ code }) => relatedChecks.includes(code)).map(getLintMessage);
  return { id, title, what, causes: [...new Set([...found, ...causes])], nextSteps, toProvider, source };
}

/** The entry with this id, or null; for the reference pages. */
export function findErrorEntry(id: string): ErrorEntry | null {
  return errorCatalogue.find((entry) => entry.id === id) ?? null;
}
