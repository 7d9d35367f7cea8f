import type { FormPair } from '../import/form-pairs';
import { placeholder } from './placeholder';

/** What an expression of a script comes to, as far as it can be told without running anything. */
export type ScriptValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ScriptValue[] }
  /** An object or hashtable. */
  | { readonly kind: 'table'; readonly members: readonly (readonly [name: string, value: ScriptValue])[] }
  /** A form that the script encodes itself. */
  | { readonly kind: 'form'; readonly pairs: readonly FormPair[] }
  | { readonly kind: 'unknown' };

/** A value as text: of what only a running script could tell, a stand-in. */
export function textOf(value: ScriptValue | undefined): string {
  if (value?.kind === 'text') return value.text;
  if (value?.kind === 'form') return encodeForm(value.pairs);
  if (value?.kind === 'list') return value.items.map(textOf).join(' ');
  return placeholder('');
}

/** The members of a table, or the pairs of a list of lists, as names and texts; null for any other value. A list in a table repeats its name. */
export function pairsOf(value: ScriptValue | undefined): FormPair[] | null {
  if (value?.kind === 'form') return [...value.pairs];
  if (value?.kind === 'table') return value.members.map(([name, one]) => [name, textOf(one)]);
  if (value?.kind !== 'list') return null;
  return value.items.flatMap((item): FormPair[] =>
    item.kind === 'list' ? [[textOf(item.items[0]), textOf(item.items[1])]] : [],
  );
}

/** Names and values as a form, stand-ins kept. */
export function encodeForm(pairs: readonly FormPair[]): string {
  return pairs.map((pair) => pair.map(encodePart).join('=')).join('&');
}

function encodePart(text: string): string {
  return text
    .split(/(\0[^\0]*\0)/)
    .map((piece) => (piece.startsWith('\0') ? piece : new URLSearchParams([['', piece]]).toString().slice(1)))
    .join('');
}
