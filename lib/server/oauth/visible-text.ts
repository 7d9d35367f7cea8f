import 'server-only';

/** Control characters (tab and line ends too), bidi controls, zero-width and other invisible format characters, line and paragraph separators, lone surrogates. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
/** The same for text of several lines, where tab, line feed and carriage return are what they seem. */
const invisibleInLines = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

const escapeCharacter = (character: string) =>
  `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`;

/** `text` of a provider on one line, each character that cannot be seen written as `\u{202E}`, cut to `charactersMax` UTF-16 units. */
export function visibleLine(text: string, charactersMax: number): string {
  return cut(text.slice(0, charactersMax).replace(invisible, escapeCharacter), charactersMax);
}

/** Like `visibleLine`, with tabs and line ends left alone. */
export function visibleLines(text: string, charactersMax: number): string {
  return cut(text.slice(0, charactersMax).replace(invisibleInLines, escapeCharacter), charactersMax);
}

function cut(text: string, charactersMax: number): string {
  return text.length <= charactersMax ? text : text.slice(0, charactersMax);
}
