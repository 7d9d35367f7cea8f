import type { SnippetRefusalCode } from './snippet';

type CharacterRefusal = Extract<
  SnippetRefusalCode,
  'line-break' | 'control-character' | 'bidi-character' | 'invisible-character' | 'lone-surrogate'
>;

/** In the order in which they are reported when a value has several. */
const classes: readonly (readonly [CharacterRefusal, RegExp])[] = [
  ['lone-surrogate', /\p{Cs}/u],
  ['line-break', /[\n\r\v\f\u0085\u2028\u2029]/u],
  ['control-character', /\p{Cc}/u],
  ['bidi-character', /\p{Bidi_Control}/u],
  ['invisible-character', /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u],
];

/**
 * Why `value` may not be part of a copied command, or null. Quoting cannot help here: a terminal acts on a line break, ESC or the end
 * of a bracketed paste before the shell sees any quote, and a person cannot see what direction marks and invisible characters do.
 * Emoji that are joined by invisible characters are refused too. Does not look at look-alike letters.
 * @see https://trojansource.codes/
 */
export function findUnsafeCharacter(value: string): CharacterRefusal | null {
  return classes.find(([, pattern]) => pattern.test(value))?.[0] ?? null;
}
