import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import type { NameCheckView } from '@/lib/domain/credential-set-up';
import { can } from '@/lib/domain/policy';
import { Refusal } from '@/lib/domain/refusal';
import { nameField } from './form-fields';
import { findFreeName } from './free-name';
import { findNameConflict } from './taken-name';

export const checkCredentialNameInput = z.strictObject({ name: nameField });

/**
 * Whether a name is free, with whose it is and another one where it is not. Promises nothing: somebody may take it before it is used, which the
 * operation that uses it then says.
 * @throws Refusal `forbidden`.
 */
export async function checkCredentialName(
  actor: Actor,
  { name }: z.output<typeof checkCredentialNameInput>,
): Promise<NameCheckView> {
  if (!can(actor, 'credential.create')) throw new Refusal('forbidden');
  const conflict = await findNameConflict(actor.organisationId, name);
  if (!conflict) return { available: true, suggestion: null };
  return { available: false, suggestion: await findFreeName(actor.organisationId, name), conflict };
}
