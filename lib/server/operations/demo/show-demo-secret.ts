import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import { Refusal } from '@/lib/domain/refusal';
import { demoSecret } from '@/lib/server/sandbox/client-authentication';
import { transaction } from '@/lib/server/store/database';
import { idField } from '../credentials/form-fields';
import { credentialLabel, getCredential } from '../credentials/usable-credential';
import { recordActivity } from '../record-activity';

export const showDemoSecretInput = z.strictObject({ credentialId: idField });

/**
 * The secret of a ready-made sandbox credential of a demo organisation, derived anew: it opens nothing real, and the copied command runs at once with it.
 * It is never read from where secrets are stored, so it cannot be any other credential's.
 * @throws Refusal `not-found` for every other credential, `forbidden`.
 */
export async function showDemoSecret(
  actor: Actor,
  { credentialId }: z.output<typeof showDemoSecretInput>,
): Promise<{ secret: string }> {
  const credential = await getCredential(actor, 'demo.secret', credentialId);
  if (actor.organisationKind !== 'demo' || credential.demoCase === null) throw new Refusal('not-found');
  await transaction((trx) =>
    recordActivity(trx, actor, {
      event: 'demo-secret.shown',
      target: { id: credentialId, name: credentialLabel(credential) },
    }),
  );
  return { secret: demoSecret(actor.organisationId, credential.clientId) };
}
