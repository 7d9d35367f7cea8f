'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { useKeptLabel } from './kept-name';
import { isTraced, type KeptRequest } from './kept-requests';
import { clockText, resultWord } from './kept-texts';
import { lazyPart } from './lazy-part';
import { ResultLoading } from './result-loading';

const comparisonPart = lazyPart(
  async () => (await import('./request-comparison')).RequestComparisonView,
  <ResultLoading />,
);

export interface RequestCompareProps {
  readonly requests: readonly KeptRequest[];
  readonly chosen: KeptRequest;
}

/** Sets the chosen request beside another one of this page; nothing where there is no other that was sent. */
export function RequestCompare({ requests, chosen }: RequestCompareProps) {
  const [otherId, setOtherId] = useState('');
  const labelOf = useKeptLabel();
  const others = requests.filter(isTraced).filter(({ requestId }) => requestId !== chosen.requestId);
  if (!isTraced(chosen) || others.length === 0) return null;
  const other = others.find(({ requestId }) => requestId === otherId);
  return (
    <div className="flex flex-col gap-4">
      <Field label="Compare with" className="max-w-md">
        <Select value={other?.requestId ?? ''} onChange={(event) => setOtherId(event.target.value)}>
          <option value="">No other request</option>
          {others.map((one) => (
            <option key={one.requestId} value={one.requestId}>
              {`${clockText(one.startedAt)}, ${labelOf(one)}, ${resultWord(one.result)}`}
            </option>
          ))}
        </Select>
      </Field>
      {other && <comparisonPart.Part left={chosen} right={other} />}
    </div>
  );
}
