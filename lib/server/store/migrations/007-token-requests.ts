import 'server-only';
import type { Migration } from '../migration';

export const tokenRequests: Migration = {
  id: '007-token-requests',
  statements: ({ text, integer, tableOptions }) => [
    `create table token_requests (
      cache_key ${text} primary key,
      owner ${text} not null,
      expires_at ${integer} not null
    ) ${tableOptions}`,
    `create index token_requests_expires_at on token_requests (expires_at)`,
  ],
};
