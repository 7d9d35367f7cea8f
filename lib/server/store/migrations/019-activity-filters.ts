import 'server-only';
import type { Migration } from '../migration';

/** One index for each way in which the log is narrowed, ending in its order. */
export const activityFilters: Migration = {
  id: '019-activity-filters',
  statements: () => [
    `create index activity_event on activity (organisation_id, event, at, id)`,
    `create index activity_actor on activity (organisation_id, actor_id, at, id)`,
    `create index activity_result on activity (organisation_id, result, at, id)`,
  ],
};
