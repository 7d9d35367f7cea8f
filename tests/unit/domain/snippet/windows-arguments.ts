/**
 * Splits a command line as the Microsoft C runtime does, the program's name first.
 * @see https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments
 */
export function splitCommandLine(line: string): string[] {
  const argv: string[] = [];
  let index = 0;
  while (index < line.length) {
    while (line[index] === ' ' || line[index] === '\t') index += 1;
    if (index >= line.length) break;
    let argument = '';
    let quoted = false;
    for (; index < line.length; index += 1) {
      if (!quoted && (line[index] === ' ' || line[index] === '\t')) break;
      let backslashes = 0;
      while (line[index + backslashes] === '\\') backslashes += 1;
      if (line[index + backslashes] !== '"') {
        if (backslashes === 0) argument += line[index];
        else {
          argument += '\\'.repeat(backslashes);
          index += backslashes - 1;
        }
        continue;
      }
      index += backslashes;
      argument += '\\'.repeat(Math.floor(backslashes / 2));
      if (backslashes % 2 === 1) argument += '"';
      else if (quoted && line[index + 1] === '"') {
        argument += '"';
        index += 1;
      } else quoted = !quoted;
    }
    argv.push(argument);
  }
  return argv;
}

/**
 * The command line that Windows PowerShell 5.1 makes of arguments: empty ones vanish, white space brings double quotes around, nothing is escaped.
 * @see https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_preference_variables#psnativecommandargumentpassing
 */
export function legacyCommandLine(argv: readonly string[]): string {
  return argv
    .filter((argument) => argument !== '')
    .map((argument) => (/\s/u.test(argument) ? `"${argument}"` : argument))
    .join(' ');
}
