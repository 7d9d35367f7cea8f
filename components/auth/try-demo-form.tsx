'use client';

import { Button } from '@/components/ui/button';
import { useIsBefore } from '@/components/ui/now';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { type FormAction, useAction } from '@/components/ui/use-action';

export interface TryDemoFormProps {
  readonly tryDemo: FormAction<object>;
  readonly onEntered: () => void;
  /** The next page is loading. */
  readonly entering: boolean;
}

/** The first choice: a guest's own demo organisation, made by one click. */
export function TryDemoForm({ tryDemo, onEntered, entering }: TryDemoFormProps) {
  const { run, pending, refusal, retryAt } = useAction(tryDemo);
  const waiting = useIsBefore(retryAt);
  return (
    <form
      method="post"
      aria-labelledby="try-demo-title"
      className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-4 sm:p-6"
      onSubmit={(event) => {
        event.preventDefault();
        run(new FormData(event.currentTarget), onEntered);
      }}
    >
      <h2 id="try-demo-title" className="font-semibold text-ink text-lg">
        Without an account
      </h2>
      <RefusalCallout refusal={refusal} retryAt={retryAt} />
      <p id="try-demo-text" className="text-muted">
        You get an organisation of your own, with ready-made credentials on a built-in sandbox. It is removed
        after 24 hours.
      </p>
      <Button
        type="submit"
        variant="primary"
        size="large"
        busy={pending || entering}
        disabled={waiting}
        aria-describedby="try-demo-text"
        className="w-full"
      >
        Try the demo
      </Button>
    </form>
  );
}
