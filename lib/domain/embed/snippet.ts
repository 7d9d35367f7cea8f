import { getDemoCase } from '../catalogue/demo-cases';
import type { DemoCaseId } from '../credential';
import type { ShareView } from '../hand-over/share/share';
import { type EmbedOptions, type EmbedViewName, embedAddress } from './embed';

/** What a page of documentation needs to show a demo, to be pasted into its HTML; each attribute is explained in docs/embedding.md. */
export function writeEmbedSnippet(origin: string, demo: DemoCaseId, options: EmbedOptions): string {
  const source = (origin + embedAddress(demo, options)).replaceAll('&', '&amp;');
  return `<iframe
  src="${source}"
  title="S2S Playground. ${getDemoCase(demo).name}"
  width="100%"
  height="420"
  loading="lazy"
  referrerpolicy="no-referrer"
  allow="clipboard-write"
  sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>`;
}

/** The part of an embed that is closest to a side of the playground; it calls no API. */
export function embedViewFor(view: ShareView): EmbedViewName {
  return view === 'command' ? 'command' : view === 'trace' ? 'request' : 'result';
}

/** The parts as people choose them. */
export const embedViewLabels: Readonly<Record<EmbedViewName, string>> = {
  result: 'Result',
  command: 'cURL command',
  request: 'Request',
};
