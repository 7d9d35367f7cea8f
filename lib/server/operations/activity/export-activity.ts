import 'server-only';
import {
  type AddressParameters,
  activityParameters,
  dayText,
  readActivityQuery,
  text,
  word,
} from '@/lib/domain/activity/address';
import type { Actor } from '@/lib/domain/actor';
import { listActivity } from '@/lib/server/store/activity';
import { database, transaction } from '@/lib/server/store/database';
import { type ExportFile, exportPageSize, streamExport } from '../export-stream';
import { recordActivity } from '../record-activity';
import { activityEntry } from './activity-entry';
import { activityReach } from './activity-reach';
import { activityWriter } from './activity-writers';

/**
 * A file of what the log's filters show, newest first, all pages in one and 100,000 records at most; `format` is `json` or else CSV. What is recorded while it is read, this export included,
 * is not in it. @throws Refusal as `activityReach`.
 */
export async function exportActivity(actor: Actor, given: AddressParameters): Promise<ExportFile> {
  const now = Date.now();
  const format = word(['csv', 'json'], text(given.format)) ?? 'csv';
  const query = { ...readActivityQuery(given), before: null, after: null };
  const { filters, credentialName } = await activityReach(actor, query);
  const first = await listActivity(database(), actor.organisationId, { ...filters, limit: exportPageSize });
  await transaction((trx) =>
    recordActivity(trx, actor, {
      event: 'activity.exported',
      ...(query.credentialId !== null && {
        target: { id: query.credentialId, name: credentialName ?? '' },
      }),
      detail: { format, filters: activityParameters(query).toString().slice(0, 500) || null },
    }),
  );
  return {
    fileName: `activity-${dayText(now)}.${format}`,
    contentType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
    body: streamExport(activityWriter(format, query, now), first.map(activityEntry), async (last, limit) => {
      const older = await listActivity(database(), actor.organisationId, { ...filters, before: last, limit });
      return older.map(activityEntry);
    }),
  };
}
