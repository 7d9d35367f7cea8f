import type { Metadata } from 'next';
import { Inspector } from '@/components/inspect/inspector';
import { exampleParameter } from '@/components/reference/links';
import { PageHeader } from '@/components/shell/page-header';
import { TextLink } from '@/components/ui/text-link';
import { findExampleToken } from '@/lib/domain/inspect/examples/example-token';
import { getInspectView } from '@/lib/server/operations/inspect/inspect-view';
import { requireActor } from '@/lib/server/web/session';
import * as actions from './actions';

export const metadata: Metadata = { title: 'Inspect' };

/** Decodes what is pasted in the browser; the server is asked for a signature's check alone. `?example=<anchor of a claim>` opens a made-up token with it. */
export default async function InspectPage({
  searchParams,
}: {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}) {
  const asked = (await searchParams)[exampleParameter];
  const view = await getInspectView(await requireActor());
  const example = typeof asked === 'string' ? (findExampleToken(asked, view.now) ?? 'unknown') : null;
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
      <Inspector
        key={typeof example === 'string' ? example : example?.anchor}
        view={view}
        actions={{ ...actions }}
        example={example}
      />
    </>
  );
}
