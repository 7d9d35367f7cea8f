export interface ProgramArguments {
  readonly words: readonly string[];
  /** Whether a word began with a single quote, which these rules take for any other character. */
  readonly hadSingleQuotes: boolean;
}

/**
 * Takes one line apart into arguments as the C runtime of Windows does: white space divides, double quotes hold together, `\"` and, inside quotes, `""` are
 * one quote, and backslashes count only before a quote. With `singleQuotes` also `'...'` holds together, as it was meant. A quote that never ends goes to the
 * line's end. Linear in the length.
 * @see https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments
 */
export function readProgramArguments(
  line: string,
  { singleQuotes = false }: { readonly singleQuotes?: boolean } = {},
): ProgramArguments {
  const words: string[] = [];
  let word: string | null = null;
  let isQuoted = false;
  let hadSingleQuotes = false;
  const add = (piece: string) => {
    word = (word ?? '') + piece;
  };

  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? '';
    if (character === '\\') {
      let count = 1;
      while (line[at + count] === '\\') count++;
      const isBeforeQuote = line[at + count] === '"';
      add('\\'.repeat(isBeforeQuote ? count >> 1 : count));
      at += count - 1;
      if (isBeforeQuote && count % 2 === 1) {
        add('"');
        at++;
      }
    } else if (character === '"') {
      if (isQuoted && line[at + 1] === '"') {
        add('"');
        at++;
      } else isQuoted = !isQuoted;
      add('');
    } else if (
      singleQuotes &&
      !isQuoted &&
      word === null &&
      character === "'" &&
      line.indexOf("'", at + 1) > 0
    ) {
      const end = line.indexOf("'", at + 1);
      hadSingleQuotes = true;
      add(line.slice(at + 1, end));
      at = end;
    } else if (!isQuoted && /\s/.test(character)) {
      if (word !== null) words.push(word);
      word = null;
    } else add(character);
  }
  if (word !== null) words.push(word);
  return { words, hadSingleQuotes };
}
