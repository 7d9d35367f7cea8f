import type { ActionResult } from '../action-state';
import type { FailureView, TraceView } from '../generation';

/** What one request of a search came to. No token is among it: the search needs to know that there was one, nobody needs to have it. */
export type ProbeAnswer =
  /** A token came. `grantedScopes` as the answer or the token names them; null where neither does. */
  | { readonly kind: 'granted'; readonly grantedScopes: readonly string[] | null }
  /** The provider refuses the request because of its scopes. */
  | { readonly kind: 'refused' }
  /** It asks to wait; whole seconds, 1 at least. */
  | { readonly kind: 'throttled'; readonly retryAfterSeconds: number }
  /** It failed for another reason: an entry of the error catalogue, or null where the provider was not reached by our own server. */
  | { readonly kind: 'stopped'; readonly title: string; readonly explanationId: string | null }
  | { readonly kind: 'cancelled' };

/** One request of a search: what came of it, and how it went over the wire; null where nothing was sent. */
export interface ScopeProbe {
  readonly probe: ProbeAnswer;
  readonly trace: TraceView | null;
}

/** The action of the search: fields `credentialId`, `requestId`, `scopes` (never empty), parameters as in the playground. */
export type ProbeScopes = (form: FormData) => Promise<ActionResult<ScopeProbe>>;

/** Seconds to wait where a provider throttles without saying how long. */
export const waitWithoutHeaderSeconds = 30;

/** Provider's codes for a scope it does not give; the second is a misspelling that is met in the wild. */
const scopeErrors: readonly (string | null)[] = ['invalid_scope', 'invalid_scopes'];

/** Entries of the error catalogue that speak of one scope's refusal under another code. */
const scopeExplanations: readonly string[] = [
  'auth0-scope-not-granted',
  'entra-resource-not-found',
  'entra-resource-not-permitted',
];

/**
 * Whether the provider refused the request because of a scope in it. Does not check that there was one.
 * @see RFC 6749 section 5.2
 */
export function isScopeRefusal(failure: Pick<FailureView, 'stage' | 'error' | 'explanation'>): boolean {
  if (failure.stage !== 'response') return false;
  return scopeErrors.includes(failure.error) || scopeExplanations.includes(failure.explanation.id);
}
