import 'server-only';
import { endSession } from '@/lib/server/identity/revocation';
import { sessionLimits } from '@/lib/server/identity/sessions';
import { deleteSessionsOfUser } from '@/lib/server/store/sessions';
import type { Queryable } from '@/lib/server/store/tables';

/** Ends a user's sessions in the caller's transaction, with what was entered in them; answers the ids of those that were alive. */
export async function endSessionsOf(
  trx: Queryable,
  userId: string,
  exceptId: string | null = null,
): Promise<string[]> {
  return deleteSessionsOfUser(trx, userId, { now: Date.now(), idleMs: sessionLimits.idleMs, exceptId });
}

/** After the transaction: makes this process refuse the sessions whatever the store says, as at "Sign out". */
export async function forgetSessions(sessionIds: readonly string[]): Promise<void> {
  for (const id of sessionIds) await endSession(id, async () => {});
}
