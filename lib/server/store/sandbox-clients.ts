import 'server-only';
import type { DemoCaseId } from '@/lib/domain/credential';
import type { AssignedProfile } from '@/lib/domain/product-profile';
import { readProfiles, readTexts, writeProfiles } from './columns';
import { readDemoCase } from './demo-case-column';
import type { Queryable, SandboxClientRow } from './tables';

/** A client as the sandbox's authorization server knows it. */
export interface SandboxClient {
  readonly clientId: string;
  readonly organisationId: string;
  readonly secretHash: string;
  readonly demoCase: DemoCaseId | null;
  readonly scopes: readonly string[];
  readonly name: string;
  readonly technicalAccountId: string;
  readonly technicalAccountEmail: string;
  readonly imsOrgId: string;
  readonly createdAt: number;
  readonly services: readonly string[];
  readonly profiles: readonly AssignedProfile[];
}

/** Registers a client; it goes with its organisation. */
export async function insertSandboxClient(db: Queryable, client: SandboxClient): Promise<void> {
  await db
    .insertInto('sandbox_clients')
    .values({
      client_id: client.clientId,
      organisation_id: client.organisationId,
      secret_hash: client.secretHash,
      demo_case: client.demoCase,
      scopes: JSON.stringify(client.scopes),
      name: client.name,
      technical_account_id: client.technicalAccountId,
      technical_account_email: client.technicalAccountEmail,
      ims_org_id: client.imsOrgId,
      created_at: client.createdAt,
      services: JSON.stringify(client.services),
      product_profiles: writeProfiles(client.profiles),
    })
    .execute();
}

/** The client with this id, of any organisation, or null: at a token endpoint nobody is signed in. */
export async function findSandboxClient(db: Queryable, clientId: string): Promise<SandboxClient | null> {
  const row = await db
    .selectFrom('sandbox_clients')
    .selectAll()
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return row ? parse(row) : null;
}

/** Replaces what a client may reach; answers whether the organisation has it. */
export async function updateSandboxClientAccess(
  db: Queryable,
  organisationId: string,
  clientId: string,
  access: Pick<SandboxClient, 'scopes' | 'services' | 'profiles'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sandbox_clients')
    .set({
      scopes: JSON.stringify(access.scopes),
      services: JSON.stringify(access.services),
      product_profiles: writeProfiles(access.profiles),
    })
    .where('client_id', '=', clientId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Removes a client of the organisation: its tokens stay signed, but the sandbox's APIs no longer accept them. Answers whether it was there. */
export async function deleteSandboxClient(
  db: Queryable,
  organisationId: string,
  clientId: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('sandbox_clients')
    .where('client_id', '=', clientId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The client that the organisation registered first, or null. */
export async function findOldestSandboxClient(
  db: Queryable,
  organisationId: string,
): Promise<SandboxClient | null> {
  const row = await db
    .selectFrom('sandbox_clients')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at')
    .orderBy('client_id')
    .limit(1)
    .executeTakeFirst();
  return row ? parse(row) : null;
}

function parse(row: SandboxClientRow): SandboxClient {
  return {
    clientId: row.client_id,
    organisationId: row.organisation_id,
    secretHash: row.secret_hash,
    demoCase: readDemoCase(row.demo_case, 'sandbox_clients.demo_case'),
    scopes: readTexts(row.scopes, 'sandbox_clients.scopes'),
    name: row.name,
    technicalAccountId: row.technical_account_id,
    technicalAccountEmail: row.technical_account_email,
    imsOrgId: row.ims_org_id,
    createdAt: row.created_at,
    services: readTexts(row.services, 'sandbox_clients.services'),
    profiles: readProfiles(row.product_profiles, 'sandbox_clients.product_profiles'),
  };
}
