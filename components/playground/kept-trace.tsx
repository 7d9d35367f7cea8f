'use client';

import { ArrowLeftRight } from 'lucide-react';
import { KeyRequests } from '@/components/token/key-requests';
import { EmptyState } from '@/components/ui/empty-state';
import { FindingsSection } from './findings-section';
import { useKeptLabel } from './kept-name';
import type { KeptRequest } from './kept-requests';
import { clockText, detailText, resultWord } from './kept-texts';
import { TraceView } from './trace-view';

export interface KeptTraceProps {
  readonly request: KeptRequest;
  /** Whether its result is the one that is shown, findings and all. */
  readonly isShown: boolean;
}

/** What went over the wire for one request of this page. */
export function KeptTrace({ request, isShown }: KeptTraceProps) {
  const { trace, keyRequests } = request;
  return (
    <div className="flex flex-col gap-6">
      {!isShown && <Earlier request={request} />}
      {trace ? (
        <TraceView trace={trace} />
      ) : (
        <EmptyState title={emptyTitle(request)} icon={ArrowLeftRight}>
          {whyNothing(request, isShown)}
        </EmptyState>
      )}
      <KeyRequests requests={keyRequests} />
    </div>
  );
}

/** Which request this is, because its result stands nowhere else any more. */
function Earlier({ request }: { readonly request: KeptRequest }) {
  const labelOf = useKeptLabel();
  const { result, findings, startedAt } = request;
  const detail = detailText(request);
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <h3 className="font-semibold">{`${labelOf(request)}, ${clockText(startedAt)}`}</h3>
      <p className="text-sm">
        {`${resultWord(result)}${detail === '' ? '' : `: ${detail}`}. `}
        {result.kind === 'token' && 'Only the result that is shown still has its token.'}
      </p>
      <FindingsSection findings={findings} />
    </section>
  );
}

function emptyTitle({ result }: KeptRequest): string {
  return result.kind === 'cancelled' ? 'How far it came is not known' : 'Nothing was sent';
}

function whyNothing({ result }: KeptRequest, isShown: boolean): string {
  switch (result.kind) {
    case 'refusal':
      return `This server refused before it made a request.${isShown ? ' The result says why, and what to do.' : ''}`;
    case 'failure':
      return 'The provider asked to wait, and the time is not over, so this server did not ask it again. The answer that said so had its own request.';
    case 'token':
      return 'A live token was reused, so there is no request to show. Generate a new token to see one.';
    case 'cancelled':
      return 'It was cancelled before anything was sent, or somebody else waits for the same answer and the request goes on for them, or the server has not said yet.';
  }
}
