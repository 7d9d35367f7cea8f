'use client';

import { Callout } from '@/components/ui/callout';
import { Skeleton } from '@/components/ui/skeleton';
import type { FormAction } from '@/components/ui/use-action';
import { SetUpForm } from './set-up-form';
import { useLinkToken } from './use-link-token';

export interface SetUpPanelProps {
  /** Gets `token`, `organisationName`, `displayName`, `username` and `password`. */
  readonly setUp: FormAction<object>;
}

/** Makes the first organisation and its administrator, for who holds the one-time link. */
export function SetUpPanel({ setUp }: SetUpPanelProps) {
  const token = useLinkToken();
  return (
    <div className="mx-auto flex w-full max-w-md flex-col gap-6">
      <div>
        <h1 className="font-semibold text-2xl text-ink tracking-tight">Set up the playground</h1>
        <p className="mt-2 text-muted">
          Name your organisation and make its first account. That account is the administrator.
        </p>
      </div>
      {token === 'reading' && <Skeleton shape="block" />}
      {token === null && (
        <Callout tone="warning" title="The set-up link is not complete" role="status">
          <p>The one-time code at its end is missing. It is taken out of the address when the page opens.</p>
          <p>Open the whole link again, as the server printed it on its terminal.</p>
        </Callout>
      )}
      {token !== null && token !== 'reading' && <SetUpForm setUp={setUp} token={token} />}
    </div>
  );
}
