import 'server-only';
import { type RawBuilder, sql } from 'kysely';
import type {
  ApiCredentialQuery,
  ApiCredentialSort,
  CredentialState,
} from '@/lib/domain/organisation/api-credentials';
import { type Credential, parseCredential } from './credential-record';
import { contains, nameOrClientIdContains } from './search';
import type { Queryable } from './tables';

/** Where a page ends: the value that is sorted by, and the id. */
export interface ApiCredentialCursor {
  readonly value: string | number;
  readonly id: string;
}

type Filters = Pick<
  ApiCredentialQuery,
  'search' | 'provider' | 'serviceId' | 'state' | 'sort' | 'descending'
>;

/**
 * Saved credentials in the order asked for. Without a filter a page costs the same wherever it lies. Search and filters are read along the order's index until
 * the page is full: what matches nothing reads every credential of the organisation once.
 */
export async function listApiCredentials(
  db: Queryable,
  organisationId: string,
  page: Filters & { readonly after: ApiCredentialCursor | null; readonly limit: number },
): Promise<Credential[]> {
  // Postgres refuses a query with a NUL; no name or client id has one.
  if (page.search.includes('\0')) return [];
  const rows = await selectApiCredentials(db, organisationId, page).execute();
  return rows.map(parseCredential);
}

/** The statement of `listApiCredentials`, for its plan to be looked at. */
export function selectApiCredentials(
  db: Queryable,
  organisationId: string,
  page: Filters & { readonly after: ApiCredentialCursor | null; readonly limit: number },
) {
  const { search, provider, serviceId, state, sort, descending, after } = page;
  let query = db
    .selectFrom('credentials')
    .leftJoin('users', 'users.id', 'credentials.created_by')
    .selectAll('credentials')
    .select('users.display_name as created_by_name')
    .where('credentials.organisation_id', '=', organisationId)
    .where('credentials.session_id', 'is', null);
  if (search) query = query.where(nameOrClientIdContains(search));
  if (provider) query = query.where('credentials.provider', '=', provider);
  // The column holds a JSON list, in which the id stands between quotes.
  if (serviceId)
    query = query.where(({ ref }) => contains(ref('credentials.services'), JSON.stringify(serviceId)));
  if (state) query = query.where(stateConditions[state]);
  const key = sortKeys[sort];
  const sign = sql.raw(descending ? '<' : '>');
  const direction = descending ? 'desc' : 'asc';
  // A name stands once in an organisation, and its index holds no id.
  if (sort === 'name') {
    if (after) query = query.where(sql<boolean>`${key} ${sign} ${after.value}`);
    return query.orderBy(key, direction).limit(page.limit);
  }
  if (after) {
    query = query
      .where(sql<boolean>`(${key}, credentials.id) ${sign} (${after.value}, ${after.id})`)
      // Says nothing new, but an index on an expression is entered by SQLite only where one side is that expression alone.
      .where(sql<boolean>`${key} ${sign}= ${after.value}`);
  }
  return query.orderBy(key, direction).orderBy('credentials.id', direction).limit(page.limit);
}

/** The value by which a credential stands where it does; what never happened counts as 0, as in the index. */
export function sortValue(credential: Credential, sort: ApiCredentialSort): string | number {
  if (sort === 'name') return credential.nameKey ?? '';
  if (sort === 'created') return credential.createdAt;
  return (sort === 'last-token' ? credential.lastTokenAt : credential.oldestSecretAt) ?? 0;
}

/** What the indexes are on, to the letter. */
const sortKeys: Readonly<Record<ApiCredentialSort, RawBuilder<string | number>>> = {
  name: sql`credentials.name_key`,
  created: sql`credentials.created_at`,
  'last-token': sql`coalesce(credentials.last_token_at, 0)`,
  'oldest-secret': sql`coalesce(credentials.oldest_secret_at, 0)`,
};

/** `credentialState` in the database's words. */
const stateConditions: Readonly<Record<CredentialState, RawBuilder<boolean>>> = {
  'not-used': sql`(credentials.last_token_at is null and credentials.last_failure_at is null)`,
  working: sql`(credentials.last_token_at is not null
    and (credentials.last_failure_at is null or credentials.last_failure_at <= credentials.last_token_at))`,
  failing: sql`(credentials.last_failure_at is not null
    and (credentials.last_token_at is null or credentials.last_failure_at > credentials.last_token_at))`,
};
