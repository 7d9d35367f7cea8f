/** A stretch of text to draw as it is, or a mark to draw in place of characters that cannot be seen. */
export interface Segment {
  readonly kind: 'text' | 'mark';
  /** Of a mark: `U+202E`, or `U+0000 ×3` for a run of one character. */
  readonly text: string;
  /** Of a mark: the character's Unicode name where it is known to mislead, else the sort of character. Of text: null. */
  readonly name: string | null;
}

/**
 * Controls, line and paragraph separators, lone surrogates, everything Unicode says to draw as nothing (zero-width, bidi
 * controls, tags, variation selectors, fillers), interlinear marks, the blank Braille cell, and every space but U+0020 and
 * the ideographic one. An emoji's own variation selector stays. One mark takes a run of the same character.
 */
const unseen =
  /((?!(?<=[\p{Extended_Pictographic}\d#*])\ufe0f)(?! |\u3000)[\p{Cc}\p{Zl}\p{Zp}\p{Zs}\p{Cs}\p{DI}\ufff9-\ufffb\u2800])\1*/gu;

const names: Readonly<Record<number, string>> = {
  0: 'NULL',
  9: 'TAB',
  10: 'LINE FEED',
  13: 'CARRIAGE RETURN',
  27: 'ESCAPE',
  127: 'DELETE',
  133: 'NEXT LINE',
  160: 'NO-BREAK SPACE',
  173: 'SOFT HYPHEN',
  1564: 'ARABIC LETTER MARK',
  8203: 'ZERO WIDTH SPACE',
  8204: 'ZERO WIDTH NON-JOINER',
  8205: 'ZERO WIDTH JOINER',
  8206: 'LEFT-TO-RIGHT MARK',
  8207: 'RIGHT-TO-LEFT MARK',
  8232: 'LINE SEPARATOR',
  8233: 'PARAGRAPH SEPARATOR',
  8234: 'LEFT-TO-RIGHT EMBEDDING',
  8235: 'RIGHT-TO-LEFT EMBEDDING',
  8236: 'POP DIRECTIONAL FORMATTING',
  8237: 'LEFT-TO-RIGHT OVERRIDE',
  8238: 'RIGHT-TO-LEFT OVERRIDE',
  8288: 'WORD JOINER',
  8294: 'LEFT-TO-RIGHT ISOLATE',
  8295: 'RIGHT-TO-LEFT ISOLATE',
  8296: 'FIRST STRONG ISOLATE',
  8297: 'POP DIRECTIONAL ISOLATE',
  65279: 'ZERO WIDTH NO-BREAK SPACE',
};

/**
 * Cuts a text into what can be drawn and marks for what cannot be seen, so that nothing in it moves, hides or reorders what
 * stands around it. Leaves look-alike letters alone. Linear in the length; never throws.
 * @see Unicode Standard Annex 9 (bidirectional controls), Annex 44 (Default_Ignorable_Code_Point)
 */
export function makeVisible(text: string): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const found of text.matchAll(unseen)) {
    if (found.index > from) segments.push({ kind: 'text', text: text.slice(from, found.index), name: null });
    const [run, one = ''] = found;
    from = found.index + run.length;
    const code = one.codePointAt(0) ?? 0;
    const times = run.length / one.length;
    const hex = code.toString(16).toUpperCase().padStart(4, '0');
    segments.push({ kind: 'mark', text: `U+${hex}${times > 1 ? ` ×${times}` : ''}`, name: nameOf(code) });
  }
  if (from < text.length) segments.push({ kind: 'text', text: text.slice(from), name: null });
  return segments;
}

/** The same as one string, marks in square brackets, for places that take no elements. `[U+202E]` written out stays as it is. */
export function makeVisibleText(text: string): string {
  return makeVisible(text)
    .map((segment) => (segment.kind === 'mark' ? `[${segment.text}]` : segment.text))
    .join('');
}

function nameOf(code: number): string {
  const known = names[code];
  if (known) return known;
  if (code < 160) return 'CONTROL CHARACTER';
  if (code >= 0xd800 && code <= 0xdfff) return 'LONE SURROGATE';
  if (code >= 0xe0000 && code < 0xe0080) return tagName(code);
  if ((code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef)) return 'VARIATION SELECTOR';
  return /\p{Zs}/u.test(String.fromCodePoint(code)) ? 'UNUSUAL SPACE' : 'INVISIBLE CHARACTER';
}

/** Tags repeat ASCII invisibly; telling which letter lets people read a text that was hidden with them. */
function tagName(code: number): string {
  const letter = code - 0xe0000;
  return letter > 32 && letter < 127 ? `TAG ${String.fromCharCode(letter)}` : 'TAG';
}
