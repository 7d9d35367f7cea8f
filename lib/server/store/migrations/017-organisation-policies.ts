import 'server-only';
import type { Migration } from '../migration';

/** One row for an organisation whose administrator has decided something; without a row the defaults hold. */
export const organisationPolicies: Migration = {
  id: '017-organisation-policies',
  statements: ({ text, integer, tableOptions }) => [
    `create table organisation_policies (
      organisation_id ${text} primary key references organisations (id) on delete cascade,
      endpoint_rule ${text} not null,
      hosts ${text} not null,
      guests ${integer} not null,
      token_reuse_seconds_max ${integer},
      changed_at ${integer} not null,
      changed_by_name ${text} not null
    ) ${tableOptions}`,
  ],
};
