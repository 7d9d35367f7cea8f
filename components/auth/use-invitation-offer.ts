'use client';

import { useEffect, useState } from 'react';
import type { ActionRefusal, ActionResult } from '@/lib/domain/action-state';
import type { InvitationActions, InvitationOffer } from '@/lib/domain/organisation/members';
import type { LinkToken } from './use-link-token';

/** Null while it is being asked; `askAgain` is for an answer that never came. */
export interface OfferReading {
  readonly answer: ActionResult<{ readonly offer: InvitationOffer }> | null;
  readonly askAgain: () => void;
}

/** Asks what the token's invitation offers, once the token is known. A call that never got an answer counts as `unavailable`. */
export function useInvitationOffer(
  token: LinkToken,
  read: InvitationActions['readInvitation'],
): OfferReading {
  const [answer, setAnswer] = useState<OfferReading['answer']>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt asks the same again
  useEffect(() => {
    if (token === null || token === 'reading') return;
    let isCurrent = true;
    setAnswer(null);
    const form = new FormData();
    form.set('token', token);
    read(form)
      .catch((): ActionRefusal => ({ ok: false, code: 'unavailable' }))
      .then((result) => isCurrent && setAnswer(result));
    return () => {
      isCurrent = false;
    };
  }, [token, read, attempt]);
  function askAgain() {
    setAnswer(null);
    setAttempt(attempt + 1);
  }
  return { answer, askAgain };
}
