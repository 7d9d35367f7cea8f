import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import { type Action, can } from '@/lib/domain/policy';
import { Refusal } from '@/lib/domain/refusal';
import type { Credential } from '@/lib/server/store/credential-record';
import { findCredential } from '@/lib/server/store/credentials';
import { database } from '@/lib/server/store/database';
import { findNewestSecret } from '@/lib/server/store/secrets';

/** A credential together with the sealed secret that a request would use. */
export interface UsableCredential extends Credential {
  readonly secretId: string;
  readonly sealedSecret: string;
}

/**
 * The credential, if it exists for this actor and they may do `action` to it.
 * @throws Refusal `not-found` alike for an id that does not exist, another organisation's and another session's; `forbidden` for a right that the role lacks.
 */
export async function getCredential(actor: Actor, action: Action, id: string): Promise<Credential> {
  const credential = await findCredential(database(), actor.organisationId, id);
  const isVisible =
    credential !== null && (credential.sessionId === null || credential.sessionId === actor.sessionId);
  if (!isVisible) throw new Refusal('not-found');
  if (!can(actor, action, credential)) throw new Refusal('forbidden');
  return credential;
}

/** The same with its newest secret. @throws Refusal as `getCredential`, and `secret-required` where none is stored. */
export async function getUsableCredential(
  actor: Actor,
  action: Action,
  id: string,
): Promise<UsableCredential> {
  const credential = await getCredential(actor, action, id);
  const secret = await findNewestSecret(database(), actor.organisationId, id);
  if (!secret) throw new Refusal('secret-required');
  return { ...credential, secretId: secret.id, sealedSecret: secret.sealed };
}

/** How a credential is called in the activity log: an entered one has no name. */
export function credentialLabel(credential: Pick<Credential, 'name'>): string {
  return credential.name ?? 'This session';
}
