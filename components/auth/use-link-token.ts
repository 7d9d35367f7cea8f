'use client';

import { useEffect, useState } from 'react';

/** `reading` until the script runs; then the token, or null when the address had none. */
export type LinkToken = string | null | 'reading';

/**
 * The one-time token behind the `#` of a set-up link or an invitation, as `#token=...` or bare. The part behind `#` is never sent to a server;
 * it is taken out of the address bar at once, so it stays out of screenshots and copied links. The browser's own history has recorded it by then; it
 * works once.
 */
export function useLinkToken(): LinkToken {
  const [token, setToken] = useState<LinkToken>('reading');
  useEffect(() => {
    function read() {
      const found = takeFragment();
      // React runs an effect twice in development; the second run finds an empty address and must not forget the first.
      setToken((known) => (found || known === 'reading' ? found || null : known));
    }
    read();
    // Another link opened in the same tab changes the fragment alone, which loads nothing.
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return token;
}

function takeFragment(): string {
  const { hash, pathname, search } = window.location;
  const fragment = hash.slice(1);
  if (fragment) window.history.replaceState(window.history.state, '', pathname + search);
  return new URLSearchParams(fragment).get('token') ?? fragment;
}
