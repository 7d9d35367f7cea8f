import 'server-only';
import { credentialNameKey } from '@/lib/domain/credential';
import { writeProfiles } from './columns';
import {
  type Credential,
  type CredentialInputs,
  credentialInputColumns,
  credentialRow,
  type NewCredential,
  parseCredential,
} from './credential-record';
import { nameOrClientIdContains } from './search';
import type { CredentialRow, Queryable } from './tables';
import { translateUnique } from './unique';

/** Adds a credential. @throws UniqueViolation when the organisation has one of this name, in any spelling that compares equal. */
export async function insertCredential(db: Queryable, credential: NewCredential): Promise<void> {
  await translateUnique(db.insertInto('credentials').values(credentialRow(credential)).execute());
}

/** The credential of this organisation, or null. Does not check whose session an entered one belongs to. */
export async function findCredential(
  db: Queryable,
  organisationId: string,
  id: string,
): Promise<Credential | null> {
  const row = await selectCredentials(db, organisationId).where('credentials.id', '=', id).executeTakeFirst();
  return row ? parseCredential(row) : null;
}

/**
 * Saved credentials by name; `after` is the last one of the page before. `search` is looked for within the name, compared as names are, and
 * within the client id, where only A to Z match in both cases.
 */
export async function listSavedCredentials(
  db: Queryable,
  organisationId: string,
  page: {
    readonly search?: string | null;
    readonly after?: { readonly nameKey: string; readonly id: string } | null;
    readonly limit: number;
  },
): Promise<Credential[]> {
  let query = selectCredentials(db, organisationId).where('credentials.session_id', 'is', null);
  const { search, after } = page;
  // Postgres refuses a query with a NUL; no name or client id has one.
  if (search?.includes('\0')) return [];
  if (search) query = query.where(nameOrClientIdContains(search));
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('credentials.name_key', 'credentials.id'), '>', tuple(after.nameKey, after.id)),
    );
  }
  const rows = await query
    .orderBy('credentials.name_key')
    .orderBy('credentials.id')
    .limit(page.limit)
    .execute();
  return rows.map(parseCredential);
}

/** What was entered in this session and not saved, newest first. */
export async function listSessionCredentials(
  db: Queryable,
  organisationId: string,
  sessionId: string,
): Promise<Credential[]> {
  const rows = await selectCredentials(db, organisationId)
    .where('credentials.session_id', '=', sessionId)
    .orderBy('credentials.created_at', 'desc')
    .orderBy('credentials.id')
    .execute();
  return rows.map(parseCredential);
}

/**
 * Gives a credential this name, and with it saves one that was only entered; answers whether it exists. Its id, and so its sealed secret, stay.
 * Does not check whose session an entered one belongs to.
 * @throws UniqueViolation when the name is taken.
 */
export async function nameCredential(
  db: Queryable,
  organisationId: string,
  id: string,
  name: string,
  now: number,
): Promise<boolean> {
  const update = db
    .updateTable('credentials')
    .set({ session_id: null, name, name_key: credentialNameKey(name), updated_at: now })
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId);
  const { numUpdatedRows } = await translateUnique(update.executeTakeFirst());
  return numUpdatedRows > 0n;
}

/**
 * Replaces what requests are made of; answers whether it exists. A sealed secret does not open for another endpoint origin or method: the caller
 * seals a new one in the same transaction.
 */
export async function updateCredentialInputs(
  db: Queryable,
  organisationId: string,
  id: string,
  inputs: CredentialInputs,
  now: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('credentials')
    .set({ ...credentialInputColumns(inputs), updated_at: now })
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * The credential, held until the transaction ends, or null: who changes it at the same time waits, and then reads what this transaction wrote.
 * Does not check whose session an entered one belongs to.
 */
export async function lockCredential(
  trx: Queryable,
  organisationId: string,
  id: string,
): Promise<Credential | null> {
  // An update that changes nothing holds the row on both databases; SQLite knows no `for update`.
  await trx
    .updateTable('credentials')
    .set((eb) => ({ updated_at: eb.ref('updated_at') }))
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .execute();
  return findCredential(trx, organisationId, id);
}

/** Replaces services, profiles and scopes together; answers whether it exists. */
export async function updateCredentialAccess(
  db: Queryable,
  organisationId: string,
  id: string,
  access: Pick<Credential, 'services' | 'profiles' | 'scopes'>,
  now: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('credentials')
    .set({
      services: JSON.stringify(access.services),
      product_profiles: writeProfiles(access.profiles),
      scopes: JSON.stringify(access.scopes),
      updated_at: now,
    })
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The saved credential that has this name, in any spelling that compares equal, or null. */
export async function findCredentialByName(
  db: Queryable,
  organisationId: string,
  name: string,
): Promise<Credential | null> {
  const row = await selectCredentials(db, organisationId)
    .where('credentials.name_key', '=', credentialNameKey(name))
    .executeTakeFirst();
  return row ? parseCredential(row) : null;
}

/** Sets when a token request of it last failed, which is a use too; answers whether it exists. */
export function touchLastFailure(db: Queryable, id: string, now: number): Promise<boolean> {
  return touch(db, id, { last_used_at: now, last_failure_at: now });
}

/** Sets when it was last used, which keeps an entered one alive; answers whether it exists. */
export function touchCredential(db: Queryable, id: string, now: number): Promise<boolean> {
  return touch(db, id, { last_used_at: now });
}

/** Sets when it last gave a token, which is a use too; answers whether it exists. */
export function touchLastToken(db: Queryable, id: string, now: number): Promise<boolean> {
  return touch(db, id, { last_used_at: now, last_token_at: now });
}

/** Removes a credential with its secrets and kept tokens; answers whether it was there. */
export async function deleteCredential(db: Queryable, organisationId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('credentials')
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Removes what was entered in this session and not saved, as at sign-out; answers how many. */
export async function deleteCredentialsOfSession(db: Queryable, sessionId: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('credentials')
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Removes what was entered and not used for `idleMs` milliseconds; answers how many. */
export async function deleteIdleSessionCredentials(
  db: Queryable,
  now: number,
  idleMs: number,
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('credentials')
    .where('session_id', 'is not', null)
    .where('last_used_at', '<=', now - idleMs)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** How many saved credentials the organisation has. */
export async function countSavedCredentials(db: Queryable, organisationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('credentials')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organisation_id', '=', organisationId)
    .where('session_id', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

type Touched = Pick<CredentialRow, 'last_used_at'> &
  Partial<Pick<CredentialRow, 'last_token_at' | 'last_failure_at'>>;

async function touch(db: Queryable, id: string, times: Touched): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('credentials')
    .set(times)
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function selectCredentials(db: Queryable, organisationId: string) {
  return db
    .selectFrom('credentials')
    .leftJoin('users', 'users.id', 'credentials.created_by')
    .selectAll('credentials')
    .select('users.display_name as created_by_name')
    .where('credentials.organisation_id', '=', organisationId);
}
