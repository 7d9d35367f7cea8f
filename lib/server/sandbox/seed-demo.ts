import 'server-only';
import { demoCases } from '@/lib/domain/catalogue/demo-cases';
import type { DemoCaseId } from '@/lib/domain/credential';
import { insertSandboxClient, type SandboxClient } from '@/lib/server/store/sandbox-clients';
import type { Queryable } from '@/lib/server/store/tables';
import { demoSecret, hashClientSecret } from './client-authentication';
import { getImsOrgId, newClientIdentity } from './client-identity';

/** What the console's record of a demo credential and the client itself have in common. */
type Shared = Pick<
  SandboxClient,
  | 'clientId'
  | 'scopes'
  | 'services'
  | 'profiles'
  | 'imsOrgId'
  | 'technicalAccountId'
  | 'technicalAccountEmail'
>;

/** A ready-made credential of a demo organisation. `clientSecret` opens the sandbox only. */
export interface DemoCredential extends Shared {
  readonly demoCase: DemoCaseId;
  readonly clientSecret: string;
}

/**
 * Registers one sandbox client for every demo case, in the caller's transaction, and returns what the console stores of each:
 * for `missing-scope` the last scope is asked for but not registered, for `wrong-secret` a secret that does not fit, for `unknown-client` an id that was never registered.
 */
export async function seedDemo(
  trx: Queryable,
  organisationId: string,
  now: number,
): Promise<DemoCredential[]> {
  const imsOrgId = await getImsOrgId(trx, organisationId);
  const credentials: DemoCredential[] = [];
  for (const { id, name, scopes, services = [], profiles = [] } of demoCases) {
    const shared: Shared = { ...newClientIdentity(), imsOrgId, scopes, services, profiles };
    const secret = demoSecret(organisationId, shared.clientId);
    if (id !== 'unknown-client') {
      await insertSandboxClient(trx, {
        ...shared,
        organisationId,
        secretHash: hashClientSecret(id === 'wrong-secret' ? `${secret}-rotated` : secret),
        demoCase: id,
        scopes: id === 'missing-scope' ? scopes.slice(0, -1) : scopes,
        name,
        createdAt: now,
      });
    }
    credentials.push({ ...shared, demoCase: id, clientSecret: secret });
  }
  return credentials;
}
