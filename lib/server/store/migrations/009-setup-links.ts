import 'server-only';
import type { Migration } from '../migration';

export const setupLinks: Migration = {
  id: '009-setup-links',
  statements: ({ text, integer, tableOptions }) => [
    `create table setup_links (
      id ${text} primary key,
      secret_hash ${text} not null unique,
      created_at ${integer} not null,
      expires_at ${integer} not null,
      used_at ${integer}
    ) ${tableOptions}`,
  ],
};
