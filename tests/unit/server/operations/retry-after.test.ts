import { expect, test } from 'vitest';
import { initialState, reduce } from '@/components/playground/playground-state';
import { honouredWaitSeconds } from '@/lib/domain/retry-after';
import { findRetryAfter, rememberRetryAfter } from '@/lib/server/operations/generation/retry-after';
import { aCredential, aFailure, aGeneration } from '../../components/playground-fixtures';

const now = 1_000_000;

/** Whole seconds for which the page holds the button back after an answer that asked for this long. */
function pageWaits(retryAfterSeconds: number): number {
  const sent = reduce(initialState([aCredential()], null), {
    type: 'sent',
    sending: { requestId: 'req_1', credentialId: 'cred_1', startedAt: now },
  });
  const failure = aFailure({ status: 429, retryAfterSeconds });
  const view = aGeneration({ outcome: { kind: 'failure', failure } });
  const shown = { kind: 'generation', view, clockOffsetMs: 0 } as const;
  const state = reduce(sent, { type: 'answered', requestId: 'req_1', shown, now });
  return ((state.blockedUntil.cred_1 ?? now) - now) / 1000;
}

test.each([1, 20, 3_600, 3_601, 86_400])(
  'server and page wait as long as each other where the provider asks for %i seconds',
  (seconds) => {
    const id = `cred_of_${seconds}`;
    rememberRetryAfter(id, seconds, now);
    expect(findRetryAfter(id, now)).toBe(honouredWaitSeconds(seconds));
    expect(pageWaits(seconds)).toBe(honouredWaitSeconds(seconds));
    expect(findRetryAfter(id, now + honouredWaitSeconds(seconds) * 1000)).toBeNull();
  },
);
