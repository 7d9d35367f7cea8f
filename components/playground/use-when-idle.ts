'use client';

import { useEffect, useRef } from 'react';

/** Calls `work` once, when the page has been drawn and has nothing else to do; 300 ms later where the browser cannot tell. */
export function useWhenIdle(work: () => void): void {
  const workRef = useRef(work);
  useEffect(() => {
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(() => workRef.current(), 300);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(() => workRef.current(), { timeout: 1500 });
    return () => cancelIdleCallback(handle);
  }, []);
}
