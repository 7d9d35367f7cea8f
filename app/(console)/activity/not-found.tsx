import { FaultPage } from '@/components/shell/fault-page';
import { buttonClass } from '@/components/ui/button-class';

/** Shown for the activity of a credential that never was, or that this person may not see: both look the same on purpose. */
export default function ActivityNotFound() {
  return (
    <FaultPage
      mark="404"
      title="There is no such credential"
      actions={
        <a href="/activity" className={buttonClass('primary')}>
          Show all activity
        </a>
      }
    >
      <p>The link may be mistyped, or the credential belongs to another organisation or another session.</p>
      <p>Choose the credential from the list of credentials, or look through all activity.</p>
    </FaultPage>
  );
}
