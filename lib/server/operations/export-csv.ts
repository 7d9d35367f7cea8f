import 'server-only';
import { stringify } from 'csv-stringify/sync';

/** A cell; null is left empty. */
export type CsvCell = string | number | null;

/** First thing in the file, by which spreadsheets know that it is UTF-8. */
export const csvBeginning = '\uFEFF';

/**
 * Records as CSV with CRLF and every cell in quotes, so that a spreadsheet set to semicolons splits none. A text that begins with `=`, `+`, `-`, `@`, tab or carriage return, or
 * with the first four in full width, gets an apostrophe before it: spreadsheets would run it as a formula.
 * @see RFC 4180, and https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvRecords(records: readonly (readonly CsvCell[])[]): string {
  return stringify(
    records.map((record) => record.map((cell) => (cell === null ? '' : String(cell)))),
    { record_delimiter: '\r\n', quoted: true, quoted_empty: true, escape_formulas: true },
  );
}

/** An instant (epoch milliseconds) as ISO 8601 in UTC; null for null. */
export function csvTime(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
