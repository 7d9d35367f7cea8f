'use client';

import { useEffect, useState } from 'react';
import type { FormAction } from '@/components/ui/use-action';
import { carryArrival } from '@/lib/domain/hand-over/share/arrival';
import { removedParameter } from '@/lib/domain/hand-over/share/share';
import { localPathOf } from './next-path';
import { SecretPath } from './secret-path';
import { SignInForm } from './sign-in-form';
import { TryDemoForm } from './try-demo-form';

export interface SignInPanelProps {
  /** Gets `username` and `password`. */
  readonly signIn: FormAction<object>;
  /** Gets an empty form. */
  readonly tryDemo: FormAction<object>;
  readonly guestsAllowed: boolean;
  /** Path to open afterwards; anything but a path of this site becomes "/". */
  readonly next: string;
}

/** The two ways in: the demo, which asks for nothing, and an account of this server. */
export function SignInPanel({ signIn, tryDemo, guestsAllowed, next }: SignInPanelProps) {
  const [entering, setEntering] = useState(false);
  // Browsers keep the fragment on the way here. A shared request waits there; a secret goes at once.
  useEffect(() => {
    const { hash, pathname, search } = window.location;
    const carried = carryArrival(hash);
    if (carried !== '' && carried !== hash)
      window.history.replaceState(window.history.state, '', pathname + search + carried);
  }, []);
  function enter() {
    setEntering(true);
    // A full load, so that nothing which was shown before signing in lives on.
    const path = localPathOf(next, window.location.origin);
    window.location.assign(path + carriedTo(path));
  }
  return (
    <div className="mx-auto grid w-full max-w-4xl gap-x-16 gap-y-6 lg:grid-cols-2 lg:grid-rows-[auto_1fr]">
      <div className="lg:col-start-1">
        <h1 className="font-semibold text-2xl text-ink tracking-tight">Sign in</h1>
        <p className="mt-2 text-muted">
          Generate access tokens for OAuth server-to-server credentials, see what is in them, and copy the
          commands that do the same.
        </p>
      </div>
      <div className="flex flex-col gap-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        {guestsAllowed && <TryDemoForm tryDemo={tryDemo} onEntered={enter} entering={entering} />}
        <SignInForm signIn={signIn} onEntered={enter} entering={entering} primary={!guestsAllowed} />
      </div>
      <div className="lg:col-start-1 lg:row-start-2">
        <SecretPath />
      </div>
    </div>
  );
}

/** What this page's fragment brings: a shared request for the playground alone, and for every page what was secret in it, by name. */
function carriedTo(path: string): string {
  const carried = carryArrival(window.location.hash);
  if (path.split(/[?#]/, 1)[0] === '/') return carried;
  const removed = new URLSearchParams(carried.slice(1)).get(removedParameter);
  return removed === null || path.includes('#')
    ? ''
    : `#${new URLSearchParams({ [removedParameter]: removed })}`;
}
