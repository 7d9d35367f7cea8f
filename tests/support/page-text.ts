const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

/** The text of a page as React writes it, without scripts, what links say to screen readers alone, and any white space: elements may stand between words. */
export function textOfPage(html: string): string {
  const text = html
    .replace(/<(script|style)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity);
  return withoutWhiteSpace(text.replaceAll(' (opens in a new tab)', ''));
}

/** How words have to be looked for in `textOfPage`. */
export function withoutWhiteSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
