import 'server-only';
import { type Expression, type SqlBool, sql } from 'kysely';

/** Whether `text` contains `part`, both already in the same case. `%`, `_` and the escape sign in `part` stand for themselves. */
export function contains(text: Expression<string | null>, part: string): Expression<SqlBool> {
  const pattern = `%${part.replace(/[!%_]/g, '!$&')}%`;
  return sql<SqlBool>`${text} like ${pattern} escape '!'`;
}
