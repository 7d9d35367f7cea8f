import { Button } from '@/components/ui/button';
import { keepFocus } from '@/components/ui/keep-focus';
import { TextLink } from '@/components/ui/text-link';

export interface StepButtonsProps {
  /** What the last step's button does; null before it. */
  readonly finalLabel: string | null;
  readonly busy: boolean;
  /** Null at the first step. */
  readonly onBack: (() => void) | null;
}

/** Forwards (it sends the form, so Enter in a field does the same), back, and out. */
export function StepButtons({ finalLabel, busy, onBack }: StepButtonsProps) {
  return (
    <div className="flex flex-wrap items-center gap-2 border-line border-t pt-4">
      <Button type="submit" variant="primary" busy={busy} onMouseDown={keepFocus}>
        {finalLabel ?? 'Continue'}
      </Button>
      {onBack && (
        <Button onMouseDown={keepFocus} onClick={onBack}>
          Back
        </Button>
      )}
      <span className="ml-auto">
        <TextLink href="/credentials">Cancel</TextLink>
      </span>
    </div>
  );
}
