'use client';

import './globals.css';
import { FaultPage } from '@/components/shell/fault-page';
import { buttonClass } from '@/components/ui/button-class';
import { findFaultDigest } from '@/components/ui/fault-digest';

/** Shown when the layout itself failed, so it brings its own document and leans on nothing that could fail with it. */
export default function GlobalError({ error }: { readonly error: unknown }) {
  return (
    <html lang="en">
      <body>
        <title>Fault - S2S Playground</title>
        <main>
          <FaultPage
            mark="Fault"
            title="The playground could not be shown"
            faultId={findFaultDigest(error)}
            actions={
              <a href="/" className={buttonClass('primary')}>
                Load it again
              </a>
            }
          >
            <p>The frame around every page failed. Nothing that you saved is lost.</p>
            <p>
              Load it again. If it fails again, give the fault id to the person who runs this server: the
              cause stands under it in the server&rsquo;s log.
            </p>
          </FaultPage>
        </main>
      </body>
    </html>
  );
}
