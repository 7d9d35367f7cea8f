import 'server-only';
import type { NameConflict } from '@/lib/domain/action-state';
import { Refusal } from '@/lib/domain/refusal';
import { findCredentialByName } from '@/lib/server/store/credentials';
import { database } from '@/lib/server/store/database';
import { UniqueViolation } from '@/lib/server/store/store-error';

/**
 * Awaits a change that gives a credential a name. @throws Refusal `name-taken`, with whose it is, where the store says that another one has it.
 */
export async function refuseTakenName<Result>(
  organisationId: string,
  name: string,
  change: Promise<Result>,
): Promise<Result> {
  try {
    return await change;
  } catch (fault) {
    if (!(fault instanceof UniqueViolation)) throw fault;
    const conflict = await findNameConflict(organisationId, name);
    throw new Refusal('name-taken', { fields: { name: 'name-taken' }, ...(conflict ? { conflict } : {}) });
  }
}

/** The credential of the organisation that has the name, or null. */
export async function findNameConflict(organisationId: string, name: string): Promise<NameConflict | null> {
  const taken = await findCredentialByName(database(), organisationId, name);
  if (!taken?.name) return null;
  return { name: taken.name, ownerName: taken.createdByName ?? 'a removed member' };
}
