import { decodeBytes } from '@/lib/domain/import/decode-bytes';
import { readImport } from '@/lib/domain/import/read-import';
import { type ImportContext, type ImportReport, importLimits } from '@/lib/domain/import/report';

/** Reads one file in the browser; its size is looked at before its bytes. Never rejects, sends nothing. */
export async function readFile(file: File, context: ImportContext): Promise<ImportReport> {
  if (file.size > importLimits.bytesMax) return { ok: false, code: 'too-large' };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { ok: false, code: 'unreadable-file' };
  const decoded = decodeBytes(new Uint8Array(bytes));
  if (!decoded.ok) return decoded;
  const report = readImport(decoded.text, context);
  return report.ok ? { ...report, notices: [...decoded.notices, ...report.notices] } : report;
}

/** Reads what was chosen or dropped: exactly one file. */
export async function readFiles(files: readonly File[], context: ImportContext): Promise<ImportReport> {
  const [file] = files;
  if (!file) return { ok: false, code: 'unreadable-file' };
  return files.length > 1 ? { ok: false, code: 'several-files' } : readFile(file, context);
}
