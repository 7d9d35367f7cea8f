'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { formThatLeaves, linkThatLeaves, traversalThatLeaves } from './ways-out';

export interface LeaveGuard {
  /** Whether the person has to be asked now. */
  readonly isAsked: boolean;
  readonly stay: () => void;
  /** Goes where they wanted to. Nothing is asked any more. */
  readonly leave: () => void;
}

/**
 * While `isOn`, leaving this page is asked about: by a link of the page, by a form outside of the flow such as signing out, by the browser's Back and
 * Forward, and (in the browser's own words) by closing, reloading or another site. New tabs are no leaving.
 */
export function useLeaveGuard(isOn: boolean): LeaveGuard {
  const router = useRouter();
  const [isAsked, setAsked] = useState(false);
  const goOn = useRef<(() => void) | null>(null);
  const isLeaving = useRef(false);

  useEffect(() => {
    if (!isOn) return;
    const own = window.location.pathname;
    const ask = (event: Event, next: () => void) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      goOn.current = next;
      setAsked(true);
    };
    const onUnload = (event: BeforeUnloadEvent) => {
      if (!isLeaving.current) event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      const address = isLeaving.current ? null : linkThatLeaves(event, own);
      if (address !== null) ask(event, () => router.push(address));
    };
    const onSubmit = (event: SubmitEvent) => {
      const form = isLeaving.current ? null : formThatLeaves(event);
      if (form) ask(event, () => form.requestSubmit());
    };
    const onTraverse = (event: NavigateEvent) => {
      const steps = isLeaving.current ? null : traversalThatLeaves(event, own);
      if (steps !== null) ask(event, () => window.history.go(steps));
    };
    window.addEventListener('beforeunload', onUnload);
    // Both have to be faster than the router, hence capture.
    document.addEventListener('click', onClick, true);
    document.addEventListener('submit', onSubmit, true);
    // The router hears of Back and Forward when they have happened; this comes before. A browser without it does not ask then.
    window.navigation?.addEventListener('navigate', onTraverse);
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, true);
      document.removeEventListener('submit', onSubmit, true);
      window.navigation?.removeEventListener('navigate', onTraverse);
    };
  }, [isOn, router]);

  return {
    isAsked,
    stay: () => setAsked(false),
    leave: () => {
      setAsked(false);
      isLeaving.current = true;
      goOn.current?.();
    },
  };
}
