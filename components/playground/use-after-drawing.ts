'use client';

import { useCallback, useEffect, useState } from 'react';

/**
 * Puts off work until what is being drawn now stands in the page. A form's answer is drawn in a transition, and a request that began inside it would hold
 * back its own progress and its Cancel until it ended. Only the last work counts.
 */
export function useAfterDrawing(): (work: () => void) => void {
  const [work, setWork] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (!work) return;
    setWork(null);
    work();
  }, [work]);
  return useCallback((next) => setWork(() => next), []);
}
