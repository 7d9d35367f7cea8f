import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { LeaveGuard } from './use-leave-guard';

/** Asks before what was entered, or a secret that is shown once, is lost. */
export function LeaveDialog({
  guard,
  hasSecret,
}: {
  readonly guard: LeaveGuard;
  readonly hasSecret: boolean;
}) {
  return (
    <Dialog
      urgent
      open={guard.isAsked}
      onClose={guard.stay}
      title={hasSecret ? 'Leave without the client secret?' : 'Leave the set-up?'}
      description={
        hasSecret
          ? 'The credential is saved, but its client secret is shown on this page alone, and this once. Store it first if you want to use it outside of this playground.'
          : 'Nothing is saved yet. What you entered in these steps is lost when you leave.'
      }
      size="small"
      footer={
        <>
          <Button onClick={guard.stay} data-autofocus>
            Stay here
          </Button>
          <Button variant="danger" onClick={guard.leave}>
            {hasSecret ? 'Leave without it' : 'Leave and discard'}
          </Button>
        </>
      }
    />
  );
}
