import 'server-only';
import type { Migration } from '../migration';

/** The services and product profiles that the sandbox's authorization server and its data API know of a client. */
export const sandboxAccess: Migration = {
  id: '015-sandbox-access',
  statements: ({ text }) => [
    `alter table sandbox_clients add column services ${text} not null default '[]'`,
    `alter table sandbox_clients add column product_profiles ${text} not null default '[]'`,
  ],
};
