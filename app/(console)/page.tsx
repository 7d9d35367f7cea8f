import type { Metadata } from 'next';
import { Playground } from '@/components/playground/playground';
import { getPlaygroundView } from '@/lib/server/operations/playground-view';
import { requireActor } from '@/lib/server/web/session';
import * as actions from './actions';

export const metadata: Metadata = { title: 'Playground' };

/** The playground; `?credential=<id>` selects one. */
export default async function PlaygroundPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { credential } = await searchParams;
  const view = await getPlaygroundView(
    await requireActor(),
    typeof credential === 'string' ? credential : null,
  );
  return <Playground view={view} actions={{ ...actions }} />;
}
