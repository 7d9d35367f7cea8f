import 'server-only';
import { randomBytes } from 'node:crypto';
import { demoCases } from '@/lib/domain/catalogue/demo-cases';
import type { DemoCaseId } from '@/lib/domain/credential';
import { insertSandboxClient } from '@/lib/server/store/sandbox-clients';
import type { Queryable } from '@/lib/server/store/tables';
import { demoSecret, hashClientSecret } from './client-authentication';

/** A ready-made credential of a demo organisation. `clientSecret` opens the sandbox only. */
export interface DemoCredential {
  readonly demoCase: DemoCaseId;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
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
  const imsOrgId = `${randomHex(12)}@AdobeOrg`;
  const credentials: DemoCredential[] = [];
  for (const { id, name, scopes } of demoCases) {
    const clientId = randomHex(16);
    const secret = demoSecret(organisationId, clientId);
    const technicalAccountId = `${randomHex(12)}@techacct.adobe.com`;
    if (id !== 'unknown-client') {
      await insertSandboxClient(trx, {
        clientId,
        organisationId,
        secretHash: hashClientSecret(id === 'wrong-secret' ? `${secret}-rotated` : secret),
        demoCase: id,
        scopes: id === 'missing-scope' ? scopes.slice(0, -1) : scopes,
        name,
        technicalAccountId,
        technicalAccountEmail: `${randomHex(6)}@sandbox.techacct.invalid`,
        imsOrgId,
        createdAt: now,
        services: [],
        profiles: [],
      });
    }
    credentials.push({ demoCase: id, clientId, clientSecret: secret, scopes });
  }
  return credentials;
}

function randomHex(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}
