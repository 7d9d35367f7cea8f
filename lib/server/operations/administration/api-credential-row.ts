import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import type { ApiCredentialRow, CredentialState } from '@/lib/domain/organisation/api-credentials';
import type { Credential } from '@/lib/server/store/credential-record';
import { credentialView } from '../credentials/credential-view';

/** A stored credential as a row of the administrators' table. */
export function apiCredentialRow(actor: Actor, credential: Credential): ApiCredentialRow {
  return {
    credential: credentialView(actor, credential),
    oldestSecretAt: credential.oldestSecretAt,
    state: credentialState(credential),
  };
}

/** By the newest request: a token that came in the same millisecond as a failure counts as later. */
export function credentialState({
  lastTokenAt,
  lastFailureAt,
}: Pick<Credential, 'lastTokenAt' | 'lastFailureAt'>): CredentialState {
  if (lastFailureAt !== null && (lastTokenAt === null || lastFailureAt > lastTokenAt)) return 'failing';
  return lastTokenAt === null ? 'not-used' : 'working';
}
