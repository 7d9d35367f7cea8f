import { splitCommandLine } from './windows-arguments';

/**
 * Runs a command as cmd.exe reads it at its prompt, without running it, and returns the program's arguments. The order is cmd's:
 * `%NAME%` is replaced in the text first, quotes or not, and left alone when there is no such variable; then quotes switch the special
 * characters off and a caret outside quotes takes the next character as it is, a line break being dropped. Throws where another command would start.
 * @see https://learn.microsoft.com/windows-server/administration/windows-commands/set_1
 */
export function runCmd(text: string, environment: Readonly<Record<string, string>>): string[] {
  const lines = text.replace(
    /%([^%\n]+)%/gu,
    (whole, name: string) => environment[name.toUpperCase()] ?? whole,
  );
  let line = '';
  let quoted = false;
  for (let index = 0; index < lines.length; index += 1) {
    const character = lines[index] ?? '';
    if (character === '\n') throw new Error('a line ends here and the next one would run as a command');
    if (character === '"') quoted = !quoted;
    if (!quoted && character === '^') {
      index += 1;
      // The character after a continued line break is taken as it is.
      if (lines[index] === '\n') index += 1;
      line += lines[index] ?? '';
      continue;
    }
    if (!quoted && /[&|<>()]/u.test(character)) throw new Error(`${character} outside quotes`);
    line += character;
  }
  if (quoted) throw new Error('a quote is left open');
  return splitCommandLine(line);
}
