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
      {shown?.kind === 'generation'
        ? 'A live token was reused, so there is no request to show. Generate a new token to see one.'
        : 'The request as sent, the answer, and how long each step took will stand here. Secrets are taken out.'}
    </EmptyState>
  );
}
