'use client';

import { useEffect, useRef } from 'react';

/** Calls `work` once, when the page has been drawn and has nothing else to do. */
export function useWhenIdle(work: () => void): void {
  const workRef = useRef(work);
  useEffect(() => whenIdle(() => workRef.current()), []);
}

/** Calls `work` once, in a quiet moment after the first sign of a person: a pointer that moves, a touch, a key. */
export function useOnFirstSign(work: () => void): void {
  const workRef = useRef(work);
  useEffect(() => {
    const stop = new AbortController();
    let cancelIdle = () => {};
    for (const sign of ['pointermove', 'touchstart', 'keydown'] as const) {
      window.addEventListener(
        sign,
        () => {
          stop.abort();
          cancelIdle = whenIdle(() => workRef.current());
        },
        { passive: true, signal: stop.signal },
      );
    }
    return () => {
      stop.abort();
      cancelIdle();
    };
  }, []);
}

/** Answers how to call it off. 300 ms later where the browser cannot tell whether it is idle. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 300);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: 1500 });
  return () => cancelIdleCallback(handle);
}
