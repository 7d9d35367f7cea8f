import 'server-only';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '@/lib/domain/refusal';
import { faultFields, log } from '../log';
import { counterKey } from './account-key';
import type { Caller } from './caller';
import { counter } from './counter';
import { networkOf } from './network';

/**
 * Guesses evaluated within 15 minutes, by who guesses. A fixed window lets at most twice its number through in any 15 minutes, so
 * strangers and known networks together stay within 20 for one account.
 */
export const guessLimits = {
  windowSeconds: 900,
  strangers: 7,
  knownNetwork: 3,
  device: 5,
  network: 50,
} as const;
const knownNetworkSeconds = 14 * 86_400;

/** A guess that was allowed; say when it was right. */
export interface Guess {
  /** Gives the guess back and remembers the caller's network for this account for 14 days. */
  succeeded(): Promise<void>;
}

/**
 * Counts one guess of an account's password before it is evaluated. Who signed in before from this browser (device cookie) or network has
 * a counter apart, so that strangers who use up theirs do not lock the owner out. Counts names that no account has alike.
 * Shared by all instances with Postgres; in memory otherwise, so a restart forgets it.
 * @throws Refusal `too-many-attempts`, or `unavailable` when the counters cannot be read: it fails closed.
 * @see https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
export async function countGuess(account: string, caller: Caller): Promise<Guess> {
  const network = counterKey('network', networkOf(caller.address));
  const known = `${account}.${network}`;
  const device = caller.devices[account];
  try {
    const charges = await chargesFor(account, network, device, known);
    for (const { limiter, key } of charges) await limiter.consume(key);
    return {
      succeeded: async () => {
        for (const { limiter, key } of charges) await limiter.reward(key);
        await (await counter('known', 1, knownNetworkSeconds)).set(known, 1, knownNetworkSeconds);
      },
    };
  } catch (reason) {
    throw refusalOf(reason);
  }
}

async function chargesFor(account: string, network: string, device: string | undefined, known: string) {
  const { windowSeconds, device: perDevice, knownNetwork, strangers, network: perNetwork } = guessLimits;
  if (device !== undefined)
    return [{ limiter: await counter('device', perDevice, windowSeconds), key: `${account}.${device}` }];
  if (await (await counter('known', 1, knownNetworkSeconds)).get(known)) {
    return [{ limiter: await counter('familiar', knownNetwork, windowSeconds), key: account }];
  }
  return [
    { limiter: await counter('network', perNetwork, windowSeconds), key: network },
    { limiter: await counter('stranger', strangers, windowSeconds), key: account },
  ];
}

function refusalOf(reason: unknown): Refusal {
  if (reason instanceof RateLimiterRes) {
    return new Refusal('too-many-attempts', {
      retryAfterSeconds: Math.max(1, Math.ceil(reason.msBeforeNext / 1000)),
    });
  }
  log.error('database-unavailable', faultFields(reason));
  return new Refusal('unavailable');
}
