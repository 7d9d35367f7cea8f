import type { AuthMethod } from '../../credential';
import type { LintCode, LintField } from '../../lint/codes';
import type { OutboundCode } from '../../trace/outbound-code';
import type { AnswerFacts, AnswerShape, FailureFacts } from './facts';
import { findNearMisses, type MeantName } from './near-miss';
import { findPlatform, type Platform } from './platform';

/** A status code, or a whole class of them. */
export type StatusPattern = number | '2xx' | '3xx' | '4xx' | '5xx';

/** How the scopes stood in the request: not at all, with commas between them, or with spaces and no comma. */
export type ScopeForm = 'none' | 'commas' | 'spaces';

/** Facts that an entry asks for, all of them together; what is absent is not looked at. Data, so that the reference page can show it. */
export interface Condition {
  /** Set where it is an API, called with a token, that answers so. No failure of a token request meets such a condition. */
  readonly call?: 'api';
  /** Whether the provider is Adobe IMS, the sandbox that is shaped like it, or any host of Adobe's identity service. */
  readonly adobe?: boolean;
  /** By the token endpoint; never holds where `adobe` does. */
  readonly platform?: readonly Platform[];
  /** Ends of the token endpoint's host; one is enough. */
  readonly host?: readonly string[];
  /** Parts of the token endpoint's path, letter case aside; one is enough. */
  readonly path?: readonly string[];
  readonly status?: readonly StatusPattern[];
  /** Exact `error` codes, letter case aside. */
  readonly error?: readonly string[];
  /** Parts of `error`, for servers that write a sentence there; letter case aside, one is enough. */
  readonly errorPart?: readonly string[];
  /** True: the answer has no `error` at all. */
  readonly errorAbsent?: true;
  /** Parts of `error_description`, letter case aside; one is enough. */
  readonly description?: readonly string[];
  readonly shape?: readonly AnswerShape[];
  readonly outbound?: readonly OutboundCode[];
  readonly retryAfter?: 'present' | 'absent';
  readonly auth?: readonly AuthMethod[];
  /** Parameters one of which was sent under a name that is almost right. */
  readonly nearMiss?: readonly MeantName[];
  /** Parameters none of which was sent; does not hold where the names are not known. */
  readonly parameterAbsent?: readonly string[];
  readonly scopeForm?: ScopeForm;
  /** Findings of the checks before sending, in one field; one is enough. */
  readonly lint?: { readonly field: LintField; readonly codes: readonly LintCode[] };
  /** True: the two ways of HTTP Basic write this client ID or secret differently. */
  readonly basicEncodingMatters?: true;
}

/** Whether every part of `condition` holds for these facts of a token request; linear in the length of the facts' texts. */
export function isConditionMet(condition: Condition, facts: FailureFacts): boolean {
  if (condition.call !== undefined) return false;
  return isAnswerMet(condition, facts) && isRequestMet(condition, facts) && isAddressMet(condition, facts);
}

/** Whether `condition` is one of calling an API and holds for its answer, or for why none came. Looks at nothing of the request. */
export function isApiConditionMet(condition: Condition, facts: AnswerFacts): boolean {
  return condition.call === 'api' && isAnswerMet(condition, facts);
}

function isAddressMet({ adobe, platform, host, path }: Condition, facts: FailureFacts): boolean {
  if (adobe === undefined && !platform && !host && !path) return true;
  const endpoint = facts.tokenEndpoint === undefined ? null : URL.parse(facts.tokenEndpoint);
  const isAdobe = facts.provider !== 'generic' || (endpoint?.hostname.endsWith('.adobelogin.com') ?? false);
  if (adobe !== undefined && adobe !== isAdobe) return false;
  const found = isAdobe ? null : findPlatform(endpoint);
  if (platform && (found === null || !platform.includes(found))) return false;
  if (host && !host.some((end) => endpoint?.hostname.endsWith(end))) return false;
  return !path || includesOne(endpoint?.pathname ?? null, path);
}

function isAnswerMet(condition: Condition, facts: AnswerFacts): boolean {
  const { status, error, errorPart, errorAbsent, description, shape, outbound, retryAfter } = condition;
  if (status && !status.some((pattern) => isStatus(pattern, facts.status))) return false;
  if (error && !error.includes(facts.error?.trim().toLowerCase() ?? '')) return false;
  if (errorPart && !includesOne(facts.error, errorPart)) return false;
  if (errorAbsent && facts.error) return false;
  if (description && !includesOne(facts.errorDescription, description)) return false;
  if (shape && (facts.shape === null || !shape.includes(facts.shape))) return false;
  if (outbound && (facts.outboundCode === null || !outbound.includes(facts.outboundCode))) return false;
  return !retryAfter || (facts.retryAfterSeconds !== null) === (retryAfter === 'present');
}

function isRequestMet(condition: Condition, facts: FailureFacts): boolean {
  const { auth, nearMiss, parameterAbsent, scopeForm, lint, basicEncodingMatters } = condition;
  if (auth && !auth.includes(facts.authMethod)) return false;
  if (nearMiss && !findNearMisses(facts.parameterNames ?? []).some(({ meant }) => nearMiss.includes(meant)))
    return false;
  if (parameterAbsent && (facts.parameterNames?.some((name) => parameterAbsent.includes(name)) ?? true))
    return false;
  if (scopeForm && scopeForm !== scopeFormOf(facts.scope)) return false;
  if (lint && !facts.lint?.some(({ field, code }) => field === lint.field && lint.codes.includes(code)))
    return false;
  return !basicEncodingMatters || facts.basicEncodingMatters === true;
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

/** Null where it is not known, or where one scope alone shows no separator. */
function scopeFormOf(scope: string | null | undefined): ScopeForm | null {
  if (scope === undefined) return null;
  const text = scope?.trim() ?? '';
  if (text === '') return 'none';
  return text.includes(',') ? 'commas' : /\s/.test(text) ? 'spaces' : null;
}
