import { formatInstant } from '../../token/time';

/** Epoch milliseconds as `2026-11-23T10:15:30Z`; null for null and for what no date can hold. */
export function instantText(instant: number | null): string | null {
  return instant === null ? null : (formatInstant(instant)?.iso ?? null);
}
