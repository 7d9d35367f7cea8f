import 'server-only';
import type { ActivityEntry, ActivityQuery } from '@/lib/domain/activity/activity';
import { activityParameters } from '@/lib/domain/activity/address';
import { activityResultLabels, activitySentence } from '@/lib/domain/activity/texts';
import { csvBeginning, csvRecords, csvTime } from '../export-csv';
import { type ExportFormat, type ExportWriter, exportRowsMax } from '../export-stream';

const csvHeader = [
  'Time (UTC)',
  'Who',
  'Who: id',
  'What',
  'Event',
  'Result',
  'About',
  'About: id',
  'Address',
  'Detail',
];

/** How the log is written as a file of this format. `now` is epoch milliseconds. */
export function activityWriter(
  format: ExportFormat,
  query: ActivityQuery,
  now: number,
): ExportWriter<ActivityEntry> {
  return format === 'csv' ? csvWriter : jsonWriter(query, now);
}

const csvWriter: ExportWriter<ActivityEntry> = {
  begin: () => csvBeginning + csvRecords([csvHeader]),
  rows: (entries) => csvRecords(entries.map(csvRecord)),
  end: (isCut) => (isCut ? csvRecords([[cutNote, ...csvHeader.slice(1).map(() => null)]]) : ''),
};

const cutNote = `Cut after ${exportRowsMax} records: narrow the filters for the others.`;

function csvRecord(entry: ActivityEntry): (string | null)[] {
  return [
    csvTime(entry.at),
    entry.actorName,
    entry.actorId,
    activitySentence(entry),
    entry.event,
    activityResultLabels[entry.result],
    entry.targetName,
    entry.targetId,
    entry.address,
    JSON.stringify(entry.detail),
  ];
}

/** One object whose last member says whether something was left out; a file that broke off is no JSON. */
function jsonWriter(query: ActivityQuery, now: number): ExportWriter<ActivityEntry> {
  const head = {
    exportedAt: new Date(now).toISOString(),
    filters: Object.fromEntries(activityParameters({ ...query, before: null, after: null })),
  };
  return {
    begin: () => `${JSON.stringify(head).slice(0, -1)},"entries":[`,
    rows: (entries, isFirst) =>
      (isFirst ? '\n' : ',\n') + entries.map((entry) => JSON.stringify(jsonRecord(entry))).join(',\n'),
    end: (isCut) => `\n],"truncated":${isCut},"rowsMax":${exportRowsMax}}\n`,
  };
}

function jsonRecord({ at, ...entry }: ActivityEntry): object {
  return { at: new Date(at).toISOString(), ...entry };
}
