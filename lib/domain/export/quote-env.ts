import { findUnsafeCharacter } from '../snippet/unsafe-character';

/**
 * `value` as it stands in a `.env` file so that a POSIX shell that sources the file and a dotenv reader (npm dotenv, `node --env-file`) read exactly it;
 * null where no way of writing does that. Single quotes are literal in both; a value with a single quote goes into double quotes, unless it also
 * has a character that is special there to one of them. dotenv takes `\'` for no end of a value, so none may end in a backslash.
 * Does not answer for readers that put variables into single-quoted values, as dotenv-expand does.
 */
export function quoteEnv(value: string): string | null {
  if (findUnsafeCharacter(value) !== null || value.endsWith('\\')) return null;
  if (!value.includes("'")) return `'${value}'`;
  return /["$`\\]/.test(value) ? null : `"${value}"`;
}
