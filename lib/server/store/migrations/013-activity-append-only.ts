import 'server-only';
import type { Migration } from '../migration';

/** Refuses updates of activity. Deleting stays possible, because an organisation takes its activity with it. */
export const activityAppendOnly: Migration = {
  id: '013-activity-append-only',
  statements: ({ name }) => (name === 'sqlite' ? sqliteStatements : postgresStatements),
};

const sqliteStatements = [
  `create trigger activity_append_only before update on activity
    begin select raise(abort, 'activity is append-only'); end`,
];

const postgresStatements = [
  `create function activity_append_only() returns trigger language plpgsql as
    $$ begin raise exception 'activity is append-only'; end $$`,
  `create trigger activity_append_only before update on activity
    for each row execute function activity_append_only()`,
];
