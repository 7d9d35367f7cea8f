import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import { transaction } from '@/lib/server/store/database';
import { deleteTokensOfCredential } from '@/lib/server/store/tokens';
import { idField } from '../credentials/form-fields';
import { credentialLabel, getCredential } from '../credentials/usable-credential';
import { recordActivity } from '../record-activity';

export const forgetTokenInput = z.strictObject({ credentialId: idField });

/** Removes the tokens that would be reused for this credential. They stay valid at the provider until they expire. @throws Refusal `not-found`, `forbidden`. */
export async function forgetToken(
  actor: Actor,
  { credentialId }: z.output<typeof forgetTokenInput>,
): Promise<Record<never, never>> {
  const credential = await getCredential(actor, 'credential.use', credentialId);
  await transaction(async (trx) => {
    const count = await deleteTokensOfCredential(trx, actor.organisationId, credentialId);
    await recordActivity(trx, actor, {
      event: 'token.forgotten',
      target: { id: credentialId, name: credentialLabel(credential) },
      detail: { count },
    });
  });
  return {};
}
