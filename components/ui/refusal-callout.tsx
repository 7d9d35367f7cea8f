'use client';

import { useEffect, useRef } from 'react';
import type { ActionCode, ActionRefusal } from '@/lib/domain/action-state';
import { type ActionText, refusalText } from './action-texts';
import { Callout } from './callout';
import { useIsBefore } from './now';
import { Countdown } from './relative-time';

export interface RefusalCalloutProps {
  /** Nothing is shown for null. */
  readonly refusal: ActionRefusal | null;
  /** As `useAction` gives it. */
  readonly retryAt?: number | null;
  /** Words of this form for some codes, instead of the general ones. */
  readonly texts?: Partial<Record<ActionCode, ActionText>>;
}

/**
 * A refused action in words, at the place where it was asked for. A new refusal takes the focus, so it is read out and the next Tab
 * leads into the form. With a wait it counts down, silently, and says when trying again makes sense.
 */
export function RefusalCallout({ refusal, retryAt = null, texts }: RefusalCalloutProps) {
  const ref = useRef<HTMLDivElement>(null);
  const waiting = useIsBefore(retryAt);
  useEffect(() => {
    if (refusal) ref.current?.focus();
  }, [refusal]);
  if (!refusal) return null;
  const text = refusalText(refusal, texts);
  return (
    <Callout ref={ref} tone={retryAt !== null && !waiting ? 'info' : 'invalid'} title={text.what}>
      <p>{text.why}</p>
      <p>{text.next}</p>
      {retryAt !== null && (
        <p className="font-medium">
          {waiting ? (
            <>
              Possible again in <Countdown until={retryAt} over="0 s" />.
            </>
          ) : (
            <span role="status">You can try again now.</span>
          )}
        </p>
      )}
      {refusal.faultId && (
        <p>
          Fault id: <code className="select-all font-mono">{refusal.faultId}</code>
        </p>
      )}
    </Callout>
  );
}
