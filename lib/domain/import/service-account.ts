import type { Entry } from './entry';
import { type EntryKind, readEntryName } from './field-names';

/**
 * Whether entries are those of a Service Account (JWT) credential, which Adobe has retired: metascopes, public keys with their expiry, or a private key
 * beside an organisation or technical account; and no scopes, which only its successor has. A server-to-server file that carries an old key along is
 * not one.
 */
export function isServiceAccount(entries: readonly Entry[]): boolean {
  const kinds = new Set<EntryKind | undefined>();
  for (const { name, values } of entries) {
    const kind = readEntryName(name)?.kind;
    // Public keys are a list or an object, which may be empty.
    if (kind === 'publicKeys' || values.some((value) => value.trim() !== '')) kinds.add(kind);
  }
  if (kinds.has('scopes')) return false;
  const isAdobe = kinds.has('technicalAccountId') || kinds.has('imsOrgId');
  return kinds.has('metascopes') || kinds.has('publicKeys') || (kinds.has('privateKey') && isAdobe);
}
