import type { Metadata } from 'next';
import { MayNotCreate } from '@/components/credentials/set-up/may-not-create';
import { SetUpFlow } from '@/components/credentials/set-up/set-up-flow';
import { PageHeader } from '@/components/shell/page-header';
import { TextLink } from '@/components/ui/text-link';
import { getSetUpView } from '@/lib/server/operations/credentials/set-up-view';
import { requireActor } from '@/lib/server/web/session';
import { checkCredentialName, createCredential, issueSandboxCredential } from '../actions';

export const metadata: Metadata = { title: 'Set up a credential' };

/** Setting up a credential; `?step=` is the browser's alone, see components/credentials/set-up/use-step-address.ts. */
export default async function SetUpPage() {
  const view = await getSetUpView(await requireActor());
  return (
    <>
      <PageHeader
        title="Set up a credential"
        description={
          view.canCreate && (
            <>
              For everyone in {view.organisationName}. Have a file or a command?{' '}
              <TextLink href="/credentials/import">Import it instead</TextLink>.
            </>
          )
        }
      />
      {view.canCreate ? (
        <SetUpFlow actions={{ createCredential, issueSandboxCredential, checkCredentialName }} />
      ) : (
        <MayNotCreate organisationName={view.organisationName} />
      )}
    </>
  );
}
