/** `text` as a pattern that matches it and nothing else. `RegExp.escape` is younger than the browsers that have to read this. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
