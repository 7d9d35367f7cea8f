import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { env } from '@/lib/server/env';
import { database } from '@/lib/server/store/database';
import { newId } from '@/lib/server/store/id';
import { acquireTokenRequest, releaseTokenRequest } from '@/lib/server/store/token-requests';

/** Longer than a request's deadline of 10 s, so that a lease ends by itself only when its instance died. */
const leaseMs = 15_000;
const pollMs = 100;

/**
 * Keeps instances that share a Postgres from asking for the same token at the same time: one asks, the others wait their turn. With SQLite there is
 * one instance, whose `SingleFlight` is enough, and the two writes are saved.
 */
export async function withTokenLease<Result>(
  cacheKey: string,
  signal: AbortSignal,
  work: (waited: boolean) => Promise<Result>,
): Promise<Result> {
  if (env().databaseUrl === null) return work(false);
  const db = database();
  const owner = newId('req');
  const acquire = (now: number) =>
    acquireTokenRequest(db, { cacheKey, owner, now, expiresAt: now + leaseMs });
  let waited = false;
  while (!(await acquire(Date.now()))) {
    waited = true;
    await delay(pollMs, null, { signal });
  }
  try {
    return await work(waited);
  } finally {
    await releaseTokenRequest(db, cacheKey, owner);
  }
}
