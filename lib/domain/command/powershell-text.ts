import { placeholder } from './placeholder';
import { type Notes, refuse } from './reading';

/** Values that `$name` stands for in a string. */
export type Lookup = (name: string) => string;

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  e: '\x1b',
  '0': '',
};
const variable = /\$(?:\{(?:env:)?([^}]{1,100})\}|(?:(?:env|script|global|local):)?([A-Za-z_]\w*))/iy;

/** A variable at `from`, where a `$` stands: its name and the offset behind it; null for a `$` that begins none. */
export function readVariable(
  text: string,
  from: number,
): { readonly name: string; readonly end: number } | null {
  variable.lastIndex = from;
  const found = variable.exec(text);
  return found && { name: (found[1] ?? found[2] ?? '').trim(), end: from + found[0].length };
}

/** A string in single or double quotes, or a here-string, that begins at `from`; null where it never ends. */
export function readPowershellString(
  text: string,
  from: number,
  lookup: Lookup,
  notes: Notes,
): { readonly value: string; readonly end: number } | null {
  const here = /@(['"])[ \t]*\n/y;
  here.lastIndex = from;
  const opened = here.exec(text);
  if (opened) {
    const start = from + opened[0].length;
    const end = text.indexOf(`\n${opened[1]}@`, start - 1);
    if (end < 0) return null;
    const body = text.slice(start, Math.max(start, end));
    return { value: opened[1] === '"' ? expand(body, lookup, notes) : body, end: end + 3 };
  }
  const quote = text[from];
  for (let at = from + 1; at < text.length; at++) {
    if (quote === '"' && text[at] === '`') at++;
    else if (quote === '"' && text[at] === '$' && text[at + 1] === '(') at = skipGroup(text, at + 1) - 1;
    else if (text[at] === quote) {
      if (text[at + 1] !== quote) {
        const body = text.slice(from + 1, at);
        const value =
          quote === "'" ? body.replaceAll("''", "'") : expand(body.replaceAll('""', '`"'), lookup, notes);
        return { value, end: at + 1 };
      }
      at++;
    }
  }
  return null;
}

/** The text of a string in double quotes. */
function expand(body: string, lookup: Lookup, notes: Notes): string {
  let value = '';
  for (let at = 0; at < body.length; ) {
    const character = body[at] ?? '';
    const found = character === '$' ? readVariable(body, at) : null;
    if (character === '`') {
      const next = body[at + 1] ?? '';
      value += Object.hasOwn(escapes, next) ? escapes[next] : next === '\n' ? '' : next;
      at += 2;
    } else if (found) {
      value += lookup(found.name);
      at = found.end;
    } else if (character === '$' && body[at + 1] === '(') {
      refuse(notes, '$(…)', 'runs-program');
      value += placeholder('');
      at = skipGroup(body, at + 1);
    } else {
      value += character;
      at++;
    }
  }
  return value;
}

/** The offset behind the bracket that closes the one at `from`, quotes respected; the text's length where none does. */
export function skipGroup(text: string, from: number): number {
  let depth = 0;
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === '`' && quote === '"') at++;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character) && --depth <= 0) return at + 1;
  }
  return text.length;
}
