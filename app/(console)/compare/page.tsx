import type { Metadata } from 'next';
import { Comparer } from '@/components/compare/comparer';
import { PageHeader } from '@/components/shell/page-header';
import { TextLink } from '@/components/ui/text-link';
import { requireActor } from '@/lib/server/web/session';

export const metadata: Metadata = { title: 'Compare' };

/** Compares two tokens or two requests in the browser; nothing is sent. */
export default async function ComparePage() {
  await requireActor();
  return (
    <>
      <PageHeader
        title="Compare"
        description={
          <>
            Two tokens or two token requests, side by side. Both are read in this browser and never sent. One
            token alone? <TextLink href="/inspect">Inspect it</TextLink>.
          </>
        }
      />
      <Comparer />
    </>
  );
}
