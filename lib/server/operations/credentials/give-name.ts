import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import { Refusal } from '@/lib/domain/refusal';
import { nameCredential } from '@/lib/server/store/credentials';
import { transaction } from '@/lib/server/store/database';
import { type Happening, recordActivity } from '../record-activity';
import { refuseTakenName } from './taken-name';

/**
 * Gives a credential of the actor's organisation a name, and records what that came of; does not check whether the actor may.
 * @throws Refusal `name-taken` with whose it is, `not-found`.
 */
export async function giveName(
  actor: Actor,
  credentialId: string,
  name: string,
  happening: Pick<Happening, 'event' | 'detail'>,
): Promise<void> {
  await refuseTakenName(
    actor.organisationId,
    name,
    transaction(async (trx) => {
      const isThere = await nameCredential(trx, actor.organisationId, credentialId, name, Date.now());
      if (!isThere) throw new Refusal('not-found');
      await recordActivity(trx, actor, { ...happening, target: { id: credentialId, name } });
    }),
  );
}
