import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import type { Action } from '@/lib/domain/policy';
import { Refusal } from '@/lib/domain/refusal';
import type { Credential } from '@/lib/server/store/credential-record';
import { getCredential } from './usable-credential';

/** A credential that was saved, which has a name. */
export type SavedCredential = Credential & { readonly name: string };

/** The saved credential, if the actor may do `action` to it. @throws Refusal as `getCredential`; `not-found` for one that was only entered, too. */
export async function getSavedCredential(actor: Actor, action: Action, id: string): Promise<SavedCredential> {
  return assertSaved(await getCredential(actor, action, id));
}

/** @throws Refusal `not-found` for null and for one that was only entered. */
export function assertSaved(credential: Credential | null): SavedCredential {
  if (!credential || credential.sessionId !== null || credential.name === null)
    throw new Refusal('not-found');
  return { ...credential, name: credential.name };
}
