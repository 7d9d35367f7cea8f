import type { ExportFile } from '@/lib/domain/export/export-file';

/** Hands a file to the browser's downloads. Nothing is sent anywhere; whether the person kept it cannot be told. */
export function saveFile({ fileName, mediaType, text }: ExportFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // Some browsers read the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
