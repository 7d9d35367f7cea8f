import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import type { CredentialView } from '@/lib/domain/credential';
import { can } from '@/lib/domain/policy';
import { env } from '@/lib/server/env';
import type { Credential } from '@/lib/server/store/credential-record';

/** A stored credential as pages see it: the sandbox's endpoint made absolute, rights of this actor said, nothing of the secret. */
export function credentialView(actor: Actor, credential: Credential): CredentialView {
  return {
    id: credential.id,
    kind: credential.sessionId === null ? 'saved' : 'session',
    name: credential.name,
    provider: credential.provider,
    tokenEndpoint: new URL(credential.tokenEndpoint, env().origin).href,
    issuer: credential.issuer,
    clientId: credential.clientId,
    authMethod: credential.authMethod,
    scopes: credential.scopes,
    parameters: credential.parameters,
    createdAt: credential.createdAt,
    createdByName: credential.createdByName ?? 'Removed member',
    lastTokenAt: credential.lastTokenAt,
    demoCase: credential.demoCase,
    services: credential.services,
    profiles: credential.profiles,
    imsOrgId: credential.imsOrgId,
    technicalAccountId: credential.technicalAccountId,
    technicalAccountEmail: credential.technicalAccountEmail,
    canEdit: can(actor, 'credential.edit', credential),
    canDelete: can(actor, 'credential.delete', credential),
  };
}
