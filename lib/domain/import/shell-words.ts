import { expansionMark } from './entry';
import { readAnsiCString } from './shell-ansi-c';
import { readExpansion } from './shell-expansion';

/** A shell text as commands of words, or the offset (UTF-16 code units) at which a quote or parenthesis begins that never ends. */
export type ShellReading =
  | { readonly ok: true; readonly commands: readonly (readonly string[])[] }
  | { readonly ok: false; readonly at: number };

const continued = /[\\^`][ \t]*\n/y;
/** Longest word that can begin a `NAME=$(...)`. */
const nameCharactersMax = 100;
/** Characters that variables may add in all; a few lines that double each other would fill the memory. */
const expandedMax = 65_536;

/**
 * Splits a POSIX shell's text into commands and words the way bash reads it, and runs nothing: quotes, `$'...'`, backslashes, continued lines (also
 * `^` and a backtick at a line's end, as the shells of Windows have them) and comments. Where a variable that was assigned before in the same text is
 * used its value stands; any other variable and every command substitution becomes `expansionMark`. A command inside `NAME=$(...)` is read as one of
 * its own. Linear in the length.
 * @see https://www.gnu.org/software/bash/manual/html_node/Quoting.html
 */
export function readShell(text: string): ShellReading {
  const commands: string[][] = [];
  const variables = new Map<string, string>();
  let words: string[] = [];
  let word: string | null = null;
  let at = 0;
  let expanded = 0;

  const add = (piece: string) => {
    word = (word ?? '') + piece;
  };
  function endWord(): void {
    if (word !== null) words.push(word);
    word = null;
  }
  function endCommand(): void {
    endWord();
    const assigned = words[0] === 'export' ? words.slice(1) : words;
    if (assigned.every((one) => /^\w+=/.test(one))) {
      for (const one of assigned)
        variables.set(one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1));
    }
    if (words.length > 0) commands.push(words);
    words = [];
  }

  function variableText(name: string): string {
    const value = variables.get(name) ?? expansionMark;
    expanded += value.length;
    return expanded > expandedMax ? expansionMark : value;
  }

  function readDollar(isQuoted: boolean): void {
    if (text[at + 1] === '(' && !isQuoted && isAssignmentStart(word)) {
      at += 2;
      word = null;
      endCommand();
      return;
    }
    const found = readExpansion(text, at);
    if (found === null) throw at;
    at = found.end;
    add(found.kind === 'variable' ? variableText(found.name) : found.kind === 'plain' ? '$' : expansionMark);
  }

  function readSingle(): void {
    const end = text.indexOf("'", at + 1);
    if (end < 0) throw at;
    add(text.slice(at + 1, end));
    at = end + 1;
  }

  function readDouble(): void {
    const start = at++;
    add('');
    for (let character = text[at]; character !== '"'; character = text[at]) {
      if (character === undefined) throw start;
      if (character === '$') readDollar(true);
      else if (character === '`') readBackticks();
      else if (character === '\\') {
        const next = text[at + 1] ?? '';
        add(next === '\n' ? '' : '$`"\\'.includes(next) ? next : `\\${next}`);
        at += 2;
      } else {
        add(character);
        at++;
      }
    }
    at++;
  }

  function readAnsiC(): void {
    const read = readAnsiCString(text, at);
    if (read === null) throw at;
    add(read.value);
    at = read.end;
  }

  function readBackticks(): void {
    const end = text.indexOf('`', at + 1);
    if (end < 0) throw at;
    at = end + 1;
    add(expansionMark);
  }

  function readPlain(character: string): void {
    continued.lastIndex = at;
    const joint = '\\^`'.includes(character) ? continued.exec(text)?.[0] : undefined;
    if (joint !== undefined) {
      at += joint.length;
      if (character !== '\\') endWord();
    } else if (character === '\\') {
      add(text[at + 1] ?? '');
      at += 2;
    } else if (character === '`') readBackticks();
    else if (character === '#' && word === null) at = lineEnd(text, at);
    else if (/[\n;|&()]/.test(character)) {
      endCommand();
      at++;
    } else if (
      character === ' ' ||
      character === '\t' ||
      character === '\r' ||
      character === '<' ||
      character === '>'
    ) {
      endWord();
      at++;
    } else {
      add(character);
      at++;
    }
  }

  try {
    for (let character = text[at]; character !== undefined; character = text[at]) {
      if (character === "'") readSingle();
      else if (character === '"') readDouble();
      else if (character === '$' && text[at + 1] === "'") readAnsiC();
      else if (character === '$') readDollar(false);
      else readPlain(character);
    }
    endCommand();
    return { ok: true, commands };
  } catch (fault) {
    // Inside, a quote that never ends is thrown as its bare offset.
    if (typeof fault !== 'number') throw fault;
    return { ok: false, at: fault };
  }
}

function isAssignmentStart(word: string | null): boolean {
  return word !== null && word.length <= nameCharactersMax && /^\w+=$/.test(word);
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
