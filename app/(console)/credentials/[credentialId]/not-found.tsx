import Link from 'next/link';
import { FaultPage } from '@/components/shell/fault-page';
import { buttonClass } from '@/components/ui/button-class';

/** Shown for a credential that does not exist, and in the same words for one of another organisation. */
export default function CredentialNotFound() {
  return (
    <FaultPage
      mark="404"
      title="This credential is not here"
      actions={
        <Link href="/credentials" prefetch={false} className={buttonClass('primary')}>
          Show all credentials
        </Link>
      }
    >
      <p>It was deleted, the link is mistyped, or it belongs to another organisation.</p>
      <p>Find it by name in the list, or ask the person who sent the link.</p>
    </FaultPage>
  );
}
