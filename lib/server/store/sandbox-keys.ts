import 'server-only';
import type { Queryable } from './tables';

export interface SandboxKey {
  readonly kid: string;
  readonly sealedPrivateJwk: string;
  /** The public key as JSON. @see RFC 7517 */
  readonly publicJwk: string;
  readonly createdAt: number;
}

/** Adds a signing key unless one of this id exists, and answers whether it was added: instances that start together agree on the first. */
export async function insertSandboxKey(db: Queryable, key: SandboxKey): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('sandbox_keys')
    .values({
      kid: key.kid,
      sealed_private_jwk: key.sealedPrivateJwk,
      public_jwk: key.publicJwk,
      created_at: key.createdAt,
    })
    .onConflict((conflict) => conflict.column('kid').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The key of this id, or null. */
export async function findSandboxKey(db: Queryable, kid: string): Promise<SandboxKey | null> {
  const row = await db.selectFrom('sandbox_keys').selectAll().where('kid', '=', kid).executeTakeFirst();
  if (!row) return null;
  return {
    kid: row.kid,
    sealedPrivateJwk: row.sealed_private_jwk,
    publicJwk: row.public_jwk,
    createdAt: row.created_at,
  };
}
