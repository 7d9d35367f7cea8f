import { readPosixWords } from '../command/posix-words';
import { newNotes } from '../command/reading';
import { type Entry, expansionMark } from './entry';

export interface EnvLines {
  readonly entries: readonly Entry[];
  /** Lines that are neither an assignment, a comment nor empty. */
  readonly unread: number;
  /** Names that are assigned more than once; the last value counts, as for the shell. */
  readonly duplicates: number;
}

const keyForm = /^[A-Za-z_][\w .-]{0,126}$/;
const leadForm = /^\s*(?:(?:export|env|set(?:\s+-\w+)?)\s+|\$env:)?/i;

/**
 * Reads assignments line by line: `NAME=value` with `export`, `set` or `$env:` before it, `Name: value` as people note it down, quotes of three
 * sorts that may go over lines, comments. Section heads such as `[default]` are skipped. A value that a shell would fill in is a stand-in. Linear in
 * the length, and nothing is run.
 * @see https://github.com/motdotla/dotenv
 */
export function readEnvLines(text: string): EnvLines {
  const entries = new Map<string, Entry>();
  let unread = 0;
  let duplicates = 0;
  let at = 0;
  while (at < text.length) {
    const lineEnd = endOfLine(text, at);
    const line = text.slice(at, lineEnd);
    const bare = line.trim();
    if (bare === '' || /^[#;]|^\/\/|^\[[^\]=]*\]$/.test(bare)) {
      at = lineEnd + 1;
      continue;
    }
    const lead = leadForm.exec(line)?.[0].length ?? 0;
    const separatorAt = lead + line.slice(lead).search(/[=:]/);
    const name = line.slice(lead, Math.max(lead, separatorAt)).trim();
    if (!keyForm.test(name)) {
      unread++;
      at = lineEnd + 1;
      continue;
    }
    const value = readValue(text, at + separatorAt + 1, lineEnd);
    if (entries.has(name)) duplicates++;
    entries.set(name, { name, values: [value.text] });
    at = Math.max(lineEnd, value.end) + 1;
  }
  return { entries: [...entries.values()], unread, duplicates };
}

/** The value that begins at `from`; `end` lies behind `lineEnd` where quotes go over lines. */
function readValue(
  text: string,
  from: number,
  lineEnd: number,
): { readonly text: string; readonly end: number } {
  let start = from;
  while (start < lineEnd && /\s/.test(text[start] ?? '')) start++;
  const quote = text[start] ?? '';
  if (start < lineEnd && (quote === '"' || quote === "'" || quote === '`')) {
    const close = findClose(text, start, quote);
    if (close > 0) {
      const end = endOfLine(text, close);
      const rest = text.slice(close + 1, end).trim();
      const inner = text.slice(start + 1, close);
      if (rest === '' || /^[#;,]/.test(rest)) return { text: unquote(inner, quote), end };
      // Behind a command's name, so that a value with an equals sign in it is no assignment.
      const words = readPosixWords(`: ${text.slice(start, end)}`, newNotes());
      if (words.ok) return { text: words.commands[0]?.[1] ?? '', end };
    }
  }
  const plain = text.slice(start, lineEnd);
  const commentAt = plain.search(/(?:^|\s)#/);
  const value = (commentAt < 0 ? plain : plain.slice(0, commentAt)).trim();
  return { text: /\$\(/.test(value) ? expansionMark : value, end: lineEnd };
}

/** The quote that closes the one at `start`; in double quotes a backslash hides the next character. */
function findClose(text: string, start: number, quote: string): number {
  if (quote !== '"') return text.indexOf(quote, start + 1);
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return -1;
}

function unquote(inner: string, quote: string): string {
  if (quote !== '"') return inner;
  return inner.replace(/\\(["\\$`nr])/g, (_, escaped: string) =>
    escaped === 'n' ? '\n' : escaped === 'r' ? '\r' : escaped,
  );
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
