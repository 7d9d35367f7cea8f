import 'server-only';
import { createHash } from 'node:crypto';

/** First 16 hex digits of the token's SHA-256: enough to tell tokens apart in a log, useless to whoever reads it there. */
export function tokenFingerprint(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, 16);
}

/** Stands in a trace where a token stood. `kind` is shown as given, such as `access token`. */
export function tokenMark(kind: string, token: string): string {
  return `[${kind} sha256:${tokenFingerprint(token)}]`;
}
