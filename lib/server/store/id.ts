import 'server-only';
import { randomBytes } from 'node:crypto';

/** What each kind of record's id begins with. */
export const idPrefixes = ['org', 'usr', 'ses', 'crd', 'sec', 'act', 'lnk', 'req'] as const;
export type IdPrefix = (typeof idPrefixes)[number];

/** `prefix_` and 22 characters of base64url: 16 random bytes, so ids need no counter and tell nothing. */
export function newId(prefix: IdPrefix): string {
  return `${prefix}_${randomBytes(16).toString('base64url')}`;
}
