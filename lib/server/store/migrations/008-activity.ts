import 'server-only';
import type { Migration } from '../migration';

export const activity: Migration = {
  id: '008-activity',
  statements: ({ text, integer, tableOptions }) => [
    `create table activity (
      id ${text} primary key,
      organisation_id ${text} not null references organisations (id) on delete cascade,
      actor_id ${text} not null,
      actor_name ${text} not null,
      event ${text} not null,
      target_id ${text},
      target_name ${text},
      at ${integer} not null,
      address ${text},
      result ${text} not null,
      detail ${text} not null
    ) ${tableOptions}`,
    `create index activity_at on activity (organisation_id, at, id)`,
    `create index activity_target on activity (organisation_id, target_id, at, id)`,
  ],
};
