'use client';

import { useCallback, useState, useTransition } from 'react';
import type { ActionRefusal, ActionResult } from '@/lib/domain/action-state';

/** How components receive a server action. */
export type FormAction<View> = (formData: FormData) => Promise<ActionResult<View>>;

export interface ActionCall<View> {
  /** Sends the form. `onSuccess` gets the view; a refusal lands in `refusal`. A call while one is under way is ignored. */
  readonly run: (formData: FormData, onSuccess: (view: View) => void) => void;
  readonly pending: boolean;
  readonly refusal: ActionRefusal | null;
  /** Epoch milliseconds of the browser's clock from which a throttled call can succeed again; null when it is not throttled. */
  readonly retryAt: number | null;
  readonly clear: () => void;
}

/**
 * Calls a server action in a transition. No state goes back to the server (unlike `useActionState`), and the form keeps what was typed.
 * A call that never got an answer counts as `unavailable`.
 */
export function useAction<View>(action: FormAction<View>): ActionCall<View> {
  const [pending, startTransition] = useTransition();
  const [refused, setRefused] = useState<Refused>(nothingRefused);
  const clear = useCallback(() => setRefused(nothingRefused), []);
  function run(formData: FormData, onSuccess: (view: View) => void) {
    if (pending) return;
    startTransition(async () => {
      const result = await action(formData).catch((): ActionRefusal => ({ ok: false, code: 'unavailable' }));
      startTransition(() => {
        setRefused(result.ok ? nothingRefused : refusedNow(result));
        if (result.ok) onSuccess(result);
      });
    });
  }
  return { run, pending, ...refused, clear };
}

interface Refused {
  readonly refusal: ActionRefusal | null;
  readonly retryAt: number | null;
}

const nothingRefused: Refused = { refusal: null, retryAt: null };

function refusedNow(refusal: ActionRefusal): Refused {
  const wait = refusal.retryAfterSeconds;
  return { refusal, retryAt: wait === undefined ? null : Date.now() + wait * 1000 };
}
