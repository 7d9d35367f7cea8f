import type { FormPair } from '../import/form-pairs';
import { placeholder } from './placeholder';

/** What an expression of a script comes to, as far as it can be told without running anything. */
export type ScriptValue =
  /** `isBare` for a number, `true`, `false` and `null`, which JSON has without quotation marks. */
  | { readonly kind: 'text'; readonly text: string; readonly isBare?: true }
  | { readonly kind: 'list'; readonly items: readonly ScriptValue[] }
  /** An object or hashtable. */
  | { readonly kind: 'table'; readonly members: readonly (readonly [name: string, value: ScriptValue])[] }
  /** A form that the script encodes itself. */
  | { readonly kind: 'form'; readonly pairs: readonly FormPair[] }
  | { readonly kind: 'unknown' };

/** Characters of the texts in each value that was measured, and one for each part of it. */
const sizes = new WeakMap<ScriptValue, number>();

/**
 * About how many characters a value comes to when it is written out, names included, at least 1. A value that stands in another several times counts each
 * time, but is looked into once, so that lists of lists of lists are told from their size before anyone writes them out.
 */
export function sizeOf(value: ScriptValue): number {
  const known = sizes.get(value);
  if (known !== undefined) return known;
  const size = 1 + innerSize(value);
  sizes.set(value, size);
  return size;
}

function innerSize(value: ScriptValue): number {
  if (value.kind === 'text') return value.text.length;
  if (value.kind === 'list') return value.items.reduce((sum, item) => sum + sizeOf(item), 0);
  if (value.kind === 'form') {
    return value.pairs.reduce((sum, [name, text]) => sum + name.length + text.length + 2, 0);
  }
  return value.kind === 'table'
    ? value.members.reduce((sum, [name, member]) => sum + name.length + 1 + sizeOf(member), 0)
    : 0;
}

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

/** What `JSON.stringify` makes of a value; a form has no members of its own. */
export function jsonOf(value: ScriptValue | undefined): string {
  if (value?.kind === 'list') return `[${value.items.map(jsonOf).join(',')}]`;
  if (value?.kind === 'form') return '{}';
  if (value?.kind === 'table') {
    // A name that comes twice keeps its place and has its last value.
    const members = [...new Map(value.members)].map(
      ([name, one]) => `${JSON.stringify(name)}:${jsonOf(one)}`,
    );
    return `{${members.join(',')}}`;
  }
  return value?.kind === 'text' && value.isBare ? value.text : JSON.stringify(textOf(value));
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
