import type { Metadata } from 'next';
import { ImportFlow } from '@/components/credentials/import/import-flow';
import { MayNotCreate } from '@/components/credentials/set-up/may-not-create';
import { PageHeader } from '@/components/shell/page-header';
import { TextLink } from '@/components/ui/text-link';
import { env } from '@/lib/server/env';
import { getSetUpView } from '@/lib/server/operations/credentials/set-up-view';
import { requireActor } from '@/lib/server/web/session';
import { checkCredentialName, createCredential } from '../actions';

export const metadata: Metadata = { title: 'Import a credential' };

/** Import of what people have in hand; files are read in the browser, and only saving sends anything. */
export default async function ImportPage() {
  const view = await getSetUpView(await requireActor());
  return (
    <>
      <PageHeader
        title="Import a credential"
        description={
          view.canCreate && (
            <>
              From a file or a command that you have, for everyone in {view.organisationName}. Nothing in
              hand? <TextLink href="/credentials/new">Set one up</TextLink>.
            </>
          )
        }
      />
      {view.canCreate ? (
        <ImportFlow origins={env().origins} actions={{ createCredential, checkCredentialName }} />
      ) : (
        <MayNotCreate organisationName={view.organisationName} />
      )}
    </>
  );
}
