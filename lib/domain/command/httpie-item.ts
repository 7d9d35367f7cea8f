import type { FormPair } from '../import/form-pairs';
import { placeholder } from './placeholder';
import { type Notes, refuse } from './reading';

export interface HttpieItem {
  readonly kind: 'data' | 'query' | 'header';
  readonly pair: FormPair;
}

/** Longest first, so that `:=@` is not taken for `:`. */
const separators = [':=@', '==@', ':=', '==', '=@', ':@', '=', ':', ';', '@'] as const;

/**
 * One `name=value` and its like. What reads a file or sends raw JSON is refused by name. The first separator counts; a backslash before one keeps it a part
 * of the name. Null for a text that is none.
 * @see https://httpie.io/docs/cli/request-items
 */
export function readHttpieItem(text: string, notes: Notes): HttpieItem | null {
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') {
      at++;
      continue;
    }
    const separator = separators.find((one) => text.startsWith(one, at));
    if (separator === undefined) continue;
    return itemOf(
      text.slice(0, at).replace(/\\(.)/gs, '$1'),
      separator,
      text.slice(at + separator.length),
      notes,
    );
  }
  refuse(notes, 'an item without =', 'unknown-option');
  return null;
}

function itemOf(
  name: string,
  separator: (typeof separators)[number],
  rest: string,
  notes: Notes,
): HttpieItem | null {
  const isHeader = separator === ':' || separator === ':@' || separator === ';';
  const kind = isHeader ? 'header' : separator.startsWith('==') ? 'query' : 'data';
  if (separator.endsWith('@')) {
    refuse(notes, `name${separator}`, rest === '-' ? 'reads-input' : 'reads-file');
    return { kind, pair: [name, placeholder('')] };
  }
  if (separator === ':=') refuse(notes, 'name:=', 'not-a-form');
  if (isHeader && separator === ':' && rest === '') return null;
  return { kind, pair: [name, rest.replace(/\\(.)/gs, '$1')] };
}
