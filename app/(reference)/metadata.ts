import type { Metadata } from 'next';

/** Longest description that search engines show. */
const descriptionCharactersMax = 160;

/**
 * What a page of the reference says of itself to search engines and previews. `path` is its one address; a page of search results (`query` not
 * empty) points to the page without it and is not to be kept.
 */
export function referenceMetadata(
  path: string,
  { title, description, query = '' }: { title: string; description: string; query?: string },
): Metadata {
  const short = shorten(description);
  return {
    title,
    description: short,
    alternates: { canonical: path },
    openGraph: { type: 'website', siteName: 'S2S Playground', url: path, title, description: short },
    ...(query !== '' && { robots: { index: false, follow: true } }),
  };
}

/** Whole sentences where they fit, else whole words. */
function shorten(text: string): string {
  if (text.length <= descriptionCharactersMax) return text;
  const start = text.slice(0, descriptionCharactersMax - 1);
  const sentence = start.lastIndexOf('. ');
  return sentence > 60 ? start.slice(0, sentence + 1) : `${start.slice(0, start.lastIndexOf(' '))}…`;
}
