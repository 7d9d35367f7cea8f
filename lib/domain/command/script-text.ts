const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '',
  '\n': '',
};
const escapeCode = /u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S])/y;

/** A piece of a JavaScript string: text, or where in the source an expression stands in it. */
export type StringPiece = string | { readonly from: number; readonly to: number };

/**
 * Reads a string in single, double or back quotes that begins at `from`; null where it never ends.
 * @see https://tc39.es/ecma262/#sec-literals-string-literals
 */
export function readScriptString(
  text: string,
  from: number,
): { readonly pieces: readonly StringPiece[]; readonly end: number } | null {
  const quote = text[from];
  const pieces: StringPiece[] = [];
  let value = '';
  let at = from + 1;
  for (let character = text[at]; character !== quote; character = text[at]) {
    if (character === undefined || (character === '\n' && quote !== '`')) return null;
    if (character === '\\') {
      escapeCode.lastIndex = at + 1;
      const found = escapeCode.exec(text);
      if (found === null) return null;
      const [whole, wide, four, two, one = ''] = found;
      const code = wide ?? four ?? two;
      value += code === undefined ? (Object.hasOwn(escapes, one) ? escapes[one] : one) : fromCode(code);
      at += 1 + whole.length;
    } else if (quote === '`' && character === '$' && text[at + 1] === '{') {
      const to = text.indexOf('}', at);
      if (to < 0) return null;
      pieces.push(value, { from: at + 2, to });
      value = '';
      at = to + 1;
    } else {
      value += character;
      at++;
    }
  }
  return { pieces: [...pieces, value], end: at + 1 };
}

function fromCode(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code === 0 || code > 0x10ffff ? '' : String.fromCodePoint(code);
}
