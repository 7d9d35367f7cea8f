import { expect, test } from 'vitest';
import type { Lifetime } from '@/lib/domain/token/expiry';
import { lifetimeAt } from '@/lib/domain/token/lifetime';

const day: Lifetime = { issuedAt: 0, notBefore: null, expiresAt: 86_400_000, basis: 'exp', notes: [] };
const short: Lifetime = { ...day, expiresAt: 60_000 };

test.each<[string, Lifetime, number, string, number | null, number | null]>([
  ['just issued', day, 0, 'live', 86_400_000, 1],
  ['half way', day, 43_200_000, 'live', 43_200_000, 0.5],
  ['a moment before the last ten minutes', day, 85_799_999, 'live', 600_001, 600_001 / 86_400_000],
  ['in the last ten minutes', day, 85_800_000, 'expiring', 600_000, 600_000 / 86_400_000],
  ['at the very end', day, 86_400_000, 'expired', 0, 0],
  ['long after', day, 1e12, 'expired', 0, 0],
  ['before it was issued, by a slow clock', day, -5000, 'live', 86_405_000, 1],
  ['a token of a minute, after 53 s', short, 53_000, 'live', 7000, 7000 / 60_000],
  ['a token of a minute, after 54 s', short, 54_000, 'expiring', 6000, 0.1],
  ['before nbf', { ...day, notBefore: 5000 }, 4999, 'not-yet', 86_395_001, 86_395_001 / 86_400_000],
  ['at nbf', { ...day, notBefore: 5000 }, 5000, 'live', 86_395_000, 86_395_000 / 86_400_000],
  ['ended before nbf', { ...day, notBefore: 1e12 }, 1e11, 'expired', 0, 0],
  ['with nbf alone', { ...day, issuedAt: null, notBefore: 0 }, 43_200_000, 'live', 43_200_000, 0.5],
  ['beginning unknown', { ...day, issuedAt: null }, 1, 'live', 86_399_999, null],
  ['ended before it began', { ...day, issuedAt: 9e7 }, 1, 'live', 86_399_999, null],
  ['end unknown', { ...day, expiresAt: null }, 1, 'unknown', null, null],
  ['end unknown, before nbf', { ...day, expiresAt: null, notBefore: 2 }, 1, 'not-yet', null, null],
])('%s', (_name, lifetime, now, state, remainingMs, fraction) => {
  expect(lifetimeAt(lifetime, now)).toEqual({ state, remainingMs, fraction });
});
