import 'server-only';
import { z } from 'zod';
import { Refusal } from '@/lib/domain/refusal';
import type { Caller } from '@/lib/server/identity/caller';
import { checkPassword, hashPassword } from '@/lib/server/identity/password';
import type { SessionGrant } from '@/lib/server/identity/session-grant';
import { consumeSetupLink, isSetupSecretUsable } from '@/lib/server/identity/setup-link';
import { log } from '@/lib/server/log';
import { database, transaction } from '@/lib/server/store/database';
import { newId } from '@/lib/server/store/id';
import { insertOrganisation } from '@/lib/server/store/organisations';
import { accountFields } from '../members/account-fields';
import { openAccount } from '../members/open-account';
import type { Happening } from '../record-activity';

export const setUpInput = z.strictObject({
  /** The part of the printed link behind `#`. */
  token: z.string().max(200, { error: 'too-long' }),
  organisationName: accountFields.displayName,
  ...accountFields,
});

/**
 * "Set up": makes the first organisation with its administrator and signs that person in; uses the link up in the same transaction.
 * @throws Refusal `setup-link-invalid` for a link that was used, is older than 24 hours or unknown, or once an account exists;
 * `password-refused` with the reason under `password`.
 */
export async function setUp(
  caller: Caller,
  { token, organisationName, displayName, username, password }: z.output<typeof setUpInput>,
): Promise<{ grant: SessionGrant }> {
  const now = Date.now();
  if (!(await isSetupSecretUsable(database(), token, now))) throw new Refusal('setup-link-invalid');
  const fault = checkPassword(password, [username, displayName, organisationName]);
  if (fault) throw new Refusal('password-refused', { fields: { password: fault } });

  const passwordHash = await hashPassword(password);
  const organisationId = newId('org');
  const userId = newId('usr');
  const grant = await transaction(async (trx) => {
    if (!(await consumeSetupLink(trx, token, now))) throw new Refusal('setup-link-invalid');
    await insertOrganisation(trx, {
      id: organisationId,
      kind: 'team',
      name: organisationName,
      createdAt: now,
      expiresAt: null,
    });
    const account = {
      id: userId,
      organisationId,
      role: 'admin',
      displayName,
      username,
      passwordHash,
    } as const;
    const made: readonly Happening[] = [
      { event: 'organisation.created', target: { id: organisationId, name: organisationName } },
      { event: 'account.created', target: { id: userId, name: username }, detail: { role: 'admin' } },
    ];
    return openAccount(trx, caller, account, made, now);
  });
  log.info('session-started', { userId, sessionId: grant.sessionId });
  return { grant };
}
