import { apiAnswerEntries } from '../catalogue/errors/api-answer';
import { apiSilenceEntries } from '../catalogue/errors/api-silence';
import { apiUnknown } from '../catalogue/errors/api-unknown';
import { isApiConditionMet } from '../catalogue/errors/condition';
import type { ErrorEntry } from '../catalogue/errors/entry';
import type { AnswerFacts, AnswerShape } from '../catalogue/errors/facts';
import { gatewayEntries } from '../catalogue/errors/gateway';
import { gatewayThrottleEntries } from '../catalogue/errors/gateway-throttle';
import { networkEntries } from '../catalogue/errors/network';
import type { Explanation } from '../generation';
import type { OutboundCode } from '../trace/outbound-code';

/** What is known of an API's answer. */
export interface ApiAnswerFacts {
  readonly status: number;
  /** The API's own code, from the body or the challenge; null where it sent none. */
  readonly code: string | null;
  readonly shape: AnswerShape;
}

/** An explanation of an API's answer; null for one that is as asked. Codes of Adobe's gateway count first, whatever the status. */
export function explainApiAnswer({ status, code, shape }: ApiAnswerFacts): Explanation | null {
  const gateway = findGatewayEntry(code);
  if (gateway) return explanationOf(gateway);
  const isGood = status >= 200 && status < 300 && shape !== 'html';
  if (isGood) return null;
  return explanationOf(findEntry(apiAnswerEntries, { ...nothing, status, shape, error: code }) ?? apiUnknown);
}

/** Why no answer of an API came that can be read, in words. */
export function explainApiSilence(outboundCode: OutboundCode): Explanation {
  return explanationOf(
    findEntry(apiSilenceEntries, { ...nothing, outboundCode }) ?? findShared(outboundCode) ?? apiUnknown,
  );
}

const nothing: AnswerFacts = {
  status: null,
  error: null,
  errorDescription: null,
  shape: null,
  outboundCode: null,
  retryAfterSeconds: null,
};

/**
 * Connections that fail in the same way whatever is asked for: the entries of a token request name neither its endpoint nor its secret, so an API call has
 * no entry of its own beside them.
 */
const sharedSilence: readonly OutboundCode[] = ['dns-failed', 'connection-reset', 'network'];

function findShared(code: OutboundCode): ErrorEntry | undefined {
  if (!sharedSilence.includes(code)) return undefined;
  return networkEntries.find(({ when }) => when.some(({ outbound }) => outbound?.includes(code)));
}

function findEntry(entries: readonly ErrorEntry[], facts: AnswerFacts): ErrorEntry | undefined {
  return entries.find(({ when }) => when.some((condition) => isApiConditionMet(condition, facts)));
}

/** The entry of a code of Adobe's API gateway, or null. */
function findGatewayEntry(code: string | null): ErrorEntry | null {
  const entries = [...gatewayEntries, ...gatewayThrottleEntries];
  if (code === null) return null;
  return entries.find(({ when }) => when.some(({ error }) => error?.includes(code.trim()))) ?? null;
}

function explanationOf({ id, title, what, causes, nextSteps, toProvider, source }: ErrorEntry): Explanation {
  return { id, title, what, causes, nextSteps, toProvider, source };
}
