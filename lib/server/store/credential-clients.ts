import 'server-only';
import type { Queryable } from './tables';

/** The id of the organisation's oldest saved credential of the sandbox with this client id, or null. */
export async function findOldestOfSandboxClient(
  db: Queryable,
  organisationId: string,
  clientId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('credentials')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('session_id', 'is', null)
    .where('provider', '=', 'sandbox')
    .where('client_id', '=', clientId)
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Whether any saved credential of the organisation has this client id, whatever its provider. */
export async function isClientIdSaved(
  db: Queryable,
  organisationId: string,
  clientId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('credentials')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('session_id', 'is', null)
    .where('client_id', '=', clientId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
