import 'server-only';
import type { Migration } from '../migration';

export const sandboxKeys: Migration = {
  id: '011-sandbox-keys',
  statements: ({ text, integer, tableOptions }) => [
    `create table sandbox_keys (
      kid ${text} primary key,
      sealed_private_jwk ${text} not null,
      public_jwk ${text} not null,
      created_at ${integer} not null
    ) ${tableOptions}`,
  ],
};
