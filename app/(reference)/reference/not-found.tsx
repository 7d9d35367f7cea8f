import type { Metadata } from 'next';
import { referencePath } from '@/components/reference/links';
import { FaultPage } from '@/components/shell/fault-page';
import { buttonClass } from '@/components/ui/button-class';

export const metadata: Metadata = { title: 'Page not found', robots: { index: false, follow: false } };

/** Shown for an entry that no catalogue has. */
export default function ReferenceNotFound() {
  return (
    <FaultPage
      mark="404"
      title="The reference has no such entry"
      actions={
        <a href={referencePath} className={buttonClass('primary')}>
          Search the reference
        </a>
      }
    >
      <p>The link may be mistyped, or the entry has another name now.</p>
      <p>Search for the error code, the service or the scope.</p>
    </FaultPage>
  );
}
