import { refuse, type SnippetPlace, type SnippetRefusal } from './snippet';

/**
 * One argument for curl.exe at a command prompt, in double quotes, or a refusal where the prompt offers no exact way: `%` and, with
 * delayed expansion, `!` start a replacement inside quotes too; `"` ends the quoting that keeps `&`, `|`, `<`, `>` and `^` plain; outside
 * ASCII the code page decides. Backslashes before the closing quote are doubled, as curl's C runtime halves them there.
 * @see https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments
 */
export function quoteCmd(
  value: string,
  at: SnippetPlace,
  index?: number,
): { readonly word: string } | SnippetRefusal {
  if (value.includes('%')) return refuse('cmd-percent', at, index);
  if (value.includes('"')) return refuse('cmd-quote', at, index);
  if (value.includes('!')) return refuse('cmd-exclamation-mark', at, index);
  if (/[^\u0020-\u007e]/u.test(value)) return refuse('cmd-not-ascii', at, index);
  return { word: `"${value.replace(/\\+$/u, '$&$&')}"` };
}
