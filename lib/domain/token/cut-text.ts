/** How much of a long text is drawn. */
interface TextLimits {
  /** Lines, 0 or more. */
  readonly lines: number;
  /** UTF-16 code units, line breaks included, 0 or more. */
  readonly characters: number;
}

/** The beginning of a text, and what is left out behind it. */
export interface CutText {
  /** Ends with a whole line where that leaves at least one, and never inside a surrogate pair. */
  readonly text: string;
  /** UTF-16 code units that are left out; 0 where it is all there. */
  readonly leftOut: number;
}

/** The beginning of a text within limits, so that a token that is made to be huge when it is written out does not stop the browser. */
export function cutText(text: string, { lines, characters }: TextLimits): CutText {
  let end = 0;
  for (let line = 0; line < lines && end < text.length && end < characters; line++) {
    const breakAt = text.indexOf('\n', end);
    const next = breakAt < 0 ? text.length : breakAt + 1;
    if (next > characters && line > 0) break;
    end = Math.min(next, characters);
  }
  if (/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(end - 1, end + 1))) end--;
  const shown = text.slice(0, end);
  return { text: end < text.length ? shown.replace(/\n$/, '') : shown, leftOut: text.length - end };
}
