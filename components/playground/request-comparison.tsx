'use client';

import { useEffect } from 'react';
import { RequestTable } from '@/components/compare/request-table';
import { useAnnounce } from '@/components/ui/announcer';
import { comparableWire } from '@/lib/domain/command/comparable-request';
import { compareRequests, type RequestRow } from '@/lib/domain/command/compare-requests';
import { sentRequest } from '@/lib/domain/command/wire-request';
import { secretMark } from '@/lib/domain/generation';
import type { TracedRequest } from './kept-requests';
import { clockText } from './kept-texts';

export interface RequestComparisonViewProps {
  readonly left: TracedRequest;
  readonly right: TracedRequest;
}

/** Two requests of this page part by part, as they were sent. Of client secrets only marks are here, so those are not compared. */
export function RequestComparisonView({ left, right }: RequestComparisonViewProps) {
  const announce = useAnnounce();
  const [one, other] = [left, right].map(({ trace, credential }) =>
    comparableWire(sentRequest(trace.request), credential?.clientId ?? ''),
  );
  const { rows } = one && other ? compareRequests(one, other) : { rows: [] };
  const told = rows.filter((row) => !isSecret(row));
  const count = told.filter(({ change }) => change !== 'same').length;
  const summary =
    count === 0 ? 'Nothing that matters differs' : count === 1 ? '1 part differs' : `${count} parts differ`;
  useEffect(() => announce(summary), [announce, summary]);
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="font-semibold">{summary}</h3>
        <p className="text-muted text-xs">Client secrets are not on this page, so they are not compared.</p>
      </div>
      <RequestTable
        caption="The two requests, part by part"
        rows={told}
        headers={{ left: clockText(left.startedAt), right: clockText(right.startedAt) }}
        sides={{ left: 'in the chosen one', right: 'in the other one' }}
      />
    </section>
  );
}

function isSecret({ left, right }: RequestRow): boolean {
  return left === secretMark && right === secretMark;
}
