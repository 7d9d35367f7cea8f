'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { useIsBefore } from '@/components/ui/now';
import type { ActionCall } from '@/components/ui/use-action';

export interface EntryFormProps {
  readonly call: ActionCall<object>;
  /** Names the form: a text, or the id of its heading. */
  readonly name: { readonly 'aria-label': string } | { readonly 'aria-labelledby': string };
  /** Sent along with what the form holds. */
  readonly token?: string;
  readonly onEntered: () => void;
  readonly children: ReactNode;
}

/** A form that lets somebody in. `method="post"` keeps one that is sent before the script runs out of the address bar. */
export function EntryForm({ call, name, token, onEntered, children }: EntryFormProps) {
  return (
    <form
      method="post"
      noValidate
      {...name}
      className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-4 sm:p-6"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        if (token !== undefined) form.set('token', token);
        call.run(form, onEntered);
      }}
    >
      {children}
    </form>
  );
}

export interface EntryButtonProps {
  readonly call: ActionCall<object>;
  /** The next page is loading. */
  readonly entering: boolean;
  /** Whether this is the page's main way in. */
  readonly primary?: boolean;
  readonly 'aria-describedby'?: string;
  readonly children: string;
}

/** Sends an `EntryForm`; busy until the next page is there, and off while the server asks to wait. */
export function EntryButton({ call, entering, primary = true, ...rest }: EntryButtonProps) {
  return (
    <Button
      type="submit"
      variant={primary ? 'primary' : 'secondary'}
      size="large"
      busy={call.pending || entering}
      disabled={useIsBefore(call.retryAt)}
      className="w-full"
      {...rest}
    />
  );
}
