import { code, fence } from './markdown-text';
import type { BundleScrub } from './scrub';

/** A fenced block, or a code span, as `fence` and `code` write them. */
const piece = /^(`{3,})([a-z]*)\n([\s\S]*?)\n\1$|(?<!`)(`+)(?!`)(.+?)(?<!`)\4(?!`)/gm;

/**
 * A finished Markdown text scrubbed piece by piece: what is replaced never reaches past the block or span in which it stands, else a provider could have the
 * end of one taken out, and what follows would be read as Markdown.
 */
export function scrubMarkdownText(text: string, scrub: BundleScrub): string {
  let result = '';
  let at = 0;
  for (const found of text.matchAll(piece)) {
    const { 0: whole, 2: language = '', 3: lines, 5: span = '', index } = found;
    const isFence = lines !== undefined;
    const held = lines ?? span.replace(/^ (.*) $/, '$1');
    const scrubbed = scrub(held);
    result += scrubLines(text.slice(at, index), scrub);
    result += scrubbed === held ? whole : isFence ? fence(language, scrubbed) : code(scrubbed);
    at = index + whole.length;
  }
  return result + scrubLines(text.slice(at), scrub);
}

function scrubLines(text: string, scrub: BundleScrub): string {
  return text.split('\n').map(scrub).join('\n');
}
