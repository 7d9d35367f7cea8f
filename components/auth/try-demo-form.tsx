'use client';

import { RefusalCallout } from '@/components/ui/refusal-callout';
import { type FormAction, useAction } from '@/components/ui/use-action';
import { EntryButton, EntryForm } from './entry-form';

export interface TryDemoFormProps {
  readonly tryDemo: FormAction<object>;
  readonly onEntered: () => void;
  /** The next page is loading. */
  readonly entering: boolean;
}

/** The first choice: a guest's own demo organisation, made by one click. */
export function TryDemoForm({ tryDemo, onEntered, entering }: TryDemoFormProps) {
  const call = useAction(tryDemo);
  return (
    <EntryForm call={call} name={{ 'aria-labelledby': 'try-demo-title' }} onEntered={onEntered}>
      <h2 id="try-demo-title" className="font-semibold text-ink text-lg">
        Without an account
      </h2>
      <RefusalCallout refusal={call.refusal} retryAt={call.retryAt} />
      <p id="try-demo-text" className="text-muted">
        You get an organisation of your own, with ready-made credentials on a built-in sandbox. It is removed
        after 24 hours.
      </p>
      <EntryButton call={call} entering={entering} aria-describedby="try-demo-text">
        Try the demo
      </EntryButton>
    </EntryForm>
  );
}
