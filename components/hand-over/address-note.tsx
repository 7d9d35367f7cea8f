'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { lazyPart } from '@/components/playground/lazy-part';
import { useAnnounce } from '@/components/ui/announcer';
import { removedParameter } from '@/lib/domain/hand-over/share/share';
import { mayBringSomething, replaceAddress } from './replace-address';

export interface AddressNoteProps {
  /** What the server says about the query of the address that was asked for; null where it took nothing out. */
  readonly told: ReactNode;
  /** Whether the page itself looks after its fragment, as those do that get a code there. */
  readonly ownsFragment?: boolean;
}

/** It looks after its whole address itself, because links may bring it a request. */
const playgroundPath = '/';

/** The note without its code in the page's first load: hardly an address carries a secret. */
const removedPart = lazyPart(async () => (await import('./share-removed')).ShareRemoved, null);

/**
 * Says on any page that its address carried a secret. The server took it out of the query; from behind the # it is taken out here, in the address bar and the
 * browser's session history, as the page is opened and when only the fragment changes. Places within the page stay.
 */
export function AddressNote({ told, ownsFragment = false }: AddressNoteProps) {
  const path = usePathname();
  const announce = useAnnounce();
  // A note goes with the page it is about; the layout around it stays.
  const [toldPath] = useState(path);
  const [found, setFound] = useState<{ readonly path: string; readonly names: readonly string[] } | null>(
    null,
  );
  const take = useEffectEvent(async () => {
    const { hash, pathname } = window.location;
    if (pathname === playgroundPath) return;
    const removed = ownsFragment || !mayBringSomething(hash) ? [] : await namesOfSecrets(hash);
    // Another link was opened meanwhile, which is looked at by itself. The router alone may have written its own address back, without the fragment.
    const now = window.location;
    if (now.pathname !== pathname || (now.hash !== hash && mayBringSomething(now.hash))) return;
    const address = new URL(now.href);
    // What the server took out of the query has been said; a copied address must not say it again.
    const wasTold = address.searchParams.has(removedParameter);
    if (wasTold) address.searchParams.delete(removedParameter);
    if (removed.length > 0) address.hash = '';
    if (wasTold || removed.length > 0) replaceAddress(address.pathname + address.search + address.hash);
    if (removed.length === 0) return;
    setFound({ path: pathname, names: removed });
    announce('The link carried a secret. It was taken out.', 'assertive');
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another address
  useEffect(() => {
    const onHashChange = () => void take();
    onHashChange();
    window.addEventListener('hashchange', onHashChange);
    return () => window.removeEventListener('hashchange', onHashChange);
  }, [path]);

  const isTold = told !== null && path === toldPath;
  const names = found?.path === path ? found.names : [];
  if (path === playgroundPath || (!isTold && names.length === 0)) return null;
  return (
    <div className="mb-6 flex flex-col gap-3 print:hidden">
      {isTold && told}
      {names.length > 0 && <removedPart.Part names={names} />}
    </div>
  );
}

async function namesOfSecrets(hash: string): Promise<readonly string[]> {
  const { readArrival } = await import('@/lib/domain/hand-over/share/arrival');
  return readArrival(hash)?.removed ?? [];
}
