import 'server-only';
import type { DemoCaseId } from '@/lib/domain/credential';
import { readTexts } from './columns';
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

/** The clients of an organisation, oldest first; a demo organisation has about a dozen. */
export async function listSandboxClients(db: Queryable, organisationId: string): Promise<SandboxClient[]> {
  const rows = await db
    .selectFrom('sandbox_clients')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at')
    .orderBy('client_id')
    .execute();
  return rows.map(parse);
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
  };
}
