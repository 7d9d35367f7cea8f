import 'server-only';
import type { Kysely, Transaction } from 'kysely';

/** The columns as both databases hold them: text ids, integer milliseconds, JSON as text. Parsed into records by one file per table. */
export interface Tables {
  organisations: OrganisationRow;
  users: UserRow;
  sessions: SessionRow;
  credentials: CredentialRow;
  secrets: SecretRow;
  tokens: TokenRow;
  token_requests: TokenRequestRow;
  activity: ActivityRow;
  setup_links: SetupLinkRow;
  sandbox_clients: SandboxClientRow;
  sandbox_keys: SandboxKeyRow;
  settings: SettingRow;
  invitations: InvitationRow;
  organisation_policies: OrganisationPolicyRow;
  token_days: TokenDayRow;
  schema_migrations: { id: string; applied_at: number };
}

export type Db = Kysely<Tables>;

/** What store functions take first: the database, or the transaction they are to be part of. */
export type Queryable = Db | Transaction<Tables>;

export interface OrganisationRow {
  id: string;
  kind: string;
  name: string;
  created_at: number;
  expires_at: number | null;
}

export interface UserRow {
  id: string;
  organisation_id: string;
  role: string;
  username: string | null;
  username_key: string | null;
  display_name: string;
  password_hash: string | null;
  created_at: number;
  disabled_at: number | null;
  last_signed_in_at: number | null;
}

export interface SessionRow {
  id: string;
  secret_hash: string;
  user_id: string;
  organisation_id: string;
  created_at: number;
  last_seen_at: number;
  expires_at: number;
  revoked_at: number | null;
  address: string | null;
  user_agent: string | null;
}

export interface CredentialRow {
  id: string;
  organisation_id: string;
  session_id: string | null;
  name: string | null;
  name_key: string | null;
  provider: string;
  token_endpoint: string;
  issuer: string | null;
  client_id: string;
  auth_method: string;
  scopes: string;
  parameters: string;
  demo_case: string | null;
  created_by: string | null;
  created_at: number;
  updated_at: number;
  last_token_at: number | null;
  last_used_at: number;
  services: string;
  product_profiles: string;
  ims_org_id: string | null;
  technical_account_id: string | null;
  technical_account_email: string | null;
  last_failure_at: number | null;
  oldest_secret_at: number | null;
}

export interface SecretRow {
  id: string;
  credential_id: string;
  organisation_id: string;
  sealed: string;
  created_at: number;
  last_used_at: number | null;
}

export interface TokenRow {
  cache_key: string;
  credential_id: string;
  organisation_id: string;
  sealed: string;
  fingerprint: string;
  received_at: number;
  expires_at: number;
}

export interface TokenRequestRow {
  cache_key: string;
  owner: string;
  expires_at: number;
}

export interface ActivityRow {
  id: string;
  organisation_id: string;
  actor_id: string;
  actor_name: string;
  event: string;
  target_id: string | null;
  target_name: string | null;
  at: number;
  address: string | null;
  result: string;
  detail: string;
}

export interface SetupLinkRow {
  id: string;
  secret_hash: string;
  created_at: number;
  expires_at: number;
  used_at: number | null;
}

export interface SandboxClientRow {
  client_id: string;
  organisation_id: string;
  secret_hash: string;
  demo_case: string | null;
  scopes: string;
  name: string;
  technical_account_id: string;
  technical_account_email: string;
  ims_org_id: string;
  created_at: number;
  services: string;
  product_profiles: string;
}

export interface SandboxKeyRow {
  kid: string;
  sealed_private_jwk: string;
  public_jwk: string;
  created_at: number;
}

export interface SettingRow {
  key: string;
  value: string;
}

export interface InvitationRow {
  id: string;
  organisation_id: string;
  secret_hash: string;
  role: string;
  note: string;
  created_by: string | null;
  created_at: number;
  expires_at: number;
  used_at: number | null;
}

export interface OrganisationPolicyRow {
  organisation_id: string;
  endpoint_rule: string;
  hosts: string;
  guests: number;
  token_reuse_seconds_max: number | null;
  changed_at: number;
  changed_by_name: string;
}

export interface TokenDayRow {
  organisation_id: string;
  credential_id: string;
  day: number;
  generated: number;
  failed: number;
}
