import 'server-only';
import { faultFields, log } from '../log';
import { transaction } from '../store/database';
import { deleteSession } from '../store/sessions';
import type { Queryable } from '../store/tables';

const revocationsMax = 100_000;
const firstRetryMs = 1_000;
const lastRetryMs = 60_000;

/** On the process, not on the module: pages and actions may be bundled apart. */
const shared = globalThis as { [key: symbol]: Set<string> | undefined };
const key = Symbol.for('s2s-playground.revoked-sessions');
const revoked = shared[key] ?? new Set<string>();
shared[key] = revoked;

/** Whether this process has ended the session, whatever its row says. */
export function isRevoked(sessionId: string): boolean {
  return revoked.has(sessionId);
}

/**
 * Ends a session for good, with the credentials entered in it. From the first moment it is dead in this process; the row follows, together
 * with what `record` writes, and when the store cannot be written (a full disk refuses deletes too) it is tried again until it
 * can. So this resolves even then. Other instances, and this one after a restart, know only the row.
 */
export async function endSession(
  sessionId: string,
  record: (trx: Queryable) => Promise<void>,
): Promise<void> {
  if (revoked.size >= revocationsMax) revoked.delete(revoked.values().next().value ?? '');
  revoked.add(sessionId);
  await removeRow(sessionId, record, firstRetryMs);
}

async function removeRow(
  sessionId: string,
  record: (trx: Queryable) => Promise<void>,
  retryMs: number,
): Promise<void> {
  try {
    await transaction(async (trx) => {
      if (await deleteSession(trx, sessionId)) await record(trx);
    });
  } catch (error) {
    log.error('database-unavailable', { ...faultFields(error), sessionId });
    const retry = () => void removeRow(sessionId, record, Math.min(retryMs * 2, lastRetryMs));
    setTimeout(retry, retryMs).unref();
  }
}
