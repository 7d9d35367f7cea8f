'use client';

import { useState } from 'react';
import { KeptTrace } from './kept-trace';
import type { PlaygroundState } from './playground-state';
import { RequestCompare } from './request-compare';
import { RequestList } from './request-list';

/**
 * What went over the wire for the shown result; where this page has had other requests too, a list of them to choose from. The choice is lost with the
 * tab, so that whoever comes from a result finds what belongs to it.
 */
export function RequestLog({ requests, shownId }: Pick<PlaygroundState, 'requests' | 'shownId'>) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const find = (id: string | null) => requests.find(({ requestId }) => requestId === id);
  const shown = find(shownId);
  const chosen = find(chosenId) ?? shown ?? requests[0];
  if (!chosen) return null;
  const isShown = chosen === shown;
  return (
    <div className="flex flex-col gap-6">
      {(requests.length > 1 || !isShown) && (
        <RequestList
          requests={requests}
          shownId={shownId}
          chosenId={chosen.requestId}
          onChoose={setChosenId}
        />
      )}
      <RequestCompare requests={requests} chosen={chosen} />
      <KeptTrace request={chosen} isShown={isShown} />
    </div>
  );
}
