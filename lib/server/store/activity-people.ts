import 'server-only';
import type { Queryable } from './tables';

const peopleMax = 100;

/** Members of the organisation by name, 100 at most: whom its log can be narrowed to. Who was removed is not among them. */
export async function listActivityPeople(
  db: Queryable,
  organisationId: string,
): Promise<{ readonly id: string; readonly name: string }[]> {
  return db
    .selectFrom('users')
    .select(['id', 'display_name as name'])
    .where('organisation_id', '=', organisationId)
    .orderBy('display_name')
    .orderBy('id')
    .limit(peopleMax)
    .execute();
}
