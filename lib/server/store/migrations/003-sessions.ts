import 'server-only';
import type { Migration } from '../migration';

export const sessions: Migration = {
  id: '003-sessions',
  statements: ({ text, integer, tableOptions }) => [
    `create table sessions (
      id ${text} primary key,
      secret_hash ${text} not null unique,
      user_id ${text} not null references users (id) on delete cascade,
      organisation_id ${text} not null references organisations (id) on delete cascade,
      created_at ${integer} not null,
      last_seen_at ${integer} not null,
      expires_at ${integer} not null,
      revoked_at ${integer},
      address ${text},
      user_agent ${text}
    ) ${tableOptions}`,
    `create index sessions_user on sessions (user_id)`,
    `create index sessions_organisation on sessions (organisation_id)`,
    `create index sessions_expires_at on sessions (expires_at)`,
    `create index sessions_last_seen_at on sessions (last_seen_at)`,
    `create index sessions_revoked_at on sessions (revoked_at)`,
  ],
};
