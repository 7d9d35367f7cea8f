import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import type { CredentialView } from '@/lib/domain/credential';
import { Refusal } from '@/lib/domain/refusal';
import { credentialView } from './credential-view';
import { idField, nameField } from './form-fields';
import { giveName } from './give-name';
import { getCredential } from './usable-credential';

export const renameCredentialInput = z.strictObject({ credentialId: idField, name: nameField });

/** Changes the name of a saved credential. @throws Refusal `name-taken`, `not-found`, `forbidden`. */
export async function renameCredential(
  actor: Actor,
  { credentialId, name }: z.output<typeof renameCredentialInput>,
): Promise<{ credential: CredentialView }> {
  const before = await getCredential(actor, 'credential.edit', credentialId);
  if (before.sessionId !== null) throw new Refusal('not-found');
  await giveName(actor, credentialId, name, { event: 'credential.renamed', detail: { from: before.name } });
  return { credential: credentialView(actor, await getCredential(actor, 'credential.edit', credentialId)) };
}
