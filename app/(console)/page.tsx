import type { Metadata } from 'next';
import { Playground } from '@/components/playground/playground';
import { StartNotes } from '@/components/playground/start-notes';
import { readStartQuery } from '@/lib/domain/hand-over/share/query';
import { getPlaygroundView } from '@/lib/server/operations/playground-view';
import { requireActor } from '@/lib/server/web/session';
import * as actions from './actions';
import { callApi } from './api-probe/actions';
import { probeScopes } from './scope-search/actions';

export const metadata: Metadata = { title: 'Playground' };

/**
 * The playground. `?credential=<id>` or `?demo=<case>` selects one, `scopes=a,b` begins with those, `view=trace`, `command` or `api` shows that side first; a
 * shared request stands behind `#` and is read in the browser.
 */
export default async function PlaygroundPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { view: firstTab, ...start } = readStartQuery(await searchParams);
  const view = await getPlaygroundView(await requireActor(), start);
  return (
    <Playground
      view={view}
      actions={{ ...actions }}
      probeScopes={probeScopes}
      callApi={callApi}
      firstTab={firstTab}
      startNotes={<StartNotes notes={view.notes} />}
    />
  );
}
