import 'server-only';
import type { Migration } from '../migration';

export const users: Migration = {
  id: '002-users',
  statements: ({ text, integer, tableOptions }) => [
    `create table users (
      id ${text} primary key,
      organisation_id ${text} not null references organisations (id) on delete cascade,
      role ${text} not null,
      username ${text},
      username_key ${text} unique,
      display_name ${text} not null,
      password_hash ${text},
      created_at ${integer} not null,
      disabled_at ${integer},
      last_signed_in_at ${integer}
    ) ${tableOptions}`,
    `create index users_organisation on users (organisation_id)`,
  ],
};
