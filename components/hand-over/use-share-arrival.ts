'use client';

import { useEffect, useEffectEvent } from 'react';

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
      const { hash, pathname, search } = window.location;
      const isArrival = hash.includes('=') || hash.length > placeCharactersMax;
      // What the server took out of the query has been said; a copied address must not say it again.
      const query = new URLSearchParams(search);
      query.delete('removed');
      const clean =
        query.size === new URLSearchParams(search).size ? search : query.size > 0 ? `?${query}` : '';
      if (isArrival || clean !== search) replaceAddress(pathname + clean + (isArrival ? '' : hash));
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
