import 'server-only';
import type { Queryable } from './tables';

/** Those of `nameKeys` (see `credentialNameKey`; at most a hundred) that a saved credential of the organisation has. */
export async function findTakenNameKeys(
  db: Queryable,
  organisationId: string,
  nameKeys: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('credentials')
    .select('name_key')
    .where('organisation_id', '=', organisationId)
    .where('name_key', 'in', nameKeys)
    .execute();
  return new Set(rows.flatMap(({ name_key: key }) => key ?? []));
}
