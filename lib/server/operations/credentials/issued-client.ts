import 'server-only';
import { findOldestOfSandboxClient } from '@/lib/server/store/credential-clients';
import type { Credential } from '@/lib/server/store/credential-record';
import { findSandboxClient, type SandboxClient } from '@/lib/server/store/sandbox-clients';
import type { Queryable } from '@/lib/server/store/tables';

/**
 * The sandbox's client that this credential governs, or null. Of several saved credentials of one client only the first does: client IDs are seen by everyone
 * in the organisation, and who imports a colleague's must not come to change what the colleague's token can read.
 */
export async function findIssuedClient(
  db: Queryable,
  credential: Pick<Credential, 'id' | 'organisationId' | 'provider' | 'clientId'>,
): Promise<SandboxClient | null> {
  const { id, organisationId, provider, clientId } = credential;
  if (provider !== 'sandbox') return null;
  const client = await findSandboxClient(db, clientId);
  if (client?.organisationId !== organisationId) return null;
  return (await findOldestOfSandboxClient(db, organisationId, clientId)) === id ? client : null;
}
