/** Requests of one search at most, whatever is found. */
export const requestsMax = 60;

/** Requests that a search may use in which `refusedCount` of `scopeCount` scopes turn out refused: 2 k log2 n + 2, and 60 in all. */
export function requestBound(scopeCount: number, refusedCount: number): number {
  // The logarithm of a power of two may come out a hair too small.
  const bound = Math.floor(2 * refusedCount * Math.log2(Math.max(1, scopeCount)) + 2 + 1e-9);
  return Math.min(requestsMax, bound);
}

/** Requests after which a search over so many scopes is over, also where scopes need one another; known before it starts. */
export function searchBound(scopeCount: number): number {
  return scopeCount === 0 ? 0 : requestBound(scopeCount, scopeCount);
}

/** `latest[open][refused]`: requests that may be used up at most for the rest to stay within the bound, however it falls. */
type Latest = readonly (readonly number[])[];
const tables = new Map<number, Latest>();

/**
 * How many of the `open` scopes to ask for at once: the most with which the bound still holds in the worst case, so that few refused scopes are found
 * by halving and many one by one. Where nothing holds it any more (beyond 49 scopes, when most are refused), all of them.
 */
export function groupSize(
  scopeCount: number,
  state: { readonly open: number; readonly refused: number; readonly used: number },
): number {
  const latest = tables.get(scopeCount) ?? latestStarts(scopeCount);
  tables.set(scopeCount, latest);
  for (let size = state.open; size > 1; size -= 1)
    if (state.used <= latestFor(latest, state.open, state.refused, size)) return size;
  return state.used <= latestFor(latest, state.open, state.refused, 1) ? 1 : state.open;
}

function latestStarts(scopeCount: number): Latest {
  const latest: number[][] = [];
  for (let open = 0; open <= scopeCount; open += 1) {
    const row: number[] = [];
    latest.push(row);
    for (let refused = 0; refused <= scopeCount - open; refused += 1) {
      const sizes = Array.from({ length: open }, (_, at) => latestFor(latest, open, refused, at + 1));
      row.push(open === 0 ? requestBound(scopeCount, refused) : Math.max(...sizes));
    }
  }
  return latest;
}

/** A group that is accepted costs one request; a refused one is halved down to one refused scope, and may teach nothing of the others. */
function latestFor(latest: Latest, open: number, refused: number, size: number): number {
  const accepted = latest[open - size]?.[refused] ?? Number.NEGATIVE_INFINITY;
  const halved = latest[open - 1]?.[refused + 1] ?? Number.NEGATIVE_INFINITY;
  return Math.min(accepted - 1, halved - 1 - Math.ceil(Math.log2(size)));
}
