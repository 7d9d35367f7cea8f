import { readRemoved, removedMax } from './arrival';
import { nameOf } from './clean';
import { cleanSearchText } from './search-text';
import { isSecretInAddress, looksSecret } from './secret';
import { removedParameter } from './share';

/** A query without what is secret in it. `query` is as it was where nothing was. */
export interface CleanedQuery {
  readonly query: string;
  readonly removed: readonly string[];
}

/** Parameters of which more is kept than nothing, by name. */
export interface KeptParameters {
  /** A text that is searched for: only what is secret in it goes. */
  readonly search?: string;
  /** A path of this site with a query of its own, which is cleaned as this one is and says so itself. */
  readonly path?: string;
}

/** Takes secrets out of a query (`a=b&c=d`) and says so in the parameter `removed`, by name alone. */
export function cleanQuery(query: string, keep: KeptParameters = {}): CleanedQuery {
  const told = new Set<string>();
  let isChanged = false;
  const cleaned = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(query)) {
    const kept = keptValue(name, value, keep);
    if (kept !== null) cleaned.append(name, kept);
    if (kept === value) continue;
    isChanged = true;
    if (kept === null || name !== keep.path) told.add(nameOf(name));
  }
  if (!isChanged) return { query, removed: [] };
  if (told.size === 0) return { query: cleaned.toString(), removed: [] };
  const removed = [...new Set([...readRemoved(cleaned.get(removedParameter) ?? ''), ...told])];
  cleaned.set(removedParameter, removed.slice(0, removedMax).join(','));
  return { query: cleaned.toString(), removed: removed.slice(0, removedMax) };
}

/** What of a parameter may stay in an address; null for nothing. */
function keptValue(name: string, value: string, keep: KeptParameters): string | null {
  if (isSecretInAddress(name) || looksSecret(name)) return null;
  if (name === keep.search) return cleanSearchText(value);
  const kept = name === keep.path ? cleanPath(value) : value;
  return looksSecret(kept) ? null : kept;
}

function cleanPath(path: string): string {
  const at = path.indexOf('?');
  return at < 0 ? path : `${path.slice(0, at)}?${cleanQuery(path.slice(at + 1)).query}`;
}
