'use client';

import { useId } from 'react';
import { StateChip } from '@/components/ui/state-chip';
import type { Tone } from '@/components/ui/tone';
import { KeptTime, useKeptLabel } from './kept-name';
import { type KeptRequest, type KeptResult, keptMax } from './kept-requests';
import { detailText, resultWord, statusText, totalText } from './kept-texts';

export interface RequestListProps {
  readonly requests: readonly KeptRequest[];
  /** Of the request whose result is shown; null where none is. */
  readonly shownId: string | null;
  readonly chosenId: string;
  readonly onChoose: (requestId: string) => void;
}

const tones: Readonly<Record<KeptResult['kind'], Tone>> = {
  token: 'valid',
  failure: 'invalid',
  cancelled: 'unknown',
  refusal: 'warning',
};

/** The requests of this page, the newest first, as one choice: arrow keys go from one to the next, and what went over the wire changes with them. */
export function RequestList({ requests, shownId, chosenId, onChoose }: RequestListProps) {
  const name = useId();
  const labelOf = useKeptLabel();
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">Requests of this page</legend>
      <p className="pb-2 text-muted text-xs">
        The last {keptMax} at most, without their tokens. They are kept in this page alone and go when you
        leave it.
      </p>
      <div className="max-h-80 divide-y divide-line overflow-y-auto rounded-md border border-line">
        {requests.map((request) => (
          <label
            key={request.requestId}
            className="relative grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 px-3 py-2 text-sm hover:bg-sunken has-checked:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:-outline-offset-2"
          >
            <input
              type="radio"
              name={name}
              value={request.requestId}
              checked={request.requestId === chosenId}
              onChange={() => onChoose(request.requestId)}
              className="mt-1 size-3.5 accent-accent outline-none"
            />
            <span className="flex min-w-0 flex-col gap-0.5">
              <span className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5">
                <KeptTime at={request.startedAt} />
                <span className="min-w-0 font-medium wrap-anywhere">{labelOf(request)}</span>
                <StateChip tone={tones[request.result.kind]}>{resultWord(request.result)}</StateChip>
                {request.requestId === shownId && (
                  <StateChip tone="neutral" icon={null}>
                    Shown as result
                  </StateChip>
                )}
              </span>
              <span className="text-muted text-xs">
                {[detailText(request), statusText(request), totalText(request)].filter(Boolean).join(', ')}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
