import type { Role } from '@/lib/domain/actor';
import type { Caller } from '@/lib/server/identity/caller';
import { hashPassword } from '@/lib/server/identity/password';
import { Secret } from '@/lib/server/secret';
import { database } from '@/lib/server/store/database';
import { newId } from '@/lib/server/store/id';
import { insertOrganisation } from '@/lib/server/store/organisations';
import { insertUser } from '@/lib/server/store/users';

/** A password that the rules accept. */
export const goodPassword = 'plum violin harbour mosaic';

/** Adds an organisation with one account and answers the account's id and names. */
export async function addAccount(
  account: { readonly role?: Role; readonly password?: string; readonly organisationExpiresAt?: number } = {},
): Promise<{ id: string; organisationId: string; username: string }> {
  const organisationId = newId('org');
  const id = newId('usr');
  const username = `user-${id.slice(-8)}`;
  const passwordHash =
    account.password === undefined ? null : await hashPassword(new Secret(account.password));
  const expiresAt = account.organisationExpiresAt ?? null;
  await insertOrganisation(database(), {
    id: organisationId,
    kind: 'team',
    name: 'Orchard',
    createdAt: 1,
    expiresAt,
  });
  await insertUser(database(), {
    id,
    organisationId,
    role: account.role ?? 'developer',
    username,
    displayName: 'Ada',
    passwordHash,
    createdAt: 1,
    disabledAt: null,
    lastSignedInAt: null,
  });
  return { id, organisationId, username };
}

/** A stranger at an address of their own, if none is given. */
export function callerFrom(address: string, devices: Record<string, string> = {}): Caller {
  return { address, userAgent: 'test', devices };
}
