import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '@/lib/domain/actor';
import { database } from '../store/database';
import { newId } from '../store/id';
import { findLiveSession, insertSession, touchSession } from '../store/sessions';
import type { Queryable } from '../store/tables';
import type { RequestFacts } from './caller';
import { isRevoked } from './revocation';
import { SessionGrant } from './session-grant';

/** How long sessions live, milliseconds: 30 minutes without use, 12 hours at most; the last use is written at most once a minute. */
export const sessionLimits = { idleMs: 1_800_000, absoluteMs: 43_200_000, touchMs: 60_000 } as const;

/**
 * Opens a session for a user, in the caller's transaction. Always a new id, so that a cookie planted before sign-in is worth nothing.
 * Several sessions of one user may live side by side. Does not check the user.
 * @param accountKey see account-key.ts; null for a guest
 */
export async function openSession(
  db: Queryable,
  user: { readonly id: string; readonly organisationId: string },
  accountKey: string | null,
  facts: RequestFacts,
  now: number,
): Promise<SessionGrant> {
  const cookieId = randomBytes(32).toString('base64url');
  const sessionId = newId('ses');
  await insertSession(db, {
    id: sessionId,
    secretHash: hashOf(cookieId),
    userId: user.id,
    organisationId: user.organisationId,
    createdAt: now,
    expiresAt: now + sessionLimits.absoluteMs,
    address: facts.address,
    userAgent: facts.userAgent,
  });
  return new SessionGrant({ sessionId, userId: user.id, accountKey, cookieId });
}

/**
 * Who acts under this cookie id at `now`, read from the rows at every call; null when the session is unknown, idle, over, revoked here or in the
 * store, its user disabled or its organisation's time up. Moves the idle limit at most once a minute.
 */
export async function findSessionActor(cookieId: string, now: number): Promise<Actor | null> {
  const session = await findLiveSession(database(), hashOf(cookieId), now, sessionLimits.idleMs);
  if (!session || isRevoked(session.actor.sessionId)) return null;
  if (now - session.lastSeenAt >= sessionLimits.touchMs)
    await touchSession(database(), session.actor.sessionId, now);
  return session.actor;
}

function hashOf(cookieId: string): string {
  return createHash('sha256').update(cookieId).digest('hex');
}
