import 'server-only';
import type { Migration } from '../migration';

/** A credential is found by its client id, and members are paged in the order in which they joined, without reading the organisation's others. */
export const findingIndexes: Migration = {
  id: '021-finding-indexes',
  statements: () => [
    `create index credentials_client on credentials (organisation_id, client_id, created_at, id) where session_id is null`,
    `create index users_joined on users (organisation_id, created_at, id)`,
    `drop index users_organisation`,
  ],
};
