import { demoCases } from '../catalogue/demo-cases';
import type { DemoCaseId } from '../credential';

/** The address of the embed that shows a request that works; `/embed/<demo id>` shows that one. */
export const embedPath = '/embed';

/** The demo shown where the address names none. */
const firstDemo: DemoCaseId = 'working';

/** What of the request is shown: what came of it, the command that sends it, request and answer as they stand. */
export const embedViews = ['result', 'command', 'request'] as const;
export type EmbedViewName = (typeof embedViews)[number];

/** The colours that a page may ask for; without a wish they follow the reader's device. */
export const embedThemes = ['light', 'dark'] as const;
export type EmbedTheme = (typeof embedThemes)[number];

/** What the query of an embed's address chooses. */
export interface EmbedOptions {
  readonly view: EmbedViewName;
  /** Null: as on the reader's device. */
  readonly theme: EmbedTheme | null;
}

type QueryValue = string | string[] | undefined;

/** The options in a query; what is not one of them, or stands there twice, counts as not given. */
export function readEmbedOptions(query: { readonly [name: string]: QueryValue }): EmbedOptions {
  return {
    view: embedViews.find((view) => view === query.view) ?? 'result',
    theme: embedThemes.find((theme) => theme === query.theme) ?? null,
  };
}

/** The address, with its query, of the same embed with these options. */
export function embedAddress(demo: DemoCaseId, { view, theme }: EmbedOptions): string {
  const query = new URLSearchParams({
    ...(view !== 'result' && { view }),
    ...(theme !== null && { theme }),
  }).toString();
  return `${embedPath}/${demo}${query && `?${query}`}`;
}

/** The demo that the path of an embed shows; null for every other path, one with an unknown id, a slash too many or an escape among them. */
export function findEmbeddedDemo(path: string): DemoCaseId | null {
  if (path === embedPath) return firstDemo;
  const found = demoCases.find(({ id }) => path === `${embedPath}/${id}`);
  return found?.id ?? null;
}
