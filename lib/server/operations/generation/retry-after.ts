import 'server-only';
import { honouredWaitSeconds } from '@/lib/domain/retry-after';

const until = new Map<string, number>();
const entriesMax = 10_000;

/** Remembers that the provider asked to wait, as long as that is honoured. */
export function rememberRetryAfter(credentialId: string, seconds: number, now: number): void {
  if (until.size >= entriesMax) until.clear();
  until.set(credentialId, now + honouredWaitSeconds(seconds) * 1000);
}

/** Whole seconds that the provider still wants us to wait with this credential; null when it may be tried. Of this process only. */
export function findRetryAfter(credentialId: string, now: number): number | null {
  const remainingMs = (until.get(credentialId) ?? 0) - now;
  if (remainingMs > 0) return Math.ceil(remainingMs / 1000);
  until.delete(credentialId);
  return null;
}
