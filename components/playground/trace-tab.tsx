import { ArrowLeftRight } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { requestLogPart } from './parts';
import type { PlaygroundState } from './playground-state';

/** What went over the wire for the shown result and the earlier requests of this page. */
export function TraceTab({ requests, shownId }: Pick<PlaygroundState, 'requests' | 'shownId'>) {
  if (requests.length > 0) return <requestLogPart.Part requests={requests} shownId={shownId} />;
  return (
    <EmptyState title="Nothing was sent" icon={ArrowLeftRight}>
      The request as sent, the answer, and how long each step took will stand here. Secrets are taken out.
    </EmptyState>
  );
}
