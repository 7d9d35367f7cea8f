import 'server-only';
import { createHmac, randomBytes } from 'node:crypto';
import { findOldestSandboxClient, type SandboxClient } from '@/lib/server/store/sandbox-clients';
import type { Queryable } from '@/lib/server/store/tables';
import { derive } from '@/lib/server/vault/derive';

/** What names a client and its technical account. */
export type ClientIdentity = Pick<SandboxClient, 'clientId' | 'technicalAccountId' | 'technicalAccountEmail'>;

/** A new one, each part at random: a client id of 32 hex digits, and a technical account whose e-mail domain can never receive mail (RFC 2606). */
export function newClientIdentity(): ClientIdentity {
  return {
    clientId: randomHex(16),
    technicalAccountId: `${randomHex(12)}@techacct.adobe.com`,
    technicalAccountEmail: `${randomHex(6)}@sandbox.techacct.invalid`,
  };
}

/**
 * The organization id that all clients of an organisation share: that of its oldest client, else one derived from the organisation's id, so that
 * two that register their first client at the same time still agree.
 */
export async function getImsOrgId(db: Queryable, organisationId: string): Promise<string> {
  const oldest = await findOldestSandboxClient(db, organisationId);
  return oldest?.imsOrgId ?? derivedImsOrgId(organisationId);
}

function derivedImsOrgId(organisationId: string): string {
  const code = createHmac('sha256', derive('sandbox-ims-org')).update(organisationId).digest('hex');
  return `${code.slice(0, 24)}@AdobeOrg`;
}

function randomHex(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}
