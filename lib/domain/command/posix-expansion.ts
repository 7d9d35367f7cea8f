import { skipSubstitution } from './posix-substitution';

/** What stands at a `$`: a variable by name, something that only a shell could tell, or a plain dollar sign. `end` is the offset behind it. */
export type Expansion =
  | { readonly kind: 'variable'; readonly name: string; readonly end: number }
  | { readonly kind: 'unknown' | 'plain'; readonly end: number };

const variable = /\{([A-Za-z_]\w*)(?::?[-?=+][^{}]*)?\}|([A-Za-z_]\w*)/y;

/** Reads the expansion whose `$` stands at `from`; null where its brace or parenthesis never closes. */
export function readExpansion(text: string, from: number): Expansion | null {
  const next = text[from + 1] ?? '';
  if (next === '(') {
    const end = skipSubstitution(text, from + 1);
    return end < 0 ? null : { kind: 'unknown', end };
  }
  variable.lastIndex = from + 1;
  const found = variable.exec(text);
  if (found) {
    return { kind: 'variable', name: found[1] ?? found[2] ?? '', end: from + 1 + found[0].length };
  }
  if (next === '{') {
    const end = text.indexOf('}', from);
    return end < 0 ? null : { kind: 'unknown', end: end + 1 };
  }
  return /[\d@*#?$!-]/.test(next) ? { kind: 'unknown', end: from + 2 } : { kind: 'plain', end: from + 1 };
}
