import type { ErrorEntry } from '../catalogue/errors/entry';
import type { AnswerShape } from '../catalogue/errors/facts';
import { gatewayEntries } from '../catalogue/errors/gateway';
import { gatewayThrottleEntries } from '../catalogue/errors/gateway-throttle';
import type { Explanation } from '../generation';
import { type ApiCondition, type ApiEntry, apiEntries } from './entries';

/** What is known of an API's answer. */
export interface ApiAnswerFacts {
  readonly status: number;
  /** The API's own code, from the body or the challenge; null where it sent none. */
  readonly code: string | null;
  readonly shape: AnswerShape;
}

/** What is said when nothing fits. */
const unknown: Explanation = {
  id: 'api-unknown',
  title: 'This answer is not in the catalogue',
  what: 'The API did not answer as asked, in a way that no entry describes. What is shown of the answer is all that is known.',
  causes: ['Unknown: the catalogue does not guess.'],
  nextSteps: ['Read the answer below, and look its code up in the API’s own documentation.'],
  toProvider: ['The time of the call, the status and the request or debug id of the answer. Never a token.'],
  source: 'No document: this entry says that none is known.',
};

/** An explanation of an API's answer; null for one that is as asked. Codes of Adobe's gateway count first, whatever the status. */
export function explainApiAnswer(facts: ApiAnswerFacts): Explanation | null {
  const gateway = findGatewayEntry(facts.code);
  if (gateway) return withoutFacts(gateway);
  const isGood = facts.status >= 200 && facts.status < 300 && facts.shape !== 'html';
  if (isGood) return null;
  const entry = apiEntries.find(({ when }) => isMet(when, facts));
  return entry ? withoutFacts(entry) : unknown;
}

/** The entry of a code of Adobe's API gateway, or null. */
function findGatewayEntry(code: string | null): ErrorEntry | null {
  const entries = [...gatewayEntries, ...gatewayThrottleEntries];
  if (code === null) return null;
  return entries.find(({ when }) => when.some(({ error }) => error?.includes(code.trim()))) ?? null;
}

/** Whether an explanation is one of the gateway's, which the reference has a page for. */
export function isGatewayExplanation({ id }: Explanation): boolean {
  return [...gatewayEntries, ...gatewayThrottleEntries].some((entry) => entry.id === id);
}

function withoutFacts({ id, title, what, causes, nextSteps, toProvider, source }: ErrorEntry | ApiEntry) {
  return { id, title, what, causes, nextSteps, toProvider, source };
}

function isMet({ error, status, shape }: ApiCondition, facts: ApiAnswerFacts): boolean {
  if (error !== undefined && facts.code?.trim().toLowerCase() !== error) return false;
  if (shape !== undefined && facts.shape !== shape) return false;
  return (
    status === undefined ||
    status.some((one) => one === facts.status || one === `${Math.floor(facts.status / 100)}xx`)
  );
}
