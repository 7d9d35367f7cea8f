import 'server-only';
import type { Queryable } from './tables';

export interface NewSetupLink {
  readonly id: string;
  /** SHA-256 of the link's secret, in hex. */
  readonly secretHash: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** Adds a set-up link. */
export async function insertSetupLink(db: Queryable, link: NewSetupLink): Promise<void> {
  await db
    .insertInto('setup_links')
    .values({
      id: link.id,
      secret_hash: link.secretHash,
      created_at: link.createdAt,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
}

/** Whether the link could be used at `now`; using it is `useSetupLink`. */
export async function isSetupLinkUsable(db: Queryable, secretHash: string, now: number): Promise<boolean> {
  const row = await db
    .selectFrom('setup_links')
    .select('id')
    .where('secret_hash', '=', secretHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row !== undefined;
}

/** Uses the link up and answers whether it was usable; of two at once exactly one is told true. */
export async function useSetupLink(db: Queryable, secretHash: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('setup_links')
    .set({ used_at: now })
    .where('secret_hash', '=', secretHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Removes all links, as when a new one is printed or the first account exists; answers how many. */
export async function deleteSetupLinks(db: Queryable): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('setup_links').executeTakeFirst();
  return Number(numDeletedRows);
}
