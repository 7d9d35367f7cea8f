import type { ProbeAnswer } from '@/lib/domain/scope-search/probe';
import { afterProbe, nextProbe, startSearch } from '@/lib/domain/scope-search/search';
import type { SearchState } from '@/lib/domain/scope-search/search-state';

/** A provider of which is known what it does with each scope. */
export interface PlantedProvider {
  readonly refused: ReadonlySet<string>;
  readonly dropped?: ReadonlySet<string>;
  /** A scope and the ones that have to stand beside it. */
  readonly needs?: ReadonlyMap<string, readonly string[]>;
}

export const names = (count: number) => Array.from({ length: count }, (_, at) => `scope-${at}`);

export function answerOf(provider: PlantedProvider, scopes: readonly string[]): ProbeAnswer {
  const isRefused = scopes.some(
    (scope) =>
      provider.refused.has(scope) ||
      (provider.needs?.get(scope) ?? []).some((needed) => !scopes.includes(needed)),
  );
  if (isRefused) return { kind: 'refused' };
  return { kind: 'granted', grantedScopes: scopes.filter((scope) => !provider.dropped?.has(scope)) };
}

/** Drives a search to its end, as the page does; fails when an empty request or the same one twice is asked for. */
export function search(
  scopes: readonly string[],
  provider: PlantedProvider,
): { state: SearchState; requests: (readonly string[])[] } {
  let state = startSearch(scopes);
  const requests: (readonly string[])[] = [];
  const seen = new Set<string>();
  for (let probe = nextProbe(state); probe; probe = nextProbe(state)) {
    const key = [...probe.scopes].sort().join(' ');
    if (probe.scopes.length === 0 || seen.has(key)) throw new Error(`Asked in vain for "${key}".`);
    seen.add(key);
    requests.push(probe.scopes);
    state = afterProbe(state, answerOf(provider, probe.scopes));
  }
  return { state, requests };
}
