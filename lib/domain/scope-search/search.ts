import type { ScopeExpansions } from '../token/compare-scopes';
import type { ProbeAnswer } from './probe';
import { groupSize, requestBound, searchBound } from './request-bound';
import { besideAccepted, isKnownRefused, requestKey, type SearchState } from './search-state';

const throttledInRowMax = 5;

/** Scopes that others are known to need: tried first, so that they stand beside the others as early as can be. */
const baseScopes: readonly string[] = ['openid', 'AdobeID'];

/**
 * A search for the scopes that a provider refuses. It asks for the whole, then for parts, and each part together with all that is known to be accepted:
 * some providers accept a scope only beside another (`openid`), and a part alone would be refused for what it lacks, not for what it holds. A refused
 * part is halved until one scope is left. That scope is refused beside the accepted ones; once more are accepted it is asked for again.
 *
 * Right where a scope's need of others has no circle: of two that are accepted only together with each other both are named, unless they are tried at once.
 */
export function startSearch(scopes: readonly string[], expansions: ScopeExpansions = {}): SearchState {
  const asked = [...new Set(scopes)].filter((scope) => scope !== '');
  const isBase = (scope: string) => baseScopes.includes(scope);
  return {
    scopes: asked,
    expansions,
    accepted: [],
    refused: [],
    open: [...asked.filter(isBase), ...asked.filter((scope) => !isBase(scope))],
    suspectCount: 0,
    refusedRequests: [],
    grantedScopes: null,
    requestCount: 0,
    throttledInRow: 0,
    vainCount: 0,
    refusedMost: 0,
    end: null,
  };
}

/** The scopes to ask for next, never none; null when the search is over. */
export function nextProbe(state: SearchState): { readonly scopes: readonly string[] } | null {
  if (state.end) return null;
  const part = nextPart(state);
  return part && { scopes: besideAccepted(state, part) };
}

/** The state once `nextProbe` was answered. A search that is over stays as it is. */
export function afterProbe(state: SearchState, answer: ProbeAnswer): SearchState {
  const part = state.end ? null : nextPart(state);
  if (!part) return state;
  if (answer.kind === 'cancelled') return stopSearch(state);
  const counted = counting(state, answer.kind);
  if (answer.kind === 'stopped') {
    const { title, explanationId } = answer;
    return { ...counted, end: { kind: 'stopped', title, explanationId } };
  }
  if (answer.kind === 'throttled') return limited(counted);
  const decided =
    answer.kind === 'granted' ? accept(counted, part, answer.grantedScopes) : refuse(counted, part);
  return limited(settle(decided));
}

/** Ends a search that the person does not want to go on with; what is known stays. */
export function stopSearch(state: SearchState): SearchState {
  return state.end || !nextPart(state) ? state : { ...state, end: { kind: 'cancelled' } };
}

/** Whether a search that ended early may be taken up where it ended. */
export function canContinue(state: SearchState): boolean {
  return state.end !== null && state.end.kind !== 'limit' && nextPart(state) !== null && !isUsedUp(state);
}

/** Takes up a search that ended early, where `canContinue`. */
export function continueSearch(state: SearchState): SearchState {
  return canContinue(state) ? { ...state, end: null, throttledInRow: 0 } : state;
}

/** What to try next beside the accepted scopes; null when everything is decided. */
function nextPart(state: SearchState): readonly string[] | null {
  const { open, suspectCount, scopes, refused } = state;
  if (suspectCount > 1) return open.slice(0, Math.ceil(suspectCount / 2));
  const used = state.requestCount - state.vainCount;
  if (open.length > 0)
    return open.slice(0, groupSize(scopes.length, { open: open.length, refused: refused.length, used }));
  const unsure = refused.filter((scope) => !isKnownRefused(state, [scope]));
  // Asking again is left out where it would not fit: the verdict then says beside what a scope was refused.
  const isWithin = used + unsure.length <= requestBound(scopes.length, state.refusedMost);
  return isWithin && unsure[0] !== undefined ? [unsure[0]] : null;
}

function accept(
  state: SearchState,
  part: readonly string[],
  grantedScopes: readonly string[] | null,
): SearchState {
  const accepted = besideAccepted(state, part);
  // One that was refused before is accepted now: it needed a scope that came later, and so may the others.
  if (state.open.length === 0) {
    const open = state.refused.filter((scope) => !part.includes(scope));
    return { ...state, accepted, grantedScopes, open, refused: [] };
  }
  return {
    ...state,
    accepted,
    grantedScopes,
    open: state.open.filter((scope) => !part.includes(scope)),
    // What was refused is the very request that accepted and remaining suspects make up now.
    suspectCount: Math.max(0, state.suspectCount - part.length),
  };
}

function refuse(state: SearchState, part: readonly string[]): SearchState {
  const refusedRequests = [...state.refusedRequests, requestKey(besideAccepted(state, part))];
  return { ...state, refusedRequests, suspectCount: state.open.length === 0 ? 0 : part.length };
}

/** Draws the conclusions that need no request. */
function settle(given: SearchState): SearchState {
  let state = given;
  while (state.open.length > 0) {
    const part = state.suspectCount === 1 ? state.open.slice(0, 1) : (nextPart(state) ?? []);
    if (state.suspectCount !== 1) {
      if (!isKnownRefused(state, part)) return state;
      state = { ...state, suspectCount: part.length };
      continue;
    }
    const refused = [...state.refused, ...part];
    const refusedMost = Math.max(state.refusedMost, refused.length);
    state = { ...state, refused, refusedMost, open: state.open.slice(1), suspectCount: 0 };
  }
  return state;
}

function counting(state: SearchState, kind: Exclude<ProbeAnswer['kind'], 'cancelled'>): SearchState {
  const isVain = kind === 'throttled' || kind === 'stopped';
  return {
    ...state,
    requestCount: state.requestCount + 1,
    vainCount: state.vainCount + (isVain ? 1 : 0),
    throttledInRow: kind === 'throttled' ? state.throttledInRow + 1 : 0,
  };
}

function isUsedUp({ requestCount, scopes }: SearchState): boolean {
  return requestCount >= searchBound(scopes.length);
}

function limited(state: SearchState): SearchState {
  if (nextPart(state) === null) return state;
  if (isUsedUp(state)) return { ...state, end: { kind: 'limit' } };
  return state.throttledInRow >= throttledInRowMax ? { ...state, end: { kind: 'throttled' } } : state;
}
