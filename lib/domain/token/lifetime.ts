import type { Lifetime } from './expiry';

export type LifetimeState = 'not-yet' | 'live' | 'expiring' | 'expired' | 'unknown';

/** How a lifetime stands at one instant. */
export interface LifetimeNow {
  readonly state: LifetimeState;
  /** Milliseconds until the expiry, 0 when expired; null where no expiry is known. */
  readonly remainingMs: number | null;
  /** What is left of the lifetime, from 1 (just issued) to 0 (expired); null where its beginning or its end is unknown. */
  readonly fraction: number | null;
}

/** `expiring` begins this long before the end, or with the last tenth of a shorter life; milliseconds. */
export const expiringMs = 600_000;

/**
 * Where in its lifetime a token is. `now` is epoch milliseconds; takes no account of clocks that differ. A token ends at the
 * very instant of its expiry.
 * @see RFC 7519 section 4.1.4
 */
export function lifetimeAt(lifetime: Lifetime, now: number): LifetimeNow {
  const { issuedAt, notBefore, expiresAt } = lifetime;
  const isEarly = notBefore !== null && now < notBefore;
  if (expiresAt === null)
    return { state: isEarly ? 'not-yet' : 'unknown', remainingMs: null, fraction: null };

  const remainingMs = Math.max(0, expiresAt - now);
  const beginsAt = issuedAt ?? notBefore;
  const lifeMs = beginsAt !== null && beginsAt < expiresAt ? expiresAt - beginsAt : null;
  const fraction = lifeMs === null ? null : Math.min(1, remainingMs / lifeMs);
  if (remainingMs === 0) return { state: 'expired', remainingMs, fraction };
  if (isEarly) return { state: 'not-yet', remainingMs, fraction };
  const isExpiring = remainingMs <= Math.min(expiringMs, (lifeMs ?? Number.POSITIVE_INFINITY) / 10);
  return { state: isExpiring ? 'expiring' : 'live', remainingMs, fraction };
}
