import type { Metadata } from 'next';
import { Inspector } from '@/components/inspect/inspector';
import { PageHeader } from '@/components/shell/page-header';
import { TextLink } from '@/components/ui/text-link';
import { getInspectView } from '@/lib/server/operations/inspect/inspect-view';
import { requireActor } from '@/lib/server/web/session';
import * as actions from './actions';

export const metadata: Metadata = { title: 'Inspect' };

/** Decodes what is pasted in the browser; the server is asked for a signature's check alone. */
export default async function InspectPage() {
  const view = await getInspectView(await requireActor());
  return (
    <>
      <PageHeader
        title="Inspect a token"
        description={
          <>
            Paste a token or an error and read what it says. It is read in this browser, and nothing is sent
            before you ask to verify a token. Two tokens? <TextLink href="/compare">Compare them</TextLink>.
          </>
        }
      />
      <Inspector view={view} actions={{ ...actions }} />
    </>
  );
}
