import 'server-only';
import type { Queryable, SecretRow } from './tables';

/** A sealed client secret; `id` and the credential's endpoint are part of what seals it. */
export interface StoredSecret {
  readonly id: string;
  readonly credentialId: string;
  readonly organisationId: string;
  readonly sealed: string;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
}

/** Adds a secret to a credential; a credential may have several, the newest is used. */
export async function insertSecret(db: Queryable, secret: Omit<StoredSecret, 'lastUsedAt'>): Promise<void> {
  await db
    .insertInto('secrets')
    .values({
      id: secret.id,
      credential_id: secret.credentialId,
      organisation_id: secret.organisationId,
      sealed: secret.sealed,
      created_at: secret.createdAt,
      last_used_at: null,
    })
    .execute();
  await writeOldestSecret(db, secret.credentialId);
}

/** The newest secret of a credential of this organisation, or null. */
export async function findNewestSecret(
  db: Queryable,
  organisationId: string,
  credentialId: string,
): Promise<StoredSecret | null> {
  const row = await db
    .selectFrom('secrets')
    .selectAll()
    .where('credential_id', '=', credentialId)
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? parse(row) : null;
}

/** How many secrets a credential of this organisation has. */
export async function countSecrets(
  db: Queryable,
  organisationId: string,
  credentialId: string,
): Promise<number> {
  const { count } = await db
    .selectFrom('secrets')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('credential_id', '=', credentialId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return count;
}

/** Sets when the secret was last sent to its token endpoint. */
export async function touchSecret(db: Queryable, id: string, now: number): Promise<void> {
  await db.updateTable('secrets').set({ last_used_at: now }).where('id', '=', id).execute();
}

/** Removes every secret of a credential, as before a new one is given, and answers how many. */
export async function deleteSecretsOfCredential(
  db: Queryable,
  organisationId: string,
  credentialId: string,
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('secrets')
    .where('credential_id', '=', credentialId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  await writeOldestSecret(db, credentialId);
  return Number(numDeletedRows);
}

/** Keeps the credential's copy of when its oldest secret was stored, by which lists are sorted. */
async function writeOldestSecret(db: Queryable, credentialId: string): Promise<void> {
  await db
    .updateTable('credentials')
    .set((eb) => ({
      oldest_secret_at: eb
        .selectFrom('secrets')
        .select(({ fn }) => fn.min('secrets.created_at').as('at'))
        .where('secrets.credential_id', '=', credentialId),
    }))
    .where('id', '=', credentialId)
    .execute();
}

function parse(row: SecretRow): StoredSecret {
  return {
    id: row.id,
    credentialId: row.credential_id,
    organisationId: row.organisation_id,
    sealed: row.sealed,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  };
}
