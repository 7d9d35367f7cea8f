import 'server-only';
import type { Migration } from '../migration';

export const credentials: Migration = {
  id: '004-credentials',
  statements: ({ text, integer, tableOptions }) => [
    `create table credentials (
      id ${text} primary key,
      organisation_id ${text} not null references organisations (id) on delete cascade,
      session_id ${text} references sessions (id) on delete cascade,
      name ${text},
      name_key ${text},
      provider ${text} not null,
      token_endpoint ${text} not null,
      issuer ${text},
      client_id ${text} not null,
      auth_method ${text} not null,
      scopes ${text} not null,
      parameters ${text} not null,
      demo_case ${text},
      created_by ${text} references users (id) on delete set null,
      created_at ${integer} not null,
      updated_at ${integer} not null,
      last_token_at ${integer},
      last_used_at ${integer} not null,
      unique (organisation_id, name_key),
      check ((session_id is null) = (name is not null) and (name is null) = (name_key is null))
    ) ${tableOptions}`,
    `create index credentials_session on credentials (session_id, last_used_at)`,
    `create index credentials_created_by on credentials (created_by)`,
  ],
};
