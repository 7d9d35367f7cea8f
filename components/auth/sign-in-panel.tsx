'use client';

import { useState } from 'react';
import type { FormAction } from '@/components/ui/use-action';
import { localPathOf } from './next-path';
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
  function enter() {
    setEntering(true);
    // A full load, so that nothing which was shown before signing in lives on.
    window.location.assign(localPathOf(next, window.location.origin));
  }
  return (
    <div className="mx-auto flex w-full max-w-md flex-col gap-6">
      <div>
        <h1 className="font-semibold text-2xl text-ink tracking-tight">S2S Playground</h1>
        <p className="mt-2 text-muted">
          Generate access tokens for OAuth server-to-server credentials, see what is in them, and copy the
          commands that do the same.
        </p>
      </div>
      {guestsAllowed && <TryDemoForm tryDemo={tryDemo} onEntered={enter} entering={entering} />}
      <SignInForm signIn={signIn} onEntered={enter} entering={entering} primary={!guestsAllowed} />
    </div>
  );
}
