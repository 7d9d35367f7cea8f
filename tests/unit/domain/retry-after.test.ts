import { expect, test } from 'vitest';
import { honouredWaitSeconds } from '@/lib/domain/retry-after';

test.each([
  [0, 0],
  [1, 1],
  [3_599, 3_599],
  [3_600, 3_600],
  [3_601, 3_600],
  [86_400, 3_600],
  [Number.MAX_SAFE_INTEGER, 3_600],
])('a provider that asks for %i seconds is given %i', (asked, waited) => {
  expect(honouredWaitSeconds(asked)).toBe(waited);
});
