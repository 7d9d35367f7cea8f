import 'server-only';
import type { Migration } from '../migration';

/** What a credential may reach, whose technical account it is, and what the administrators' table sorts by. */
export const credentialAccess: Migration = {
  id: '014-credential-access',
  statements: ({ text, integer }) => [
    `alter table credentials add column services ${text} not null default '[]'`,
    `alter table credentials add column product_profiles ${text} not null default '[]'`,
    `alter table credentials add column ims_org_id ${text}`,
    `alter table credentials add column technical_account_id ${text}`,
    `alter table credentials add column technical_account_email ${text}`,
    `alter table credentials add column last_failure_at ${integer}`,
    `alter table credentials add column oldest_secret_at ${integer}`,
    `update credentials set oldest_secret_at =
      (select min(created_at) from secrets where secrets.credential_id = credentials.id)`,
    `create index credentials_created on credentials (organisation_id, created_at, id) where session_id is null`,
    `create index credentials_last_token on credentials (organisation_id, (coalesce(last_token_at, 0)), id)
      where session_id is null`,
    `create index credentials_oldest_secret on credentials (organisation_id, (coalesce(oldest_secret_at, 0)), id)
      where session_id is null`,
  ],
};
