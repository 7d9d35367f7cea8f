import 'server-only';
import { accountKey } from '@/lib/server/identity/account-key';
import type { Caller } from '@/lib/server/identity/caller';
import type { SessionGrant } from '@/lib/server/identity/session-grant';
import { openSession } from '@/lib/server/identity/sessions';
import type { Queryable } from '@/lib/server/store/tables';
import { insertUser, type User } from '@/lib/server/store/users';
import { type Happening, recordActivity } from '../record-activity';

/** Somebody who gets an account now. */
export interface NewAccount extends Pick<User, 'id' | 'organisationId' | 'role' | 'displayName'> {
  readonly username: string;
  /** argon2id in PHC form. */
  readonly passwordHash: string;
}

/**
 * Adds an account and signs its person in, in the caller's transaction; `happenings` stand in the activity log as theirs. Checks neither password nor right.
 * @throws UniqueViolation when the user name is taken.
 */
export async function openAccount(
  trx: Queryable,
  caller: Caller,
  account: NewAccount,
  happenings: readonly Happening[],
  now: number,
): Promise<SessionGrant> {
  await insertUser(trx, { ...account, createdAt: now, disabledAt: null, lastSignedInAt: now });
  const { id: userId, organisationId, displayName } = account;
  const actor = { userId, organisationId, displayName, address: caller.address };
  for (const happening of [...happenings, { event: 'session.started' } as const])
    await recordActivity(trx, actor, happening);
  return openSession(trx, account, accountKey(account.username), caller, now);
}
