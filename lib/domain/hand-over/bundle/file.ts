import type { ExportFile } from '../../export/export-file';
import { buildApiCallBundle } from './build-api-call-bundle';
import { buildTokenRequestBundle } from './build-bundle';
import type { BundleFormat, BundleSource, SupportBundle } from './bundle';
import { bundleHar } from './har';
import { bundleJson } from './json';
import { bundleMarkdown } from './markdown';
import { type BundleScrub, createApiCallScrub, createBundleScrub, scrubJsonText } from './scrub';
import { scrubMarkdownText } from './scrub-markdown';

interface BundleWriter {
  readonly ending: string;
  readonly mediaType: string;
  readonly write: (bundle: SupportBundle) => string;
  readonly scrub: (text: string, scrub: BundleScrub) => string;
}

const writers: Readonly<Record<BundleFormat, BundleWriter>> = {
  markdown: {
    ending: '.md',
    mediaType: 'text/markdown',
    write: bundleMarkdown,
    scrub: scrubMarkdownText,
  },
  json: { ending: '.json', mediaType: 'application/json', write: bundleJson, scrub: scrubJsonText },
  har: { ending: '.har', mediaType: 'application/json', write: bundleHar, scrub: scrubJsonText },
};

/** The bundle of one result as a file of this format. Its text is scrubbed once more when it is finished, whatever the writers did. */
export function supportBundleFile(source: BundleSource, format: BundleFormat): ExportFile {
  const { bundle, scrub } = build(source);
  const writer = writers[format];
  return {
    fileName: `s2s-support-${bundle.time.replace(/\.\d+Z$/, 'Z').replaceAll(':', '-')}${writer.ending}`,
    mediaType: writer.mediaType,
    text: writer.scrub(writer.write(bundle), scrub),
    leftOut: [],
  };
}

function build(source: BundleSource): { readonly bundle: SupportBundle; readonly scrub: BundleScrub } {
  if (source.kind === 'api-call') {
    const scrub = createApiCallScrub(source.call, source);
    return { bundle: buildApiCallBundle(source, scrub), scrub };
  }
  const scrub = createBundleScrub(source.generation, source.reading?.decoded ?? null, source);
  return { bundle: buildTokenRequestBundle(source, scrub), scrub };
}
