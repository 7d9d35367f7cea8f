import type { Metadata } from 'next';
import { setProductProfiles } from '@/app/(console)/credentials/actions';
import { AdministratorsOnly } from '@/components/organisation/administrators-only';
import { ApiCredentials } from '@/components/organisation/api-credentials';
import { readApiCredentialQuery } from '@/lib/domain/organisation/api-credentials-address';
import { can } from '@/lib/domain/policy';
import { getApiCredentials } from '@/lib/server/operations/administration/get-api-credentials';
import { requireActor } from '@/lib/server/web/session';

export const metadata: Metadata = { title: 'API credentials' };

/** Every saved credential of the organisation; the address holds search, filters, order and the cursor of a further page. */
export default async function ApiCredentialsPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor();
  if (!can(actor, 'credential.compare')) return <AdministratorsOnly title="API credentials" />;
  const view = await getApiCredentials(actor, readApiCredentialQuery(await searchParams));
  return <ApiCredentials view={view} actions={{ setProductProfiles }} />;
}
