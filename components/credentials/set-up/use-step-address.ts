'use client';

import { usePathname, useSearchParams } from 'next/navigation';

/** Which step the address asks for, and how to go to another. */
export interface StepAddress {
  readonly requested: string | null;
  /** With `replace` the step before is not in the browser's history. */
  readonly go: (step: string | null, how: 'push' | 'replace') => void;
}

/**
 * The step as `?step=` of the address, so that the browser's Back and Forward walk through the steps. The page is not asked for again, and stays as it
 * is with all that was typed.
 */
export function useStepAddress(): StepAddress {
  const path = usePathname();
  const requested = useSearchParams().get('step');

  function go(step: string | null, how: 'push' | 'replace') {
    const address = step === null ? path : `${path}?${new URLSearchParams({ step })}`;
    if (how === 'push') window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  }
  return { requested, go };
}
