'use client';

import { useEffect } from 'react';
import { FaultPage } from '@/components/shell/fault-page';
import { useAnnounce } from '@/components/ui/announcer';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { findFaultDigest } from '@/components/ui/fault-digest';

/** Shown when a page failed. Of the error only the digest is used: its message may hold what should not be on a screen. */
export default function ErrorPage({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const announce = useAnnounce();
  useEffect(() => announce('This page could not be shown', 'assertive'), [announce]);
  return (
    <main id="main">
      <FaultPage
        mark="Fault"
        title="This page could not be shown"
        faultId={findFaultDigest(error)}
        actions={
          <>
            <Button variant="primary" onClick={() => retry()}>
              Try again
            </Button>
            {/* A plain link: a full load leaves the broken state behind. */}
            <a href="/" className={buttonClass('secondary')}>
              Go to the playground
            </a>
          </>
        }
      >
        <p>Something failed while the page was made. Nothing that you saved is lost.</p>
        <p>
          Try again. If it fails again, give the fault id to the person who runs this server: the cause stands
          under it in the server&rsquo;s log.
        </p>
      </FaultPage>
    </main>
  );
}
