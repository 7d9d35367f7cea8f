import 'server-only';
import { z } from 'zod';
import { Refusal } from '@/lib/domain/refusal';
import type { Caller } from '@/lib/server/identity/caller';
import { consumeInvitation, findInvitation } from '@/lib/server/identity/invitation';
import { checkPassword, hashPassword } from '@/lib/server/identity/password';
import type { SessionGrant } from '@/lib/server/identity/session-grant';
import { log } from '@/lib/server/log';
import { database, transaction } from '@/lib/server/store/database';
import { newId } from '@/lib/server/store/id';
import { UniqueViolation } from '@/lib/server/store/store-error';
import type { Queryable } from '@/lib/server/store/tables';
import { findUserByUsername } from '@/lib/server/store/users';
import type { Happening } from '../record-activity';
import { accountFields } from './account-fields';
import { openAccount } from './open-account';
import { invitationTokenField } from './read-invitation';

export const acceptInvitationInput = z.strictObject({ token: invitationTokenField, ...accountFields });
type AcceptInvitationInput = z.output<typeof acceptInvitationInput>;

/**
 * Makes the account that an invitation offers, uses the invitation up in the same transaction, and signs that person in. A refusal leaves it unspent.
 * @throws Refusal `invitation-invalid`, `username-taken` by anybody on this server, `password-refused` with the reason under `password`.
 */
export async function acceptInvitation(
  caller: Caller,
  input: AcceptInvitationInput,
): Promise<{ grant: SessionGrant }> {
  const { token, displayName, username, password } = input;
  const now = Date.now();
  const offer = await findInvitation(database(), token, now);
  if (!offer) throw new Refusal('invitation-invalid');
  if (await findUserByUsername(database(), username)) throw new Refusal('username-taken');
  const fault = checkPassword(password, [username, displayName, offer.organisationName]);
  if (fault) throw new Refusal('password-refused', { fields: { password: fault } });

  const passwordHash = await hashPassword(password);
  try {
    const grant = await transaction((trx) => join(trx, caller, input, passwordHash, now));
    log.info('session-started', { userId: grant.userId, sessionId: grant.sessionId });
    return { grant };
  } catch (error) {
    if (error instanceof UniqueViolation) throw new Refusal('username-taken');
    throw error;
  }
}

async function join(
  trx: Queryable,
  caller: Caller,
  { token, displayName, username }: AcceptInvitationInput,
  passwordHash: string,
  now: number,
): Promise<SessionGrant> {
  const invitation = await consumeInvitation(trx, token, now);
  if (!invitation) throw new Refusal('invitation-invalid');
  const { organisationId, role } = invitation;
  const userId = newId('usr');
  const account = { id: userId, organisationId, role, displayName, username, passwordHash };
  const joined: Happening = {
    event: 'member.joined',
    target: { id: userId, name: displayName },
    detail: { role, username, invitation: invitation.id },
  };
  return openAccount(trx, caller, account, [joined], now);
}
