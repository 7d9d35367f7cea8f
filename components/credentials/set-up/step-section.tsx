'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import type { SetUpDraft } from './draft';
import { faultTexts } from './fault-texts';
import type { StepFault } from './flow-state';
import { type StepId, stepLabels } from './step-id';

export interface StepSectionProps {
  readonly step: StepId;
  readonly current: StepId;
  /** The steps of this draft, for the words "Step 2 of 5". */
  readonly steps: readonly StepId[];
  readonly draft: SetUpDraft;
  /** Of any step; this one shows its own. */
  readonly fault: StepFault | null;
  /** The fault stands at a field of the step, which takes the focus itself. */
  readonly isFaultInside?: boolean;
  readonly intro: ReactNode;
  readonly children: ReactNode;
}

/**
 * One step with its heading, which takes the focus when the step is come to; a fault there takes it instead. A step that is not current stays in the
 * page, hidden, so that its fields keep what was typed.
 */
export function StepSection({
  step,
  current,
  steps,
  draft,
  fault,
  isFaultInside = false,
  intro,
  children,
}: StepSectionProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isCurrent = step === current;
  const wasCurrent = useRef(isCurrent);
  const own = fault?.step === step ? fault : null;

  useEffect(() => {
    const isNew = isCurrent && !wasCurrent.current;
    wasCurrent.current = isCurrent;
    if (isNew && own === null) heading.current?.focus();
  }, [isCurrent, own]);

  return (
    <section hidden={!isCurrent} className="flex min-w-0 flex-col gap-4" aria-labelledby={`step-${step}`}>
      <div>
        <h2
          ref={heading}
          id={`step-${step}`}
          tabIndex={-1}
          className="font-semibold text-ink text-lg outline-none"
        >
          <span className="block font-normal text-muted text-sm">
            Step {steps.indexOf(step) + 1} of {steps.length}
            <span className="sr-only">: </span>
          </span>
          {stepLabels[step]}
        </h2>
        <p className="mt-1 max-w-prose text-muted">{intro}</p>
      </div>
      {isCurrent && own && !isFaultInside && (
        <RefusalCallout refusal={own.refusal} retryAt={own.retryAt} texts={faultTexts(step, draft)} />
      )}
      {children}
    </section>
  );
}
