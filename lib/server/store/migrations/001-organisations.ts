import 'server-only';
import type { Migration } from '../migration';

export const organisations: Migration = {
  id: '001-organisations',
  statements: ({ text, integer, tableOptions }) => [
    `create table organisations (
      id ${text} primary key,
      kind ${text} not null,
      name ${text} not null,
      created_at ${integer} not null,
      expires_at ${integer}
    ) ${tableOptions}`,
    `create index organisations_kind on organisations (kind, created_at)`,
    `create index organisations_expires_at on organisations (expires_at)`,
  ],
};
