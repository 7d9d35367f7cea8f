import { StateChip } from '@/components/ui/state-chip';
import { absoluteTime } from '@/components/ui/time-text';
import { secretAge } from './secret-age';

export interface SecretLineProps {
  readonly count: number;
  /** Epoch milliseconds; null where no secret is stored. */
  readonly oldestAt: number | null;
  readonly now: number;
}

/** How many secrets are stored and since when; from 90 days on it says that a new one is worth the trouble. */
export function SecretLine({ count, oldestAt, now }: SecretLineProps) {
  if (count === 0 || oldestAt === null) return 'None is stored.';
  const { days, isOld } = secretAge(oldestAt, now);
  return (
    <div className="flex flex-col items-start gap-1">
      <span>
        {count === 1 ? '1 secret' : `${count} secrets`}, stored encrypted and never shown.{' '}
        <span className="text-muted">
          {count === 1 ? 'Since' : 'The oldest since'} {absoluteTime(oldestAt)}.
        </span>
      </span>
      {isOld && (
        <>
          <StateChip tone="warning">{days} days old</StateChip>
          <span className="max-w-prose text-muted text-xs">
            Replacing a secret now and then limits what a copy of it is worth: add a second one at the
            provider, use it here and in your jobs, then delete this one.
          </span>
        </>
      )}
    </div>
  );
}
