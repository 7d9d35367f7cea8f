import 'server-only';
import { faultFields, log, newFaultId } from '../log';

/** Records in one file at most. */
export const exportRowsMax = 100_000;
/** Records read at a time. */
export const exportPageSize = 500;

/** A file for somebody to keep. */
export interface ExportFile {
  /** Letters, digits, dots and hyphens alone. */
  readonly fileName: string;
  readonly contentType: string;
  readonly body: ReadableStream<Uint8Array>;
}

export type ExportFormat = 'csv' | 'json';

/** How records become a text. */
export interface ExportWriter<Row> {
  begin(): string;
  /** @param isFirst whether nothing was written before */
  rows(rows: readonly Row[], isFirst: boolean): string;
  /** @param isCut whether there were more than `exportRowsMax` */
  end(isCut: boolean): string;
}

/**
 * Writes page after page while somebody reads, and nothing ahead; when the reader goes away no further page is read. The first page is the caller's,
 * so that a fault there is still answered as one; a later fault breaks the file off and is logged.
 * @param nextPage the records behind the last one given, at most as many as asked for
 */
export function streamExport<Row>(
  writer: ExportWriter<Row>,
  firstPage: readonly Row[],
  nextPage: (last: Row, limit: number) => Promise<readonly Row[]>,
  rowsMax = exportRowsMax,
): ReadableStream<Uint8Array> {
  const texts = exportTexts(writer, firstPage, nextPage, rowsMax);
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await texts.next();
          if (done) controller.close();
          else controller.enqueue(encoder.encode(value));
        } catch (error) {
          log.error('fault', { faultId: newFaultId(), action: 'export', ...faultFields(error) });
          controller.error(new Error('The export broke off.'));
        }
      },
      async cancel() {
        await texts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

async function* exportTexts<Row>(
  writer: ExportWriter<Row>,
  firstPage: readonly Row[],
  nextPage: (last: Row, limit: number) => Promise<readonly Row[]>,
  rowsMax: number,
): AsyncGenerator<string, undefined> {
  yield writer.begin();
  let page = firstPage;
  let count = 0;
  while (page.length > 0 && count < rowsMax) {
    const rows = page.slice(0, rowsMax - count);
    yield writer.rows(rows, count === 0);
    count += rows.length;
    const last = rows.at(-1);
    if (last === undefined) break;
    // One more than there is room for tells whether something is left out.
    page =
      rows.length < page.length
        ? page.slice(rows.length)
        : await nextPage(last, Math.min(exportPageSize, rowsMax - count + 1));
  }
  yield writer.end(page.length > 0);
}
