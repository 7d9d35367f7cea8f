import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import type { CredentialView } from '@/lib/domain/credential';
import { can } from '@/lib/domain/policy';
import { Refusal } from '@/lib/domain/refusal';
import { credentialView } from './credential-view';
import { idField, nameField } from './form-fields';
import { giveName } from './give-name';
import { assertRoomForMore } from './room-for-more';
import { getCredential } from './usable-credential';

export const saveCredentialInput = z.strictObject({ credentialId: idField, name: nameField });

/**
 * Makes an entered credential one of the organisation, under a name that is unique there whatever its case or surrounding white space. Its sealed secret moves
 * along untouched.
 * @throws Refusal `name-taken`, `not-found`, `forbidden`, `limit-reached`.
 */
export async function saveCredential(
  actor: Actor,
  { credentialId, name }: z.output<typeof saveCredentialInput>,
): Promise<{ credential: CredentialView }> {
  const entered = await getCredential(actor, 'credential.use', credentialId);
  if (!can(actor, 'credential.create')) throw new Refusal('forbidden');
  if (entered.sessionId === null) throw new Refusal('not-found');
  await assertRoomForMore(actor);
  await giveName(actor, credentialId, name, {
    event: 'credential.created',
    detail: { provider: entered.provider },
  });
  return { credential: credentialView(actor, await getCredential(actor, 'credential.use', credentialId)) };
}
