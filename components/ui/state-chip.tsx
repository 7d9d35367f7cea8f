import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { type Tone, toneGround, toneIcon, toneText } from './tone';

export interface StateChipProps {
  readonly tone: Tone;
  /** The state in a word or two: "Valid", "Expired", "Cannot verify". */
  readonly children: ReactNode;
  /** Instead of the tone's own shape; null for none, where the words alone are plain. */
  readonly icon?: LucideIcon | null;
}

/** A state as icon and words on a tinted ground. */
export function StateChip({ tone, children, icon }: StateChipProps) {
  const Icon = icon === undefined ? toneIcon[tone] : icon;
  return (
    <span
      className={classNames(
        'inline-flex min-h-5 max-w-full items-center gap-1 whitespace-nowrap rounded-sm border px-1.5 font-medium text-xs',
        toneGround[tone],
        toneText[tone],
      )}
    >
      {Icon && <Icon aria-hidden="true" className="size-3 shrink-0" />}
      {children}
    </span>
  );
}
