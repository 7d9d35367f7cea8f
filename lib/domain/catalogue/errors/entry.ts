import type { AuthMethod } from '../../credential';
import type { Explanation } from '../../generation';
import type { LintCode } from '../../lint/codes';
import type { AnswerShape, FailureFacts, OutboundCode } from './facts';

/** The groups in which the reference page lists the entries. */
export type ErrorFamily = 'adobe-ims' | 'gateway' | 'oauth' | 'http' | 'network' | 'unknown';

/** A status code, or a whole class of them. */
export type StatusPattern = number | '2xx' | '3xx' | '4xx' | '5xx';

/** Facts that an entry asks for, all of them together; what is absent is not looked at. Data, so that the reference page can show it. */
export interface Condition {
  /** True: the provider is Adobe IMS, the sandbox that is shaped like it, or any host of Adobe's identity service. */
  readonly adobe?: true;
  readonly status?: readonly StatusPattern[];
  /** Exact `error` codes, letter case aside. */
  readonly error?: readonly string[];
  /** True: the answer has no `error` at all. */
  readonly errorAbsent?: true;
  /** Parts of `error_description`, letter case aside; one is enough. */
  readonly description?: readonly string[];
  readonly shape?: readonly AnswerShape[];
  readonly outbound?: readonly OutboundCode[];
  readonly auth?: readonly AuthMethod[];
  readonly retryAfter?: 'present' | 'absent';
  /** Parts of the token endpoint's path, letter case aside; one is enough. */
  readonly path?: readonly string[];
}

/** An entry of the error catalogue: its texts, and the facts by which it is recognised. */
export interface ErrorEntry extends Explanation {
  readonly family: ErrorFamily;
  /** One condition that holds is enough; an empty list never matches. */
  readonly when: readonly Condition[];
  /** Checks before sending whose finding is the likeliest cause of this failure. */
  readonly relatedChecks?: readonly LintCode[];
}

/** Whether every part of `condition` holds for these facts. */
export function isConditionMet(condition: Condition, facts: FailureFacts): boolean {
  const { adobe, status, error, errorAbsent, description, shape, outbound, auth, retryAfter, path } =
    condition;
  const endpoint = endpointOf(facts);
  if (adobe && !isAdobe(facts, endpoint)) return false;
  if (status && !status.some((pattern) => isStatus(pattern, facts.status))) return false;
  if (error && !error.some((code) => code === facts.error?.trim().toLowerCase())) return false;
  if (errorAbsent && facts.error) return false;
  if (description && !includesOne(facts.errorDescription, description)) return false;
  if (shape && (facts.shape === null || !shape.includes(facts.shape))) return false;
  if (outbound && (facts.outboundCode === null || !outbound.includes(facts.outboundCode))) return false;
  if (auth && !auth.includes(facts.authMethod)) return false;
  if (retryAfter && (facts.retryAfterSeconds !== null) !== (retryAfter === 'present')) return false;
  return !path || includesOne(endpoint?.pathname ?? null, path);
}

function isStatus(pattern: StatusPattern, status: number | null): boolean {
  if (status === null) return false;
  return typeof pattern === 'number'
    ? pattern === status
    : pattern.startsWith(String(Math.floor(status / 100)));
}

function includesOne(text: string | null, parts: readonly string[]): boolean {
  const lower = text?.toLowerCase() ?? '';
  return parts.some((part) => lower.includes(part));
}

function endpointOf(facts: FailureFacts): URL | null {
  return facts.tokenEndpoint === undefined ? null : URL.parse(facts.tokenEndpoint);
}

function isAdobe(facts: FailureFacts, endpoint: URL | null): boolean {
  return facts.provider !== 'generic' || (endpoint?.hostname.endsWith('.adobelogin.com') ?? false);
}
