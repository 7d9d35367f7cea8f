'use client';

import { useEffect, useEffectEvent } from 'react';
import { removedParameter } from '@/lib/domain/hand-over/share/share';
import { mayBringSomething, replaceAddress } from './replace-address';

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
      const isArrival = mayBringSomething(hash);
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
