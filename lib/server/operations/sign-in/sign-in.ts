import 'server-only';
import { z } from 'zod';
import type { ActivityEvent, ActivityResult } from '@/lib/domain/activity/activity';
import { Refusal } from '@/lib/domain/refusal';
import { accountKey } from '@/lib/server/identity/account-key';
import type { Caller } from '@/lib/server/identity/caller';
import { verifyPassword } from '@/lib/server/identity/password';
import type { SessionGrant } from '@/lib/server/identity/session-grant';
import { openSession } from '@/lib/server/identity/sessions';
import { countGuess } from '@/lib/server/identity/throttle';
import { faultFields, log } from '@/lib/server/log';
import { Secret } from '@/lib/server/secret';
import { database, transaction } from '@/lib/server/store/database';
import type { Queryable } from '@/lib/server/store/tables';
import { findUserByUsername, recordSignIn, type User } from '@/lib/server/store/users';
import { recordActivity } from '../record-activity';

/** Bounds are wide: what no account can have is a wrong password, not a fault of the form. */
export const signInInput = z.strictObject({
  username: z.string().min(1, { error: 'required' }).max(256, { error: 'too-long' }),
  password: z
    .string()
    .min(1, { error: 'required' })
    .max(1024, { error: 'too-long' })
    .transform((text) => new Secret(text)),
});

/**
 * "Sign in": opens a session for the account with this name and password. An unknown name, a disabled account and a wrong password are
 * the same refusal after the same work. The guess is counted before it is evaluated.
 * @throws Refusal `wrong-password`, `too-many-attempts`, or `unavailable` when guesses cannot be counted.
 */
export async function signIn(
  caller: Caller,
  { username, password }: z.output<typeof signInInput>,
): Promise<{ grant: SessionGrant }> {
  const account = accountKey(username);
  const guess = await countGuess(account, caller);
  const user = await findUserByUsername(database(), username);
  const matches = await verifyPassword(password, user?.passwordHash ?? null);
  if (!user || !matches || user.disabledAt !== null) {
    if (user) recordRefusal(user, caller);
    throw new Refusal('wrong-password');
  }

  const now = Date.now();
  const grant = await transaction(async (trx) => {
    await recordSignIn(trx, user.id, now);
    await record(trx, user, caller, 'session.started', 'done');
    return openSession(trx, user, account, caller, now);
  });
  await guess.succeeded();
  log.info('session-started', { userId: user.id, sessionId: grant.sessionId });
  return { grant };
}

/** Not waited for, so that the time of the answer does not tell whether the account exists. */
function recordRefusal(user: User, caller: Caller): void {
  transaction((trx) => record(trx, user, caller, 'session.refused', 'refused')).catch((error: unknown) =>
    log.error('database-unavailable', faultFields(error)),
  );
}

function record(trx: Queryable, user: User, caller: Caller, event: ActivityEvent, result: ActivityResult) {
  const { id: userId, organisationId, displayName } = user;
  return recordActivity(
    trx,
    { userId, organisationId, displayName, address: caller.address },
    { event, result },
  );
}
