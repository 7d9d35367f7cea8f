'use client';

import { useRouter } from 'next/navigation';
import { useRef, useTransition } from 'react';
import { useAnnounce } from '@/components/ui/announcer';
import type { SetUpActions } from '@/lib/domain/credential-set-up';
import { IssuedCredential } from './issued-credential';
import { LeaveDialog } from './leave-dialog';
import { StepButtons } from './step-buttons';
import { StepList } from './step-list';
import { Steps } from './steps-view';
import { useFlow } from './use-flow';
import { useLeaveGuard } from './use-leave-guard';

/**
 * Sets up a credential in steps. One form holds all of them, so that the fields of steps that are not shown keep what was typed; the client secret is
 * in its field alone until the form is sent.
 */
export function SetUpFlow({ actions }: { readonly actions: SetUpActions }) {
  const router = useRouter();
  const announce = useAnnounce();
  const form = useRef<HTMLFormElement>(null);
  const [isOpening, startOpening] = useTransition();
  const flow = useFlow(actions, {
    form,
    onSaved: (credential) => {
      announce(`Credential ${credential.name} saved`);
      open(credential.id);
    },
  });
  const guard = useLeaveGuard(flow.canLose);

  function open(credentialId: string) {
    startOpening(() => router.push(`/credentials/${credentialId}`));
  }

  const { state, step, steps } = flow;
  const isLast = step === steps.at(-1);
  const finalLabel = state.draft.provider === 'sandbox' ? 'Issue credential' : 'Save credential';
  const { issued } = state;
  return (
    <div className="flex flex-col gap-6">
      <StepList steps={steps} current={step} onGo={flow.goBackTo} isDone={issued !== null} />
      {issued ? (
        <IssuedCredential
          issued={issued}
          isLeaving={isOpening}
          onDone={() => {
            flow.finish();
            open(issued.credential.id);
          }}
        />
      ) : (
        <form
          ref={form}
          data-set-up
          method="post"
          noValidate
          autoComplete="off"
          aria-label="Set up a credential"
          className="flex min-w-0 flex-col gap-6"
          onSubmit={(event) => {
            event.preventDefault();
            flow.goOn();
          }}
        >
          <Steps flow={flow} />
          <StepButtons
            finalLabel={isLast ? finalLabel : null}
            busy={flow.isBusy || isOpening}
            onBack={step === steps[0] ? null : flow.goBack}
          />
        </form>
      )}
      <LeaveDialog guard={guard} hasSecret={issued !== null} />
    </div>
  );
}
