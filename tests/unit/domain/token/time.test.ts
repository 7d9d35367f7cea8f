import { expect, test } from 'vitest';
import { formatDuration, formatInstant, formatRelative } from '@/lib/domain/token/time';

test.each([
  [1_763_892_000_000, '2025-11-23T10:00:00Z', '23 Nov 2025, 10:00:00 UTC'],
  [1_300_819_380_000, '2011-03-22T18:43:00Z', '22 Mar 2011, 18:43:00 UTC'],
  [1_763_892_000_123, '2025-11-23T10:00:00.123Z', '23 Nov 2025, 10:00:00 UTC'],
  [0, '1970-01-01T00:00:00Z', '1 Jan 1970, 00:00:00 UTC'],
  [253_402_300_800_000, '+010000-01-01T00:00:00Z', '1 Jan 10000, 00:00:00 UTC'],
])('%d is told in UTC, the same in every place', (instant, iso, absolute) => {
  expect(formatInstant(instant)).toEqual({ iso, absolute });
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 8.64e15 + 1])('%d is no instant', (instant) => {
  expect(formatInstant(instant)).toBeNull();
});

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

test.each([
  [0, '0 ms'],
  [999.9, '999 ms'],
  [second, '1 s'],
  [59 * second, '59 s'],
  [90 * second, '1 min 30 s'],
  [hour - 1, '59 min 59 s'],
  [hour, '1 h'],
  [hour + 59 * second, '1 h'],
  [24 * hour, '24 h'],
  [86_399 * second, '23 h 59 min'],
  [47 * hour + 59 * minute, '47 h 59 min'],
  [48 * hour, '2 d'],
  [51 * hour + minute, '2 d 3 h'],
  [-90 * second, '1 min 30 s'],
  [Number.NaN, 'unknown'],
  [Number.POSITIVE_INFINITY, 'unknown'],
])('%d ms is %s', (durationMs, text) => {
  expect(formatDuration(durationMs)).toBe(text);
});

test.each([
  [0, 'now'],
  [999, 'now'],
  [-999, 'now'],
  [second, 'in 1 s'],
  [-59 * second, '59 s ago'],
  [4 * minute + 59 * second, 'in 4 min'],
  [-4 * minute, '4 min ago'],
  [23 * hour + 59 * minute, 'in 23 h 59 min'],
  [-72 * hour, '3 d ago'],
])('%d ms from now is %s', (distance, text) => {
  const now = 1_763_892_000_000;
  expect(formatRelative(now + distance, now)).toBe(text);
});
