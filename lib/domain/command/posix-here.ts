/** The offset behind the documents that begin at a line's start `from`, each up to the line that is its end; empties `ends`. */
export function skipHereDocuments(text: string, from: number, ends: string[]): number {
  let at = from;
  for (let end = ends.shift(); end !== undefined; end = ends.shift()) {
    for (let line = ''; at < text.length && line !== end; ) {
      const stop = text.indexOf('\n', at);
      const next = stop < 0 ? text.length : stop;
      line = text.slice(at, next).replace(/^\t+/, '');
      at = next + 1;
    }
  }
  return Math.min(at, text.length);
}
