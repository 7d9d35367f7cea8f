import 'server-only';
import { endpointRules, type OrganisationPolicy } from '@/lib/domain/organisation/organisation-policy';
import { readTexts, readWord } from './columns';
import type { OrganisationPolicyRow, Queryable } from './tables';

/** What an administrator has decided, when and who. */
export interface StoredPolicy {
  readonly policy: OrganisationPolicy;
  readonly changedAt: number;
  /** Kept as a name, because it outlives the account. */
  readonly changedByName: string;
}

/** The organisation's policy by its primary key, or null while the defaults hold. */
export async function findOrganisationPolicy(
  db: Queryable,
  organisationId: string,
): Promise<StoredPolicy | null> {
  const row = await db
    .selectFrom('organisation_policies')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row ? parse(row) : null;
}

/** Keeps the policy in place of the one before. */
export async function putOrganisationPolicy(
  db: Queryable,
  organisationId: string,
  { policy, changedAt, changedByName }: StoredPolicy,
): Promise<void> {
  const columns = {
    endpoint_rule: policy.endpointRule,
    hosts: JSON.stringify(policy.hosts),
    guests: policy.guests ? 1 : 0,
    token_reuse_seconds_max: policy.tokenReuseSecondsMax,
    changed_at: changedAt,
    changed_by_name: changedByName,
  };
  await db
    .insertInto('organisation_policies')
    .values({ organisation_id: organisationId, ...columns })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(columns))
    .execute();
}

function parse(row: OrganisationPolicyRow): StoredPolicy {
  return {
    policy: {
      endpointRule: readWord(endpointRules, row.endpoint_rule, 'organisation_policies.endpoint_rule'),
      hosts: readTexts(row.hosts, 'organisation_policies.hosts'),
      guests: row.guests !== 0,
      tokenReuseSecondsMax: row.token_reuse_seconds_max,
    },
    changedAt: row.changed_at,
    changedByName: row.changed_by_name,
  };
}
