import { Check } from 'lucide-react';
import { classNames } from '@/components/ui/class-names';
import { type StepId, stepLabels } from './step-id';

export interface StepListProps {
  readonly steps: readonly StepId[];
  readonly current: StepId;
  /** Goes back to a step; what was entered stays. */
  readonly onGo: (step: StepId) => void;
  /** All is done: no step can be gone back to. */
  readonly isDone?: boolean;
}

/** Where one is in the flow. Steps before the current one are buttons; where it is narrow only the current one shows its name. */
export function StepList({ steps, current, onGo, isDone = false }: StepListProps) {
  const at = steps.indexOf(current);
  return (
    <nav aria-label="Steps">
      <ol className="flex flex-wrap items-center gap-x-4 gap-y-1 max-sm:gap-x-2">
        {steps.map((step, index) => {
          const isPast = isDone || index < at;
          const isCurrent = !isDone && step === current;
          const content = (
            <>
              <span
                aria-hidden="true"
                className={classNames(
                  'grid size-5 shrink-0 place-items-center rounded-full border font-medium text-xs tabular-nums',
                  isCurrent ? 'border-action bg-action text-on-action' : 'border-control',
                )}
              >
                {isPast ? <Check className="size-3" /> : index + 1}
              </span>
              <span className={isCurrent ? 'font-medium text-ink' : 'max-sm:sr-only'}>
                {stepLabels[step]}
              </span>
              {isPast && <span className="sr-only">(done)</span>}
            </>
          );
          const className = 'inline-flex min-h-8 items-center gap-2 text-sm pointer-coarse:min-h-10';
          return (
            <li key={step} aria-current={isCurrent ? 'step' : undefined}>
              {isPast && !isDone ? (
                <button
                  type="button"
                  onClick={() => onGo(step)}
                  className={`${className} rounded-sm text-accent hover:underline max-sm:min-w-8 max-sm:justify-center`}
                >
                  {content}
                </button>
              ) : (
                <span className={`${className} text-muted`}>{content}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
