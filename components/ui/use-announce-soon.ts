'use client';

import { useCallback, useEffect, useRef } from 'react';
import { useAnnounce } from './announcer';

/**
 * Says the last message given, 600 ms after it, so that somebody who types or ticks quickly hears one count and not ten. Answers how to take the message
 * back, as the cleanup of an effect.
 */
export function useAnnounceSoon(): (message: string) => () => void {
  const announce = useAnnounce();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (message) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => announce(message), 600);
      return () => clearTimeout(timer.current);
    },
    [announce],
  );
}
