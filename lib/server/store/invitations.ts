import 'server-only';
import { type Role, roles } from '@/lib/domain/actor';
import { readWord } from './columns';
import type { Queryable } from './tables';

export interface NewInvitation {
  readonly id: string;
  readonly organisationId: string;
  /** SHA-256 of the link's code, in hex: a copy of the database opens no organisation. */
  readonly secretHash: string;
  readonly role: Role;
  readonly note: string;
  readonly createdBy: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** An invitation that can still be used, with the names that people know. */
export interface OpenInvitation {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly role: Role;
  readonly note: string;
  readonly createdByName: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** Adds an invitation. */
export async function insertInvitation(db: Queryable, invitation: NewInvitation): Promise<void> {
  await db
    .insertInto('invitations')
    .values({
      id: invitation.id,
      organisation_id: invitation.organisationId,
      secret_hash: invitation.secretHash,
      role: invitation.role,
      note: invitation.note,
      created_by: invitation.createdBy,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
      used_at: null,
    })
    .execute();
}

/** The organisation's invitations that can be used at `now`, newest first. */
export async function listOpenInvitations(
  db: Queryable,
  organisationId: string,
  now: number,
  limit: number,
): Promise<OpenInvitation[]> {
  const rows = await selectOpen(db, now)
    .where('invitations.organisation_id', '=', organisationId)
    .orderBy('invitations.created_at', 'desc')
    .orderBy('invitations.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(parse);
}

/** The invitation with this code if it can be used at `now`, or null; using it is `spendInvitation`. */
export async function findOpenInvitation(
  db: Queryable,
  secretHash: string,
  now: number,
): Promise<OpenInvitation | null> {
  const row = await selectOpen(db, now).where('invitations.secret_hash', '=', secretHash).executeTakeFirst();
  return row ? parse(row) : null;
}

/** Uses the invitation up and answers what it was for, or null where it was not usable; of two at once exactly one gets it. */
export async function spendInvitation(
  db: Queryable,
  secretHash: string,
  now: number,
): Promise<{ readonly id: string; readonly organisationId: string; readonly role: Role } | null> {
  const row = await db
    .updateTable('invitations')
    .set({ used_at: now })
    .where('secret_hash', '=', secretHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['id', 'organisation_id', 'role'])
    .executeTakeFirst();
  return row
    ? { id: row.id, organisationId: row.organisation_id, role: readWord(roles, row.role, 'invitations.role') }
    : null;
}

/** Takes back an invitation that nobody has used; answers what it was, or null where there is none such. */
export async function deleteUnusedInvitation(
  db: Queryable,
  organisationId: string,
  id: string,
): Promise<{ readonly role: Role; readonly note: string } | null> {
  const row = await db
    .deleteFrom('invitations')
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .where('used_at', 'is', null)
    .returning(['role', 'note'])
    .executeTakeFirst();
  return row ? { role: readWord(roles, row.role, 'invitations.role'), note: row.note } : null;
}

/** Takes back every unused invitation that this user made; answers how many could still be used at `now`. */
export async function deleteUnusedInvitationsOf(db: Queryable, userId: string, now: number): Promise<number> {
  const rows = await db
    .deleteFrom('invitations')
    .where('created_by', '=', userId)
    .where('used_at', 'is', null)
    .returning('expires_at')
    .execute();
  return rows.filter((row) => row.expires_at > now).length;
}

/** Removes invitations whose time was up at `before`, used or not; answers how many. */
export async function deleteExpiredInvitations(db: Queryable, before: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('invitations')
    .where('expires_at', '<=', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function selectOpen(db: Queryable, now: number) {
  return db
    .selectFrom('invitations')
    .innerJoin('organisations', 'organisations.id', 'invitations.organisation_id')
    .innerJoin('users', 'users.id', 'invitations.created_by')
    .selectAll('invitations')
    .select(['organisations.name as organisation_name', 'users.display_name as created_by_name'])
    .where('invitations.used_at', 'is', null)
    .where('invitations.expires_at', '>', now);
}

type OpenRow = Awaited<ReturnType<ReturnType<typeof selectOpen>['executeTakeFirstOrThrow']>>;

function parse(row: OpenRow): OpenInvitation {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    role: readWord(roles, row.role, 'invitations.role'),
    note: row.note,
    createdByName: row.created_by_name,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}
