import 'server-only';
import { type Role, roles } from '@/lib/domain/actor';
import { readWord } from './columns';
import type { Queryable, UserRow } from './tables';
import { translateUnique } from './unique';

export interface User {
  readonly id: string;
  readonly organisationId: string;
  readonly role: Role;
  /** Null for a guest, who has no account. */
  readonly username: string | null;
  readonly displayName: string;
  /** argon2id in PHC form; null for a guest. */
  readonly passwordHash: string | null;
  readonly createdAt: number;
  readonly disabledAt: number | null;
  readonly lastSignedInAt: number | null;
}

/** The form under which user names are compared: NFKC, trimmed, lower case. Unique over all organisations. */
export function usernameKey(username: string): string {
  return username.normalize('NFKC').trim().toLowerCase();
}

/** Adds a user. @throws UniqueViolation when the user name is taken, in any organisation and any case. */
export async function insertUser(db: Queryable, user: User): Promise<void> {
  const insert = db.insertInto('users').values({
    id: user.id,
    organisation_id: user.organisationId,
    role: user.role,
    username: user.username,
    username_key: user.username === null ? null : usernameKey(user.username),
    display_name: user.displayName,
    password_hash: user.passwordHash,
    created_at: user.createdAt,
    disabled_at: user.disabledAt,
    last_signed_in_at: user.lastSignedInAt,
  });
  await translateUnique(insert.execute());
}

/** The user of this organisation, or null. */
export async function findUser(db: Queryable, organisationId: string, id: string): Promise<User | null> {
  const row = await db
    .selectFrom('users')
    .selectAll()
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row ? parse(row) : null;
}

/** The user with this name in any spelling that compares equal, or null. Also finds disabled users. */
export async function findUserByUsername(db: Queryable, username: string): Promise<User | null> {
  const row = await db
    .selectFrom('users')
    .selectAll()
    .where('username_key', '=', usernameKey(username))
    .executeTakeFirst();
  return row ? parse(row) : null;
}

/** Whether anybody has an account with a password, which ends the first set-up. */
export async function hasAccounts(db: Queryable): Promise<boolean> {
  const row = await db
    .selectFrom('users')
    .select('id')
    .where('username_key', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Sets when the user last signed in. */
export async function recordSignIn(db: Queryable, id: string, now: number): Promise<void> {
  await db.updateTable('users').set({ last_signed_in_at: now }).where('id', '=', id).execute();
}

/** Replaces the password's hash; ending the user's sessions is the caller's. Answers whether the user exists. */
export async function updatePasswordHash(db: Queryable, id: string, passwordHash: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('users')
    .set({ password_hash: passwordHash })
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Disables the user at `now`, or enables with null; a live session of a disabled user is refused at its next use. */
export async function updateDisabledAt(
  db: Queryable,
  organisationId: string,
  id: string,
  disabledAt: number | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('users')
    .set({ disabled_at: disabledAt })
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Where a page of members ends. */
export interface MemberCursor {
  readonly createdAt: number;
  readonly id: string;
}

/** The organisation's users in the order in which they joined; `after` is the last one of the page before. */
export async function listUsers(
  db: Queryable,
  organisationId: string,
  page: { readonly after: MemberCursor | null; readonly limit: number },
): Promise<User[]> {
  const { after, limit } = page;
  let query = db.selectFrom('users').selectAll().where('organisation_id', '=', organisationId);
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('created_at', 'id'), '>', tuple(after.createdAt, after.id)),
    );
  const rows = await query.orderBy('created_at').orderBy('id').limit(limit).execute();
  return rows.map(parse);
}

/** Ids of administrators who are not disabled, two at most: enough to tell whether one of them is the last. */
export async function findTwoAdministrators(db: Queryable, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('users')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    .limit(2)
    .execute();
  return rows.map(({ id }) => id);
}

/** Gives the user another role, which holds from their next request on; answers whether they exist. */
export async function updateRole(
  db: Queryable,
  organisationId: string,
  id: string,
  role: Role,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('users')
    .set({ role })
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Removes a user with their sessions and the invitations they made; what else they made stays, without a creator. */
export async function deleteUser(db: Queryable, organisationId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('users')
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

function parse(row: UserRow): User {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    role: readWord(roles, row.role, 'users.role'),
    username: row.username,
    displayName: row.display_name,
    passwordHash: row.password_hash,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
    lastSignedInAt: row.last_signed_in_at,
  };
}
