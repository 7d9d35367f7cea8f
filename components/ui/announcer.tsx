'use client';

import { createContext, type ReactNode, useCallback, useContext, useRef } from 'react';

/** Says `message` to screen readers; `assertive` interrupts and is for failures alone. */
export type Announce = (message: string, politeness?: 'polite' | 'assertive') => void;

const AnnounceContext = createContext<Announce>(() => {});

/** The nearest `Announcer`'s voice. Without one around, messages are lost. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

/**
 * Two live regions and the voice that fills them, without rendering anything again. A message said twice is heard twice, and a
 * region is empty again after five seconds, so that nobody reading on later meets an old message.
 *
 * One stands around the whole app. Every open `Dialog` brings its own, because a modal dialog silences all that is outside it.
 */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const polite = useRef<HTMLDivElement>(null);
  const assertive = useRef<HTMLDivElement>(null);
  const announce = useCallback<Announce>((message, politeness = 'polite') => {
    const region = (politeness === 'assertive' ? assertive : polite).current;
    if (!region) return;
    const line = document.createElement('p');
    line.textContent = message;
    region.append(line);
    setTimeout(() => line.remove(), 5000);
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div ref={polite} aria-live="polite" aria-relevant="additions" className="sr-only" />
      <div ref={assertive} aria-live="assertive" aria-relevant="additions" className="sr-only" />
    </AnnounceContext>
  );
}
