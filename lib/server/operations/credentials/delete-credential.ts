import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import { deleteCredential as deleteCredentialRow } from '@/lib/server/store/credentials';
import { transaction } from '@/lib/server/store/database';
import { recordActivity } from '../record-activity';
import { idField } from './form-fields';
import { credentialLabel, getCredential } from './usable-credential';

export const deleteCredentialInput = z.strictObject({ credentialId: idField });

/** Removes a credential with its secrets and cached tokens; the activity log keeps its name. Tokens that were copied stay valid at the provider. @throws Refusal `not-found`, `forbidden`. */
export async function deleteCredential(
  actor: Actor,
  { credentialId }: z.output<typeof deleteCredentialInput>,
): Promise<Record<never, never>> {
  const credential = await getCredential(actor, 'credential.delete', credentialId);
  await transaction(async (trx) => {
    await deleteCredentialRow(trx, actor.organisationId, credentialId);
    await recordActivity(trx, actor, {
      event: 'credential.deleted',
      target: { id: credentialId, name: credentialLabel(credential) },
      detail: { provider: credential.provider },
    });
  });
  return {};
}
