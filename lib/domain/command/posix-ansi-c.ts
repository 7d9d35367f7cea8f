const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '?': '?',
};
const escapeCode = /x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([0-7]{1,3})/y;

/**
 * Reads a `$'...'` string that begins at `from`: its text and the offset behind it; null where it never ends. Browsers write commands with it when a
 * value holds a quote. An unknown escape stays as it is.
 * @see https://www.gnu.org/software/bash/manual/html_node/ANSI_002dC-Quoting.html
 */
export function readAnsiCString(
  text: string,
  from: number,
): { readonly value: string; readonly end: number } | null {
  let value = '';
  let at = from + 2;
  for (let character = text[at]; character !== "'"; character = text[at]) {
    if (character === undefined) return null;
    at++;
    if (character !== '\\') {
      value += character;
      continue;
    }
    escapeCode.lastIndex = at;
    const code = escapeCode.exec(text);
    if (code) {
      const [found, x, u, U, octal] = code;
      at += found.length;
      value += fromCode(octal ? Number.parseInt(octal, 8) & 255 : Number.parseInt(x ?? u ?? U ?? '', 16));
    } else {
      const next = text[at++] ?? '';
      value += Object.hasOwn(escapes, next) ? escapes[next] : `\\${next}`;
    }
  }
  return { value, end: at + 1 };
}

function fromCode(code: number): string {
  // NUL ends a word in bash, and here it would mean something else.
  return code === 0 || code > 0x10ffff ? '' : String.fromCodePoint(code);
}
