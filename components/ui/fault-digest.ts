/** The digest under which the server logged an error that reached the browser; null for an error of the browser's own. */
export function findFaultDigest(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return null;
  return typeof error.digest === 'string' ? error.digest : null;
}
