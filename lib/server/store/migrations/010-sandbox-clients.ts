import 'server-only';
import type { Migration } from '../migration';

export const sandboxClients: Migration = {
  id: '010-sandbox-clients',
  statements: ({ text, integer, tableOptions }) => [
    `create table sandbox_clients (
      client_id ${text} primary key,
      organisation_id ${text} not null references organisations (id) on delete cascade,
      secret_hash ${text} not null,
      demo_case ${text},
      scopes ${text} not null,
      name ${text} not null,
      technical_account_id ${text} not null,
      technical_account_email ${text} not null,
      ims_org_id ${text} not null,
      created_at ${integer} not null
    ) ${tableOptions}`,
    `create index sandbox_clients_organisation on sandbox_clients (organisation_id)`,
  ],
};
