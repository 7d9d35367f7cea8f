import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { EmbedCommand } from '@/components/embed/embed-command';
import { EmbedMessages } from '@/components/embed/embed-messages';
import { EmbedPage } from '@/components/embed/embed-page';
import { EmbedResult } from '@/components/embed/embed-result';
import { firstChoice } from '@/components/snippets/command-choice';
import { embedPath, readEmbedOptions } from '@/lib/domain/embed/embed';
import { findEmbedView } from '@/lib/server/operations/embed-view';

interface EmbedProps {
  readonly params: Promise<{ readonly demo?: readonly string[] }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: EmbedProps): Promise<Metadata> {
  const view = await findView(params);
  return view ? { title: view.demo.name, description: view.demo.shows } : {};
}

/**
 * A demo to be shown in a frame of somebody's documentation: `/embed/<demo id>?view=result|command|request&theme=light|dark`. Public, the same for
 * everybody, and an address that leads nowhere while `EMBED_ORIGINS` is not set.
 */
export default async function Embed({ params, searchParams }: EmbedProps) {
  const view = await findView(params);
  if (!view) notFound();
  const options = readEmbedOptions(await searchParams);
  return (
    <EmbedPage view={view} options={options}>
      {options.view === 'result' && <EmbedResult view={view} />}
      {options.view === 'command' && (
        <EmbedCommand
          request={view.request}
          firstChoice={firstChoice((await headers()).get('user-agent') ?? '')}
        />
      )}
      {options.view === 'request' && <EmbedMessages view={view} />}
    </EmbedPage>
  );
}

async function findView(params: EmbedProps['params']) {
  return findEmbedView([embedPath, ...((await params).demo ?? [])].join('/'));
}
