import 'server-only';
import type { Migration } from '../migration';

export const invitations: Migration = {
  id: '016-invitations',
  statements: ({ text, integer, tableOptions }) => [
    `create table invitations (
      id ${text} primary key,
      organisation_id ${text} not null references organisations (id) on delete cascade,
      secret_hash ${text} not null unique,
      role ${text} not null,
      note ${text} not null,
      created_by ${text} references users (id) on delete cascade,
      created_at ${integer} not null,
      expires_at ${integer} not null,
      used_at ${integer}
    ) ${tableOptions}`,
    `create index invitations_organisation on invitations (organisation_id, created_at, id)`,
    `create index invitations_created_by on invitations (created_by)`,
  ],
};
