import { ArrowLeftRight } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { tracePart } from './parts';
import type { Shown } from './playground-state';

/** What went over the wire for the shown result, or why there is nothing. */
export function TraceTab({ shown }: { readonly shown: Shown | null }) {
  const trace = shown?.kind === 'generation' ? shown.view.trace : null;
  if (trace) return <tracePart.Part trace={trace} />;
  return (
    <EmptyState title="Nothing was sent" icon={ArrowLeftRight}>
      {whyNothing(shown)}
    </EmptyState>
  );
}

function whyNothing(shown: Shown | null): string {
  if (shown?.kind === 'refusal')
    return 'This server refused before it made a request. The result says why, and what to do.';
  if (shown?.view.outcome.kind === 'failure')
    return 'The provider asked to wait, and the time is not over, so this server did not ask it again. The answer that said so had its own request.';
  if (shown)
    return 'A live token was reused, so there is no request to show. Generate a new token to see one.';
  return 'The request as sent, the answer, and how long each step took will stand here. Secrets are taken out.';
}
