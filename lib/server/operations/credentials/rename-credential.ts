import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import type { CredentialView } from '@/lib/domain/credential';
import { Refusal } from '@/lib/domain/refusal';
import { nameCredential } from '@/lib/server/store/credentials';
import { transaction } from '@/lib/server/store/database';
import { recordActivity } from '../record-activity';
import { credentialView } from './credential-view';
import { idField, nameField } from './form-fields';
import { refuseTakenName } from './taken-name';
import { getCredential } from './usable-credential';

export const renameCredentialInput = z.strictObject({ credentialId: idField, name: nameField });

/** Changes the name of a saved credential. @throws Refusal `name-taken`, `not-found`, `forbidden`. */
export async function renameCredential(
  actor: Actor,
  { credentialId, name }: z.output<typeof renameCredentialInput>,
): Promise<{ credential: CredentialView }> {
  const before = await getCredential(actor, 'credential.edit', credentialId);
  if (before.sessionId !== null) throw new Refusal('not-found');
  await refuseTakenName(
    actor.organisationId,
    name,
    transaction(async (trx) => {
      const isThere = await nameCredential(trx, actor.organisationId, credentialId, name, Date.now());
      if (!isThere) throw new Refusal('not-found');
      await recordActivity(trx, actor, {
        event: 'credential.renamed',
        target: { id: credentialId, name },
        detail: { from: before.name },
      });
    }),
  );
  return { credential: credentialView(actor, await getCredential(actor, 'credential.edit', credentialId)) };
}
