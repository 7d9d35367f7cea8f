import type { Metadata } from 'next';
import Link from 'next/link';
import { CredentialList } from '@/components/credentials/credential-list';
import { PageHeader } from '@/components/shell/page-header';
import { buttonClass } from '@/components/ui/button-class';
import { can } from '@/lib/domain/policy';
import { listCredentials } from '@/lib/server/operations/credentials/list-credentials';
import { requireActor } from '@/lib/server/web/session';
import { deleteCredential, renameCredential } from './actions';

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
  const actor = await requireActor();
  const { credentials, next } = await listCredentials(actor, { query, after });
  const canCreate = can(actor, 'credential.create');
  return (
    <>
      <PageHeader
        title="Credentials"
        description="Saved under a name, for everyone in this organisation."
        actions={
          canCreate && (
            <>
              <Link href="/credentials/import" prefetch={false} className={buttonClass('secondary')}>
                Import
              </Link>
              <Link href="/credentials/new" prefetch={false} className={buttonClass('primary')}>
                Set up a credential
              </Link>
            </>
          )
        }
      />
      <CredentialList
        credentials={credentials}
        query={query}
        next={next}
        now={Date.now()}
        canCreate={canCreate}
        actions={{ renameCredential, deleteCredential }}
      />
    </>
  );
}
