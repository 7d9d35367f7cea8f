import 'server-only';
import type { Migration } from '../migration';

export const secrets: Migration = {
  id: '005-secrets',
  statements: ({ text, integer, tableOptions }) => [
    `create table secrets (
      id ${text} primary key,
      credential_id ${text} not null references credentials (id) on delete cascade,
      organisation_id ${text} not null references organisations (id) on delete cascade,
      sealed ${text} not null,
      created_at ${integer} not null,
      last_used_at ${integer}
    ) ${tableOptions}`,
    `create index secrets_credential on secrets (credential_id, created_at)`,
    `create index secrets_organisation on secrets (organisation_id)`,
  ],
};
