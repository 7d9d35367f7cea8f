import type { ScopeExpansions } from '../token/compare-scopes';

/** Why a search is over before everything is known. */
export type SearchEnd =
  | { readonly kind: 'limit' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'throttled' }
  | { readonly kind: 'stopped'; readonly title: string; readonly explanationId: string | null };

/** Everything a search remembers; plain data. Lists hold scopes, each of `scopes` in one of `accepted`, `refused` and `open`. */
export interface SearchState {
  /** As asked for, each once. */
  readonly scopes: readonly string[];
  readonly expansions: ScopeExpansions;
  /** Accepted together, in one request that brought a token. */
  readonly accepted: readonly string[];
  /** Each refused beside accepted ones alone. */
  readonly refused: readonly string[];
  /** Not decided, in the order in which they are tried. */
  readonly open: readonly string[];
  /** Beginning of `open` of which at least one is refused beside the accepted ones; 0 where that is not known. */
  readonly suspectCount: number;
  /** Keys of requests that were refused, so that none is sent twice. */
  readonly refusedRequests: readonly string[];
  /** Scopes that the provider named for the accepted ones; null where it named none. */
  readonly grantedScopes: readonly string[] | null;
  /** Requests that were answered, those in vain included. */
  readonly requestCount: number;
  /** Answers in a row that asked to wait. */
  readonly throttledInRow: number;
  /** Answers that taught nothing: the provider asked to wait, or failed for another reason. What the others may come to is reckoned without them. */
  readonly vainCount: number;
  /** The most scopes that counted as refused at any time. */
  readonly refusedMost: number;
  readonly end: SearchEnd | null;
}

/** The key of a request for these scopes, whatever their order. */
export function requestKey(scopes: readonly string[]): string {
  return [...scopes].sort().join(' ');
}

/** The accepted scopes and these, in the order in which the person asked for them. */
export function besideAccepted(state: SearchState, part: readonly string[]): readonly string[] {
  const asked = new Set([...state.accepted, ...part]);
  return state.scopes.filter((scope) => asked.has(scope));
}

/** Whether this very request was refused. */
export function isKnownRefused(state: SearchState, part: readonly string[]): boolean {
  return state.refusedRequests.includes(requestKey(besideAccepted(state, part)));
}
