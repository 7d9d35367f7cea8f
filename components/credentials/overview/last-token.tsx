'use client';

import { RefreshCw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import { useAnnounce } from '@/components/ui/announcer';
import { Button } from '@/components/ui/button';
import { absoluteTime } from '@/components/ui/time-text';

export interface LastTokenProps {
  /** Epoch milliseconds; null where there was none yet. */
  readonly at: number | null;
}

/** When the last access token was generated, by anybody, and a button that asks the server again. */
export function LastToken({ at }: LastTokenProps) {
  const router = useRouter();
  const announce = useAnnounce();
  const [pending, startTransition] = useTransition();
  const wasPending = useRef(false);

  useEffect(() => {
    if (wasPending.current && !pending)
      announce(`Refreshed. Last access token generated at: ${at === null ? 'none yet' : absoluteTime(at)}`);
    wasPending.current = pending;
  }, [announce, at, pending]);

  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {at === null ? 'None yet' : absoluteTime(at)}
      <Button
        size="small"
        variant="quiet"
        className="-my-1"
        busy={pending}
        icon={<RefreshCw aria-hidden="true" className="size-3.5" />}
        onClick={() => startTransition(() => router.refresh())}
      >
        Refresh
      </Button>
    </span>
  );
}
