/** One instant in the two forms people copy and read; both UTC and the same in every locale. */
export interface InstantText {
  /** `2026-11-23T10:15:30Z`, with `.123` only where the milliseconds are not zero. */
  readonly iso: string;
  /** `23 Nov 2026, 10:15:30 UTC` */
  readonly absolute: string;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
] as const;

/** An instant (epoch milliseconds) as text, or null where no JavaScript date can hold it. */
export function formatInstant(instant: number): InstantText | null {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return null;
  const iso = date.toISOString().replace('.000Z', 'Z');
  const time = iso.slice(iso.indexOf('T') + 1).slice(0, 8);
  return {
    iso,
    absolute: `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}, ${time} UTC`,
  };
}

/**
 * A duration in at most two neighbouring units, rounded down: `24 h`, `23 h 59 min`, `1 min 30 s`, `2 d 3 h`; below a second
 * in `ms`. Days begin at 48 hours, because people and documents speak of "24 hours". The sign is dropped.
 */
export function formatDuration(durationMs: number): string {
  const length = Math.abs(durationMs);
  if (!Number.isFinite(length)) return 'unknown';
  if (length < 1000) return `${Math.floor(length)} ms`;
  const largest =
    length >= 172_800_000 ? 0 : units.findIndex(([unit, size]) => unit !== 'd' && length >= size);
  return units
    .slice(largest, largest + 2)
    .map(([unit, size], index) => {
      const count = Math.floor((index === 0 ? length : length % (units[largest]?.[1] ?? size)) / size);
      return index > 0 && count === 0 ? '' : `${count} ${unit}`;
    })
    .join(' ')
    .trimEnd();
}

/**
 * Where an instant lies as seen from `now`, both epoch milliseconds: `in 23 h 59 min`, `4 min ago`, `now` within a second.
 * Whole minutes from one minute on, so that a text read aloud does not change every second.
 */
export function formatRelative(instant: number, now: number): string {
  const distance = instant - now;
  const length = Math.abs(distance);
  if (length < 1000) return 'now';
  const text = formatDuration(length < 60_000 ? length : length - (length % 60_000));
  return distance > 0 ? `in ${text}` : `${text} ago`;
}
