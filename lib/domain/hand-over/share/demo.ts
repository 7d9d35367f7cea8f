import type { DemoCaseId } from '../../credential';
import type { ShareView } from './share';

/** What a link to one of the demo's ready-made credentials says. */
export interface DemoLink {
  readonly demo: DemoCaseId;
  /** Null: the credential's own. */
  readonly scopes: readonly string[] | null;
  readonly view: ShareView;
}

/**
 * The link to a demo credential. Every demo has one of its own under the same name, with another client ID, so this link goes by the name and opens for
 * everybody who tries the demo. Holds nothing but names, so it may be a query.
 */
export function writeDemoLink(origin: string, { demo, scopes, view }: DemoLink): string {
  const query = [`demo=${encodeURIComponent(demo)}`];
  if (scopes && scopes.length > 0) query.push(`scopes=${scopes.map(encodeURIComponent).join(',')}`);
  if (view !== 'result') query.push(`view=${view}`);
  return `${origin}/?${query.join('&')}`;
}
