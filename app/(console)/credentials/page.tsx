import type { Metadata } from 'next';
import { CredentialList } from '@/components/credentials/credential-list';
import { PageHeader } from '@/components/shell/page-header';
import { listCredentials } from '@/lib/server/operations/credentials/list-credentials';
import { requireActor } from '@/lib/server/web/session';
import * as actions from './actions';

export const metadata: Metadata = { title: 'Credentials' };

/** The organisation's saved credentials; `?query=` searches, `?after=` is the cursor of a further page. */
export default async function CredentialsPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const given = await searchParams;
  const query = typeof given.query === 'string' ? given.query : '';
  const after = typeof given.after === 'string' ? given.after : null;
  const { credentials, next } = await listCredentials(await requireActor(), { query, after });
  return (
    <>
      <PageHeader title="Credentials" description="Saved under a name, for everyone in this organisation." />
      <CredentialList
        credentials={credentials}
        query={query}
        next={next}
        now={Date.now()}
        actions={{ ...actions }}
      />
    </>
  );
}
