import { describe, expect, test } from 'vitest';
import {
  accessKey,
  isOutdated,
  noTrial,
  shownTrials,
  withTrial,
} from '@/components/credentials/overview/trial-state';
import type { ProfileTrial } from '@/lib/domain/credential-overview';

const open = { services: ['analytics'], profiles: [{ serviceId: 'analytics', profile: 'web-reports' }] };
const closed = {
  services: ['analytics'],
  profiles: [{ serviceId: 'analytics', profile: 'no-report-suites' }],
};
const triedAt = (at: number) => ({ kind: 'tried', at, trials: [] }) as const satisfies ProfileTrial;
const noToken: ProfileTrial = { kind: 'no-token', title: 'x', nextSteps: [] };

describe('a trial', () => {
  test('is outdated once services or profiles changed, and not before the first one', () => {
    expect(isOutdated(noTrial, open)).toBe(false);
    const state = withTrial(noTrial, triedAt(1), open);
    expect(isOutdated(state, open)).toBe(false);
    expect(isOutdated(state, closed)).toBe(true);
  });

  test('after a change stands beside what was read before it', () => {
    const state = withTrial(withTrial(noTrial, triedAt(1), open), triedAt(2), closed);
    expect(state.before).toEqual(triedAt(1));
    expect(state.latest).toEqual(triedAt(2));
  });

  test('repeated without a change keeps the same thing beside it', () => {
    const changed = withTrial(withTrial(noTrial, triedAt(1), open), triedAt(2), closed);
    expect(withTrial(changed, triedAt(3), closed).before).toEqual(triedAt(1));
    expect(withTrial(withTrial(noTrial, triedAt(1), open), triedAt(2), open).before).toBeNull();
  });

  test('that found no token is nothing to compare with', () => {
    expect(withTrial(withTrial(noTrial, noToken, open), triedAt(2), closed).before).toBeNull();
  });
});

test('until it is tried again, the latest trial is what was read before the change', () => {
  const tried = withTrial(noTrial, triedAt(1), open);
  expect(shownTrials(noTrial, open)).toEqual({ before: null, live: null });
  expect(shownTrials(tried, open)).toEqual({ before: null, live: triedAt(1) });
  expect(shownTrials(tried, closed)).toEqual({ before: triedAt(1), live: null });
  const again = withTrial(tried, triedAt(2), closed);
  expect(shownTrials(again, closed)).toEqual({ before: triedAt(1), live: triedAt(2) });
  expect(shownTrials(again, open)).toEqual({ before: triedAt(2), live: null });
});

test('the order of services and profiles does not tell states apart', () => {
  const one = { serviceId: 'a', profile: '1' };
  const two = { serviceId: 'b', profile: '2' };
  expect(accessKey({ services: ['a', 'b'], profiles: [one, two] })).toBe(
    accessKey({ services: ['b', 'a'], profiles: [two, one] }),
  );
});
