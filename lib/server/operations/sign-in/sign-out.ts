import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import { endSession } from '@/lib/server/identity/revocation';
import { log } from '@/lib/server/log';
import { recordActivity } from '../record-activity';

export const signOutInput = z.strictObject({});

/**
 * "Sign out": ends the actor's session and deletes the credentials entered in it. Succeeds even while the store cannot be written; then the
 * session is dead in this process at once, and its row is removed as soon as that is possible.
 */
export async function signOut(actor: Actor): Promise<Record<never, never>> {
  await endSession(actor.sessionId, (trx) => recordActivity(trx, actor, { event: 'session.ended' }));
  log.info('session-ended', { userId: actor.userId, sessionId: actor.sessionId });
  return {};
}
