import 'server-only';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '@/lib/domain/refusal';
import { requestsMax } from '@/lib/domain/scope-search/request-bound';
import { networkOf } from '../identity/network';

/** How often one caller may use one action. Counted per instance, in memory: it protects the process; guesses are counted in identity/throttle.ts. */
export interface ActionLimit {
  readonly points: number;
  readonly windowSeconds: number;
}

/** Far above what a person or a page does, below what makes everybody else wait. */
export const defaultActionLimit: ActionLimit = { points: 3000, windowSeconds: 10 };

/** Actions of which each may send a request to a host that the person named: far above a person's pace, too slow to knock at many doors. */
export const outboundLimit: ActionLimit = { points: 60, windowSeconds: 60 };

/** Two whole searches for the scope that fails, of 60 requests each. */
export const scopeSearchLimit: ActionLimit = { points: 2 * requestsMax, windowSeconds: 60 };

/**
 * Counts the calls of one action by session, and of anonymous callers by network (an IPv6 /64 is one).
 * @returns a function that throws Refusal `too-many-attempts` with the seconds to wait.
 */
export function actionLimiter(
  limit: ActionLimit,
): (caller: { sessionId: string } | { address: string }) => Promise<void> {
  const limiter = new RateLimiterMemory({ points: limit.points, duration: limit.windowSeconds });
  return async (caller) => {
    try {
      await limiter.consume('sessionId' in caller ? caller.sessionId : networkOf(caller.address));
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      throw new Refusal('too-many-attempts', {
        retryAfterSeconds: Math.max(1, Math.ceil(reason.msBeforeNext / 1000)),
      });
    }
  };
}

/** Demo organisations that one network may make; each is some twenty rows and lives 24 hours. */
export const demoLimit: ActionLimit = { points: 600, windowSeconds: 3600 };
