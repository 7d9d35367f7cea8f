import 'server-only';
import type { Migration } from '../migration';

/**
 * Tokens of each UTC day, counted in the transaction of the activity they sum up, so that a chart never reads the log. The row whose
 * `credential_id` is empty counts the whole organisation.
 */
export const tokenDays: Migration = {
  id: '018-token-days',
  statements: ({ text, integer, tableOptions }) => [
    `create table token_days (
      organisation_id ${text} not null references organisations (id) on delete cascade,
      credential_id ${text} not null,
      day ${integer} not null,
      generated ${integer} not null,
      failed ${integer} not null,
      primary key (organisation_id, credential_id, day)
    ) ${tableOptions}`,
  ],
};
