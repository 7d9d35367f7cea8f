import 'server-only';
import { randomBytes } from 'node:crypto';
import { scopesOfServices } from '@/lib/domain/access';
import { baseScopes } from '@/lib/domain/catalogue/services/service';
import type { AssignedProfile } from '@/lib/domain/product-profile';
import {
  deleteSandboxClient,
  findSandboxClient,
  insertSandboxClient,
  type SandboxClient,
  updateSandboxClientAccess,
} from '@/lib/server/store/sandbox-clients';
import type { Queryable } from '@/lib/server/store/tables';
import { hashClientSecret } from './client-authentication';
import { getImsOrgId, newClientIdentity } from './client-identity';

/** What the sandbox is told about a client; whether the services exist and their profiles suffice is the caller's business. */
export interface ClientRegistration {
  readonly organisationId: string;
  readonly name: string;
  readonly services: readonly string[];
  readonly profiles: readonly AssignedProfile[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What the sandbox issued. `clientSecret` can be read here and never again. */
export interface IssuedClient {
  /** 32 hex digits. */
  readonly clientId: string;
  /** 47 characters, 256 random bits. */
  readonly clientSecret: string;
  readonly scopes: readonly string[];
  readonly technicalAccountId: string;
  readonly technicalAccountEmail: string;
  readonly imsOrgId: string;
}

/**
 * Registers a client of the organisation, in the caller's transaction. Its scopes are those of its services, the base set where those bring none;
 * of the secret only the hash is kept.
 */
export async function registerSandboxClient(
  trx: Queryable,
  { organisationId, name, services, profiles, now }: ClientRegistration,
): Promise<IssuedClient> {
  const clientSecret = `p8e-${randomBytes(32).toString('base64url')}`;
  const wanted = scopesOfServices(services);
  const scopes = wanted.length > 0 ? wanted : baseScopes;
  const imsOrgId = await getImsOrgId(trx, organisationId);
  const identity = newClientIdentity();
  await insertSandboxClient(trx, {
    ...identity,
    organisationId,
    secretHash: hashClientSecret(clientSecret),
    demoCase: null,
    scopes,
    name,
    imsOrgId,
    createdAt: now,
    services,
    profiles,
  });
  return { ...identity, clientSecret, scopes, imsOrgId };
}

/** Replaces what a client may reach; tokens that it has are bound by it at once. Answers whether the organisation has the client. */
export function updateSandboxAccess(
  trx: Queryable,
  organisationId: string,
  clientId: string,
  access: Pick<SandboxClient, 'services' | 'profiles' | 'scopes'>,
): Promise<boolean> {
  return updateSandboxClientAccess(trx, organisationId, clientId, access);
}

/** Removes a client of the organisation; no API of the sandbox accepts its tokens from then on. Answers whether it was there. */
export function removeSandboxClient(
  trx: Queryable,
  organisationId: string,
  clientId: string,
): Promise<boolean> {
  return deleteSandboxClient(trx, organisationId, clientId);
}

/** Whether the sandbox issued this client to this organisation; another organisation's answers as one that does not exist. */
export async function isSandboxClient(
  db: Queryable,
  organisationId: string,
  clientId: string,
): Promise<boolean> {
  return (await findSandboxClient(db, clientId))?.organisationId === organisationId;
}
