import { demoCases } from '../../catalogue/demo-cases';
import { credentialLimits, type DemoCaseId } from '../../credential';
import type { StartNote } from '../../playground';
import { parseScopes } from '../../token/scopes';
import { readRemoved } from './arrival';
import { removedParameter, type ShareView, shareViews } from './share';

/** What an address asks the playground to begin with. */
export interface StartQuery {
  readonly credentialId: string | null;
  readonly demo: DemoCaseId | null;
  /** Null where none is asked for. */
  readonly scopes: readonly string[] | null;
  readonly view: ShareView;
  /** What of the address is not done, or not wholly. */
  readonly notes: readonly StartNote[];
}

/** A query as the framework hands it over. */
export type QueryRecord = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Reads the playground's query: `credential` (an id) or `demo` (a case), `scopes` in any separator, `view`, and `removed`. What is unknown is left out and
 * noted. Does not check that there is such a credential.
 */
export function readStartQuery(record: QueryRecord): StartQuery {
  const notes: StartNote[] = [];
  const get = (name: string) => {
    const value = record[name];
    return (Array.isArray(value) ? value[0] : value) || null;
  };
  const removed = readRemoved(get(removedParameter) ?? '');
  if (removed.length > 0) notes.push({ code: 'secret-removed', names: removed });

  const demoText = get('demo');
  const demo = demoCases.find(({ id }) => id === demoText)?.id ?? null;
  if (demoText !== null && demo === null) notes.push({ code: 'demo-unknown' });

  const viewText = get('view');
  const view = shareViews.find((one) => one === viewText) ?? 'result';
  if (viewText !== null && viewText !== view) notes.push({ code: 'view-unknown' });

  const scopesText = get('scopes');
  const scopes = scopesText === null ? null : readScopes(scopesText, notes);
  return { credentialId: get('credential'), demo, scopes, view, notes };
}

/** Null where nothing of it can be asked for; what is too long or too many is left out. */
function readScopes(text: string, notes: StartNote[]): readonly string[] | null {
  const { scopesMax, scopeCharactersMax } = credentialLimits;
  const all = parseScopes(text);
  const scopes = all.filter((scope) => scope.length <= scopeCharactersMax).slice(0, scopesMax);
  if (scopes.length === 0) notes.push({ code: 'scopes-unreadable' });
  else if (scopes.length < all.length)
    notes.push({ code: 'scopes-cut', left: scopes.length, of: all.length });
  return scopes.length === 0 ? null : scopes;
}
