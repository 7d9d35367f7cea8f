import 'server-only';
import {
  type AuthMethod,
  authMethods,
  credentialNameKey,
  type DemoCaseId,
  type Parameter,
} from '@/lib/domain/credential';
import type { AssignedProfile } from '@/lib/domain/product-profile';
import { type ProviderId, providerIds } from '@/lib/domain/provider/provider';
import { readParameters, readProfiles, readTexts, readWord, writeProfiles } from './columns';
import { readDemoCase } from './demo-case-column';
import type { CredentialRow } from './tables';

/** What a request is made of, apart from the secret. */
export interface CredentialInputs {
  readonly provider: ProviderId;
  readonly tokenEndpoint: string;
  readonly issuer: string | null;
  readonly clientId: string;
  readonly authMethod: AuthMethod;
  readonly scopes: readonly string[];
  readonly parameters: readonly Parameter[];
}

/** What it may reach and whose technical account it is; nothing of it is sent with a token request. */
export interface CredentialAccess {
  readonly services: readonly string[];
  readonly profiles: readonly AssignedProfile[];
  readonly imsOrgId: string | null;
  readonly technicalAccountId: string | null;
  readonly technicalAccountEmail: string | null;
}

export interface NewCredential extends CredentialInputs, Partial<CredentialAccess> {
  readonly id: string;
  readonly organisationId: string;
  /** The session it was entered in; null: saved. Exactly one of `sessionId` and `name` is null. */
  readonly sessionId: string | null;
  readonly name: string | null;
  readonly demoCase: DemoCaseId | null;
  readonly createdBy: string;
  readonly createdAt: number;
}

/** A credential as stored. Its secret is in another table. */
export interface Credential extends CredentialInputs, CredentialAccess {
  readonly id: string;
  readonly organisationId: string;
  readonly sessionId: string | null;
  readonly name: string | null;
  /** Where it stands in lists; null for an entered one. */
  readonly nameKey: string | null;
  readonly demoCase: DemoCaseId | null;
  /** Null when that user was removed. */
  readonly createdBy: string | null;
  readonly createdByName: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly lastTokenAt: number | null;
  readonly lastUsedAt: number;
  readonly lastFailureAt: number | null;
  /** When its oldest secret was stored; null while there is none. */
  readonly oldestSecretAt: number | null;
}

/** @throws StoreError `row-malformed` */
export function parseCredential(row: CredentialRow & { created_by_name: string | null }): Credential {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    sessionId: row.session_id,
    name: row.name,
    nameKey: row.name_key,
    provider: readWord(providerIds, row.provider, 'credentials.provider'),
    tokenEndpoint: row.token_endpoint,
    issuer: row.issuer,
    clientId: row.client_id,
    authMethod: readWord(authMethods, row.auth_method, 'credentials.auth_method'),
    scopes: readTexts(row.scopes, 'credentials.scopes'),
    parameters: readParameters(row.parameters, 'credentials.parameters'),
    demoCase: readDemoCase(row.demo_case, 'credentials.demo_case'),
    createdBy: row.created_by,
    createdByName: row.created_by_name,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    lastTokenAt: row.last_token_at,
    lastUsedAt: row.last_used_at,
    services: readTexts(row.services, 'credentials.services'),
    profiles: readProfiles(row.product_profiles, 'credentials.product_profiles'),
    imsOrgId: row.ims_org_id,
    technicalAccountId: row.technical_account_id,
    technicalAccountEmail: row.technical_account_email,
    lastFailureAt: row.last_failure_at,
    oldestSecretAt: row.oldest_secret_at,
  };
}

/** The row of a new credential; `last_used_at` begins as its creation, so an entered one that is never used dies too. */
export function credentialRow(credential: NewCredential): CredentialRow {
  return {
    id: credential.id,
    organisation_id: credential.organisationId,
    session_id: credential.sessionId,
    name: credential.name,
    name_key: credential.name === null ? null : credentialNameKey(credential.name),
    ...credentialInputColumns(credential),
    demo_case: credential.demoCase,
    created_by: credential.createdBy,
    created_at: credential.createdAt,
    updated_at: credential.createdAt,
    last_token_at: null,
    last_used_at: credential.createdAt,
    services: JSON.stringify(credential.services ?? []),
    product_profiles: writeProfiles(credential.profiles ?? []),
    ims_org_id: credential.imsOrgId ?? null,
    technical_account_id: credential.technicalAccountId ?? null,
    technical_account_email: credential.technicalAccountEmail ?? null,
    last_failure_at: null,
    oldest_secret_at: null,
  };
}

/** The columns of what a request is made of. */
export function credentialInputColumns(inputs: CredentialInputs) {
  return {
    provider: inputs.provider,
    token_endpoint: inputs.tokenEndpoint,
    issuer: inputs.issuer,
    client_id: inputs.clientId,
    auth_method: inputs.authMethod,
    scopes: JSON.stringify(inputs.scopes),
    parameters: JSON.stringify(inputs.parameters),
  };
}
