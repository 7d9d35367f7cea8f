import { Equal, Minus, Plus, Replace } from 'lucide-react';
import { StateChip } from '@/components/ui/state-chip';
import type { Tone } from '@/components/ui/tone';
import type { MemberChange } from '@/lib/domain/token/compare-claims';
import { changeLabels, pastedSides, type Sides } from './texts';

const looks = {
  added: { tone: 'info', icon: Plus },
  removed: { tone: 'info', icon: Minus },
  changed: { tone: 'warning', icon: Replace },
  same: { tone: 'neutral', icon: Equal },
} as const satisfies Readonly<Record<MemberChange, { readonly tone: Tone; readonly icon: typeof Plus }>>;

/** Whether two parts differ, by word and shape. */
export function ChangeChip({
  change,
  sides = pastedSides,
}: {
  readonly change: MemberChange;
  readonly sides?: Sides;
}) {
  const { tone, icon } = looks[change];
  return (
    <StateChip tone={tone} icon={icon}>
      {changeLabels(sides)[change]}
    </StateChip>
  );
}
