'use client';

import { useEffect, useEffectEvent } from 'react';
import { removedParameter } from '@/lib/domain/hand-over/share/share';

/** Shorter fragments without `=` are places within a page; whatever is as long as a secret is looked at. */
const placeCharactersMax = 30;

/**
 * Calls `onArrival` with a fragment that may bring a shared request or a secret, as the page is opened and when another link is opened in the same tab. It is
 * taken out of the address bar and the browser's session history at once, before anything looks at it.
 */
export function useShareArrival(onArrival: (hash: string) => void): void {
  const handle = useEffectEvent(onArrival);
  useEffect(() => {
    function take() {
      const address = new URL(window.location.href);
      const { hash, searchParams } = address;
      const isArrival = hash.includes('=') || hash.length > placeCharactersMax;
      // What the server took out of the query has been said; a copied address must not say it again.
      const wasTold = searchParams.has(removedParameter);
      if (wasTold) searchParams.delete(removedParameter);
      if (isArrival) address.hash = '';
      if (isArrival || wasTold) replaceAddress(address.pathname + address.search + address.hash);
      if (isArrival) handle(hash);
    }
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
}

/**
 * Twice, because the router keeps the address too and writes it back with its next change. It listens only after the first drawing is over; a state that is
 * not its own tells it.
 */
function replaceAddress(address: string): void {
  window.history.replaceState(window.history.state, '', address);
  const { href } = window.location;
  setTimeout(() => {
    if (window.location.href === href) window.history.replaceState(null, '', address);
  });
}
