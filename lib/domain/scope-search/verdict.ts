import { compareScopes } from '../token/compare-scopes';
import { isKnownRefused, type SearchEnd, type SearchState } from './search-state';

export type ScopeState = 'accepted' | 'dropped' | 'refused' | 'open';

/** What a search knows of one scope. */
export interface ScopeVerdict {
  readonly scope: string;
  /** `dropped`: accepted in the request and not granted. */
  readonly state: ScopeState;
  /** Only for `refused`: whether it was asked for beside every accepted scope. */
  readonly isSure: boolean;
}

/** What a search knows, at any time. */
export interface SearchVerdict {
  /** In the order in which they were asked for. */
  readonly scopes: readonly ScopeVerdict[];
  /** Open ones of which at least one is refused; empty where that is not known. */
  readonly suspects: readonly string[];
  /** Whether the provider or its token says which scopes it grants; null before any was granted. */
  readonly isGrantNamed: boolean | null;
  /** Every scope is decided. */
  readonly isComplete: boolean;
  readonly end: SearchEnd | null;
}

/** Reads what a search knows; scopes that stand for others count as granted when any of these was. */
export function verdict(state: SearchState): SearchVerdict {
  const { scopes, accepted, refused, open, grantedScopes, suspectCount, expansions } = state;
  const isRefused = new Set(refused);
  const isAccepted = new Set(accepted);
  const isDropped = new Set(grantedScopes ? compareScopes(accepted, grantedScopes, expansions).missing : []);
  const stateOf = (scope: string): ScopeState => {
    if (isRefused.has(scope)) return 'refused';
    if (!isAccepted.has(scope)) return 'open';
    return isDropped.has(scope) ? 'dropped' : 'accepted';
  };
  return {
    scopes: scopes.map((scope) => ({
      scope,
      state: stateOf(scope),
      isSure: isRefused.has(scope) && isKnownRefused(state, [scope]),
    })),
    suspects: open.slice(0, suspectCount),
    isGrantNamed: accepted.length === 0 ? null : grantedScopes !== null,
    isComplete: open.length === 0,
    end: state.end,
  };
}

/** The scopes in one state. */
export function scopesIn({ scopes }: SearchVerdict, state: ScopeState): string[] {
  return scopes.filter((one) => one.state === state).map(({ scope }) => scope);
}
