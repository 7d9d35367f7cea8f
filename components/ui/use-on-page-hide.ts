'use client';

import { useEffect, useEffectEvent } from 'react';

/**
 * Does `work` when the page is left. Browsers keep left pages to come back to, and one that comes back after sign-out must not bring along what was shown
 * or typed.
 */
export function useOnPageHide(work: () => void): void {
  const handleLeave = useEffectEvent(work);
  useEffect(() => {
    const handle = () => handleLeave();
    window.addEventListener('pagehide', handle);
    return () => window.removeEventListener('pagehide', handle);
  }, []);
}
