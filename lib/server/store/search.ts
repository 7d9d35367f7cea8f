import 'server-only';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { credentialNameKey } from '@/lib/domain/credential';
import type { Tables } from './tables';

/** Whether `text` contains `part`, both already in the same case. `%`, `_` and the escape sign in `part` stand for themselves. */
export function contains(text: Expression<string | null>, part: string): Expression<SqlBool> {
  const pattern = `%${part.replace(/[!%_]/g, '!$&')}%`;
  return sql<SqlBool>`${text} like ${pattern} escape '!'`;
}

/**
 * Whether a credential has `text` in its name, compared as names are, or in its client ID, where only A to Z match in both cases. Postgres refuses a NUL,
 * which no name or client ID has: the caller answers such a search itself.
 */
export function nameOrClientIdContains(text: string) {
  const part = credentialNameKey(text);
  return ({ or, ref, fn }: ExpressionBuilder<Tables, 'credentials'>) =>
    or([
      contains(ref('credentials.name_key'), part),
      contains(fn<string>('lower', ['credentials.client_id']), part),
    ]);
}
