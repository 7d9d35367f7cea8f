'use client';

import { useIsBefore } from './now';
import { Countdown } from './relative-time';

export interface WaitNoteProps {
  /** Epoch milliseconds, browser's clock. */
  readonly until: number;
  /** What the time is left for: "the next try". */
  readonly of: string;
  /** Stands there when the time is over. */
  readonly over: string;
}

/** How long somebody who asked to wait has to be waited for, counted down, and then that it is over. */
export function WaitNote({ until, of, over }: WaitNoteProps) {
  const isWaiting = useIsBefore(until);
  if (!isWaiting) return <span className="text-sm">{over}</span>;
  return (
    <span className="text-sm">
      <Countdown until={until} over={over} />
      {` until ${of}`}
    </span>
  );
}
