import 'server-only';
import { type ActivityEntry, activityEvents, activityResults } from '@/lib/domain/activity/activity';
import type { ActivityRecord } from '@/lib/server/store/activity';
import { readWord } from '@/lib/server/store/columns';

/** A record as people read it. @throws StoreError `row-malformed` for an event or result that this version does not write. */
export function activityEntry(record: ActivityRecord): ActivityEntry {
  const { id, at, actorId, actorName, targetId, targetName, address, detail } = record;
  return {
    id,
    at,
    actorId,
    actorName,
    event: readWord(activityEvents, record.event, 'activity.event'),
    result: readWord(activityResults, record.result, 'activity.result'),
    targetId,
    targetName,
    address,
    detail,
  };
}
