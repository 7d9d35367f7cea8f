/**
 * One word of a POSIX shell that means exactly `value`: in single quotes nothing is special, and a single quote is written as `'\''`.
 * Also exact in zsh with RC_QUOTES, and safe from history expansion, which leaves single quotes alone. Does not stop what acts on the
 * terminal before the shell reads it; see `findUnsafeCharacter`.
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02
 */
export function quotePosix(value: string): string {
  return `'${value.replaceAll("'", `'\\''`)}'`;
}
