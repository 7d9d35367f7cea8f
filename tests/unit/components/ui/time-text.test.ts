import { describe, expect, it } from 'vitest';
import { absoluteTime, coarseDurationText, durationText, relativeText } from '@/components/ui/time-text';

const noon = Date.UTC(2026, 10, 23, 12, 0, 0);

describe('times in words', () => {
  it('writes an absolute time in UTC', () => {
    expect(absoluteTime(Date.UTC(2026, 2, 2, 4, 5, 9))).toBe('2 Mar 2026, 04:05:09 UTC');
    expect(absoluteTime(Date.UTC(2026, 11, 31, 23, 59, 59))).toBe('31 Dec 2026, 23:59:59 UTC');
  });

  it.each([
    [-5, '0 s', 'under 1 min'],
    [42.9, '42 s', 'under 1 min'],
    [60, '1 min', '1 min'],
    [119, '1 min 59 s', '1 min'],
    [3600, '1 h', '1 h'],
    [86_399, '23 h 59 min', '23 h'],
    [90_000, '1 d 1 h', '25 h'],
    [172_800, '2 d', '2 d'],
  ])('%s seconds are "%s", coarsely "%s"', (seconds, fine, coarse) => {
    expect(durationText(seconds)).toBe(fine);
    expect(coarseDurationText(seconds)).toBe(coarse);
  });

  it.each([
    [0, 'just now'],
    [-44_000, 'just now'],
    [30_000, 'in under a minute'],
    [-45_000, '1 min ago'],
    [-300_000, '5 min ago'],
    [7_200_000, 'in 2 h'],
    [-172_800_000, '2 d ago'],
  ])('%s ms from now is "%s"', (offset, text) => {
    expect(relativeText(noon + offset, noon)).toBe(text);
  });
});
