import { MeterBar } from '@/components/ui/meter-bar';
import { Countdown } from '@/components/ui/relative-time';
import { searchBound } from '@/lib/domain/scope-search/request-bound';
import type { SearchState } from '@/lib/domain/scope-search/search-state';

export interface SearchProgressProps {
  readonly state: SearchState;
  readonly isRunning: boolean;
  readonly waitUntil: number | null;
}

/** How many requests are used of how many at most, what is decided, and for how long the provider wants us to wait. */
export function SearchProgress({ state, isRunning, waitUntil }: SearchProgressProps) {
  const { requestCount, scopes, open } = state;
  const max = searchBound(scopes.length);
  const decided = `${scopes.length - open.length} of ${scopes.length} scopes decided`;
  return (
    <div className="flex flex-col gap-1.5">
      {/* Not the requests: a search that ends early would stand there as one that has hardly begun. */}
      <MeterBar
        label="Scopes decided"
        value={scopes.length - open.length}
        max={scopes.length}
        valueText={decided}
        tone="info"
      />
      <p className="text-muted text-sm">{`${requestCount} of at most ${max} requests used, ${decided}.`}</p>
      {isRunning && waitUntil !== null && (
        <p className="font-medium text-sm">
          The provider asks to wait. Next request in <Countdown until={waitUntil} over="0 s" />.
        </p>
      )}
    </div>
  );
}
