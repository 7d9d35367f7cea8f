import 'server-only';
import { faultFields, log } from '@/lib/server/log';
import { deleteIdleSessionCredentials } from '@/lib/server/store/credentials';
import { database } from '@/lib/server/store/database';
import { deleteExpiredInvitations } from '@/lib/server/store/invitations';
import { deleteExpiredOrganisations } from '@/lib/server/store/organisations';
import { deleteDeadSessions } from '@/lib/server/store/sessions';
import { deleteExpiredTokenRequests } from '@/lib/server/store/token-requests';
import { deleteExpiredTokens } from '@/lib/server/store/tokens';

const intervalMs = 60_000;
/** An entered credential dies after an hour without use; a session after 30 idle minutes, which its own check refuses earlier. */
const enteredIdleMs = 3_600_000;
const sessionIdleMs = 1_800_000;
/** What is left of an invitation is its number; it goes a week after its end. */
const invitationRestMs = 7 * 86_400_000;

/** Removes what has reached its end: demo organisations, dead sessions with what was entered in them, idle entered credentials, expired tokens, old invitations. */
export async function sweep(now: number): Promise<number> {
  const db = database();
  const removed = [
    await deleteExpiredOrganisations(db, now),
    await deleteDeadSessions(db, now, sessionIdleMs),
    await deleteIdleSessionCredentials(db, now, enteredIdleMs),
    await deleteExpiredTokens(db, now),
    await deleteExpiredTokenRequests(db, now),
    await deleteExpiredInvitations(db, now - invitationRestMs),
  ];
  return removed.reduce((sum, count) => sum + count, 0);
}

/** Sweeps once a minute for as long as the process lives; a failed sweep is logged and tried again. */
export function startSweeping(): void {
  const once = async () => {
    try {
      const count = await sweep(Date.now());
      if (count > 0) log.info('sweep-done', { count });
    } catch (fault) {
      log.error('sweep-failed', faultFields(fault));
    }
  };
  setInterval(once, intervalMs).unref();
}
