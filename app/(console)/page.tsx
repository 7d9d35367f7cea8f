import type { Metadata } from 'next';
import { Playground } from '@/components/playground/playground';
import { credentialLimits } from '@/lib/domain/credential';
import { parseScopes } from '@/lib/domain/token/scopes';
import { getPlaygroundView } from '@/lib/server/operations/playground-view';
import { requireActor } from '@/lib/server/web/session';
import * as actions from './actions';
import { callApi } from './api-probe/actions';
import { probeScopes } from './scope-search/actions';

export const metadata: Metadata = { title: 'Playground' };

/** The playground; `?credential=<id>` selects one, `&scopes=a,b` begins with those, `&view=command` shows the command, `&view=api` the call of an API. */
export default async function PlaygroundPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { credential, scopes, view: firstView } = await searchParams;
  const view = await getPlaygroundView(
    await requireActor(),
    typeof credential === 'string' ? credential : null,
    typeof scopes === 'string' ? readScopes(scopes) : null,
  );
  return (
    <Playground
      view={view}
      actions={{ ...actions }}
      probeScopes={probeScopes}
      callApi={callApi}
      firstTab={firstView === 'command' || firstView === 'api' ? firstView : 'result'}
    />
  );
}

/** Null where nothing of it can be asked for; what is too long or too many is left out. */
function readScopes(text: string): readonly string[] | null {
  const { scopesMax, scopeCharactersMax } = credentialLimits;
  const scopes = parseScopes(text).filter((scope) => scope.length <= scopeCharactersMax);
  return scopes.length === 0 ? null : scopes.slice(0, scopesMax);
}
