import 'server-only';
import { type Actor, roles } from '@/lib/domain/actor';
import { readWord } from './columns';
import type { Queryable } from './tables';

export interface NewSession {
  readonly id: string;
  /** SHA-256 of the cookie's random id, in hex: a copy of the database opens no session. */
  readonly secretHash: string;
  readonly userId: string;
  readonly organisationId: string;
  readonly createdAt: number;
  /** Absolute end, epoch milliseconds. */
  readonly expiresAt: number;
  readonly address: string | null;
  /** As sent by the browser; the caller cuts it. */
  readonly userAgent: string | null;
}

/** A session that may be used now, with what its user is at this moment. */
export interface LiveSession {
  readonly actor: Actor;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly expiresAt: number;
}

/** Adds a session; `lastSeenAt` begins as `createdAt`. */
export async function insertSession(db: Queryable, session: NewSession): Promise<void> {
  await db
    .insertInto('sessions')
    .values({
      id: session.id,
      secret_hash: session.secretHash,
      user_id: session.userId,
      organisation_id: session.organisationId,
      created_at: session.createdAt,
      last_seen_at: session.createdAt,
      expires_at: session.expiresAt,
      revoked_at: null,
      address: session.address,
      user_agent: session.userAgent,
    })
    .execute();
}

/**
 * The session of this hash with its actor, in one query; null when it was revoked, reached its end or its idle limit, when the user is disabled
 * or when the organisation's time is up.
 * @param idleMs how long a session lives without being touched, milliseconds.
 */
export async function findLiveSession(
  db: Queryable,
  secretHash: string,
  now: number,
  idleMs: number,
): Promise<LiveSession | null> {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .innerJoin('organisations', 'organisations.id', 'sessions.organisation_id')
    .select([
      'sessions.id',
      'sessions.user_id',
      'sessions.organisation_id',
      'sessions.address',
      'sessions.created_at',
      'sessions.last_seen_at',
      'sessions.expires_at',
      'users.role',
      'users.display_name',
      'organisations.kind',
      'organisations.expires_at as organisation_expires_at',
    ])
    .where('sessions.secret_hash', '=', secretHash)
    .where('sessions.revoked_at', 'is', null)
    .where('users.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row || row.expires_at <= now || row.last_seen_at + idleMs <= now) return null;
  if (row.organisation_expires_at !== null && row.organisation_expires_at <= now) return null;
  return {
    actor: {
      userId: row.user_id,
      organisationId: row.organisation_id,
      organisationKind: readWord(['team', 'demo'], row.kind, 'organisations.kind'),
      role: readWord(roles, row.role, 'users.role'),
      sessionId: row.id,
      displayName: row.display_name,
      address: row.address,
    },
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
  };
}

/** Moves the idle limit; the caller does so at most once a minute, or every read would cost a write. */
export async function touchSession(db: Queryable, id: string, now: number): Promise<void> {
  await db.updateTable('sessions').set({ last_seen_at: now }).where('id', '=', id).execute();
}

/** Ends a session for good and answers whether it was alive. Its entered credentials remain until `deleteCredentialsOfSession`. */
export async function revokeSession(db: Queryable, id: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends every session of a user, but the one to keep, and answers how many. */
export async function revokeSessionsOfUser(
  db: Queryable,
  userId: string,
  now: number,
  exceptId: string | null = null,
): Promise<number> {
  const all = db
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null);
  const { numUpdatedRows } = await (exceptId === null
    ? all
    : all.where('id', '!=', exceptId)
  ).executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Removes the row, and with it the credentials entered in this session. */
export async function deleteSession(db: Queryable, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('sessions').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Removes every session of a user, but the one to keep, with what was entered in them; answers the ids of those that were alive. */
export async function deleteSessionsOfUser(
  db: Queryable,
  userId: string,
  { now, idleMs, exceptId }: { now: number; idleMs: number; exceptId: string | null },
): Promise<string[]> {
  const all = db.deleteFrom('sessions').where('user_id', '=', userId);
  const rows = await (exceptId === null ? all : all.where('id', '!=', exceptId))
    .returning(['id', 'revoked_at', 'expires_at', 'last_seen_at'])
    .execute();
  return rows
    .filter((row) => row.revoked_at === null && row.expires_at > now && row.last_seen_at + idleMs > now)
    .map(({ id }) => id);
}

/** How many sessions of each of these users could be used at `now`; who has none is not in it. */
export async function countLiveSessions(
  db: Queryable,
  userIds: readonly string[],
  now: number,
  idleMs: number,
): Promise<ReadonlyMap<string, number>> {
  if (userIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('sessions')
    .select(({ fn }) => ['user_id', fn.countAll<number>().as('count')])
    .where('user_id', 'in', userIds)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', now - idleMs)
    .groupBy('user_id')
    .execute();
  return new Map(rows.map(({ user_id, count }) => [user_id, count]));
}

/** Removes sessions that were revoked, reached their end or were idle for `idleMs`, with their entered credentials; answers how many. */
export async function deleteDeadSessions(db: Queryable, now: number, idleMs: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where((eb) =>
      eb.or([
        eb('revoked_at', 'is not', null),
        eb('expires_at', '<=', now),
        eb('last_seen_at', '<=', now - idleMs),
      ]),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
