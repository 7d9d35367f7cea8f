'use client';

import { useNow } from './now';
import { absoluteTime, coarseDurationText, durationText, relativeText } from './time-text';

/** Epoch milliseconds as "5 min ago" or "in 3 h", renewed every ten seconds and never announced. Give the server's `now` where it is rendered there. */
export function RelativeTime({ at, now = null }: { readonly at: number; readonly now?: number | null }) {
  const current = useNow(stepSeconds, now);
  const absolute = absoluteTime(at);
  return (
    <time dateTime={new Date(at).toISOString()} title={absolute}>
      {current === null ? absolute : relativeText(at, steppedNow(at, current))}
    </time>
  );
}

const stepSeconds = 10;

/** The clock is cut to whole steps, so what happened within the step seems to lie ahead of it. */
function steppedNow(at: number, current: number): number {
  return at > current && at < current + stepSeconds * 1000 ? at : current;
}

export interface CountdownProps {
  /** Epoch milliseconds at which nothing is left. */
  readonly until: number;
  readonly now?: number | null;
  /** Stands in place of the time when it is over. */
  readonly over: string;
  /** One unit, renewed every ten seconds: for long spans that nobody waits for. */
  readonly coarse?: boolean;
}

/** The span left until a moment, by the second, never announced: a screen reader reads what stands there when it comes by. */
export function Countdown({ until, now = null, over, coarse = false }: CountdownProps) {
  const current = useNow(coarse ? 10 : 1, now);
  const absolute = absoluteTime(until);
  return (
    <time dateTime={new Date(until).toISOString()} title={absolute} className="whitespace-nowrap">
      {current === null ? absolute : until <= current ? over : spanText((until - current) / 1000, coarse)}
    </time>
  );
}

function spanText(seconds: number, coarse: boolean): string {
  return coarse ? coarseDurationText(seconds) : durationText(seconds);
}
