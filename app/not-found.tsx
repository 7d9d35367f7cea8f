import type { Metadata } from 'next';
import Link from 'next/link';
import { RemovedFromAddress } from '@/app/removed-from-address';
import { FaultPage } from '@/components/shell/fault-page';
import { buttonClass } from '@/components/ui/button-class';

export const metadata: Metadata = { title: 'Page not found' };

/** Shown for an address that leads nowhere, or to something this person may not see: both look the same on purpose. */
export default function NotFound() {
  return (
    <main id="main">
      <RemovedFromAddress />
      <FaultPage
        mark="404"
        title="There is nothing at this address"
        actions={
          <Link href="/" prefetch={false} className={buttonClass('primary')}>
            Go to the playground
          </Link>
        }
      >
        <p>The link may be mistyped, or what it led to was deleted or belongs to another organisation.</p>
        <p>Start again from the playground, or ask the person who sent the link.</p>
      </FaultPage>
    </main>
  );
}
