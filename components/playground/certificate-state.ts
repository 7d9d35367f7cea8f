import type { Tone } from '@/components/ui/tone';
import type { TlsView } from '@/lib/domain/connection';

const dayMs = 86_400_000;
/** Providers renew later than this only where something is stuck. */
const soonDays = 30;

/** What a certificate's dates and fate come to in a few words. `now` is epoch milliseconds. */
export function certificateState(
  { isTrusted, validFrom, validTo }: Pick<TlsView, 'isTrusted' | 'validFrom' | 'validTo'>,
  now: number,
): { readonly tone: Tone; readonly text: string } {
  if (!isTrusted && validTo !== null && validTo < now)
    return { tone: 'invalid', text: `Refused: expired ${daysText(now - validTo)} ago` };
  if (!isTrusted && validFrom !== null && validFrom > now)
    return { tone: 'invalid', text: `Refused: not valid for another ${daysText(validFrom - now)}` };
  if (!isTrusted) return { tone: 'invalid', text: 'Refused' };
  if (validTo === null) return { tone: 'valid', text: 'Accepted' };
  const isSoon = validTo - now < soonDays * dayMs;
  return isSoon
    ? { tone: 'warning', text: `Accepted, ends in ${daysText(validTo - now)}` }
    : { tone: 'valid', text: `Accepted, ${daysText(validTo - now)} left` };
}

function daysText(ms: number): string {
  const days = Math.floor(Math.max(0, ms) / dayMs);
  if (days === 0) return 'less than a day';
  return days === 1 ? '1 day' : `${days.toLocaleString('en')} days`;
}
