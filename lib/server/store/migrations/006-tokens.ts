import 'server-only';
import type { Migration } from '../migration';

export const tokens: Migration = {
  id: '006-tokens',
  statements: ({ text, integer, tableOptions }) => [
    `create table tokens (
      cache_key ${text} primary key,
      credential_id ${text} not null references credentials (id) on delete cascade,
      organisation_id ${text} not null references organisations (id) on delete cascade,
      sealed ${text} not null,
      fingerprint ${text} not null,
      received_at ${integer} not null,
      expires_at ${integer} not null
    ) ${tableOptions}`,
    `create index tokens_credential on tokens (credential_id)`,
    `create index tokens_organisation on tokens (organisation_id)`,
    `create index tokens_expires_at on tokens (expires_at)`,
  ],
};
